import Diagnostics
import Disk
import Programs
import RegisterModel

extension Git {
  /// Has the content of objects written to a file; one that is larger than a file of Content may be is left out, and so is a reference of
  /// Git LFS, which nobody wrote.
  ///
  /// - Parameters:
  ///   - ids: The object ids.
  ///   - spool: Beside it the file is made.
  ///   - receive: Takes every object in turn: its position among the ids, where it lies, and what it says.
  /// - Throws: `NoHistory` when git fails or an object is not there.
  func storeBlobs(
    _ ids: [String], beside spool: Spool, _ receive: (Int, StoredBlob, UnsafeBufferPointer<UInt8>) -> Void
  ) throws(NoHistory) {
    guard !ids.isEmpty else { return }
    let sizes: [Int]
    do throws(NoHistory) { sizes = try blobSizes(ids) } catch { throw reason(forMissing: error) }
    let fitting = ids.indices.filter { sizes[$0] <= SourceFile.maximumSize }
    do throws(EnvironmentFault) {
      let file = try spool.another()
      try write(fitting.map { ids[$0] }, to: file)
      try file.withContents { (answer) throws(EnvironmentFault) in
        var ranges = try rangesOfObjects(ofType: "blob", in: answer)[...]
        guard ranges.count == fitting.count else { throw EnvironmentFault.incompleteBlobs }
        for (index, size) in sizes.enumerated() {
          let isOmitted = size > SourceFile.maximumSize
          let range = isOmitted ? 0..<0 : ranges.removeFirst()
          let bytes = UnsafeBufferPointer(rebasing: answer[range])
          let blob: StoredBlob =
            if isOmitted {
              .omitted(PastEntry.Omission(size: size, object: ids[index]))
            } else if let pointer = LargeFilePointer(in: bytes) {
              .omitted(PastEntry.Omission(size: pointer.size, object: ids[index], sum: pointer.sum))
            } else {
              .stored(file, Spool.Place(offset: range.lowerBound, length: range.count))
            }
          receive(index, blob, bytes)
        }
      }
    } catch {
      throw NoHistory(error)
    }
  }

  /// Whether objects are there.
  func has(_ ids: some Sequence<String>) -> Bool { (try? blobSizes(Array(Set(ids)))) != nil }

  /// The sizes of objects, so that nothing huge is ever unpacked.
  private func blobSizes(_ ids: [String]) throws(NoHistory) -> [Int] {
    let answer = try answer(["cat-file", "--batch-check=%(objecttype) %(objectsize)", "--buffer"], input: lines(ids))
    var sizes: [Int] = []
    sizes.reserveCapacity(ids.count)
    for line in answer.split(separator: UInt8(ascii: "\n")) {
      let parts = line.split(separator: UInt8(ascii: " "))
      guard parts.count == 2, parts[0].elementsEqual("blob".utf8),
        let size = Int(text(parts[1])), size >= 0
      else { throw NoHistory(EnvironmentFault.missingBlob(line)) }
      sizes.append(size)
    }
    guard sizes.count == ids.count else { throw NoHistory(EnvironmentFault.incompleteBlobs) }
    return sizes
  }

  private func write(_ ids: [String], to file: Spool) throws(EnvironmentFault) {
    guard !ids.isEmpty else { return }
    let program = program(["cat-file", "--batch", "--buffer"], input: lines(ids))
    _ = try program.run(into: file.descriptor).success(of: program)
  }

  private func lines(_ ids: [String]) -> [UInt8] { Array((ids.joined(separator: "\n") + "\n").utf8) }
}

/// Takes git's answer apart: for every object a line `id type size`, the content, a line break.
func rangesOfObjects(
  ofType type: String, in answer: UnsafeBufferPointer<UInt8>
) throws(EnvironmentFault) -> [Range<Int>] {
  var ranges: [Range<Int>] = []
  var offset = 0
  while offset < answer.count {
    let end = answer[offset...].firstIndex(of: UInt8(ascii: "\n")) ?? answer.count
    let parts = answer[offset..<end].split(separator: UInt8(ascii: " "))
    guard end < answer.count, parts.count == 3, parts[1].elementsEqual(type.utf8),
      let size = Int(text(parts[2])), 0..<answer.count - end - 1 ~= size
    else { throw EnvironmentFault.missingBlob(answer[offset..<end]) }
    ranges.append(end + 1..<end + 1 + size)
    offset = end + 2 + size
  }
  return ranges
}

extension Git {
  /// Commits as they are stored: their headers, an empty line, the message, none of it converted.
  func storedCommits(_ ids: [String]) throws(NoHistory) -> [[UInt8]] { try storedObjects(ids, ofType: "commit") }

  /// Small objects as they are stored.
  func storedObjects(_ ids: [String], ofType type: String) throws(NoHistory) -> [[UInt8]] {
    guard !ids.isEmpty else { return [] }
    let answer = try answer(["cat-file", "--batch", "--buffer"], input: lines(ids))
    do throws(EnvironmentFault) {
      let objects = try answer.withUnsafeBufferPointer { (bytes) throws(EnvironmentFault) in
        try rangesOfObjects(ofType: type, in: bytes).map { Array(bytes[$0]) }
      }
      guard objects.count == ids.count else { throw EnvironmentFault.incompleteBlobs }
      return objects
    } catch {
      throw NoHistory(error)
    }
  }
}

extension EnvironmentFault {
  fileprivate static func missingBlob(_ answer: some Swift.Collection<UInt8>) -> EnvironmentFault {
    EnvironmentFault(
      message: "Im Git-Repositorium fehlt eine Fassung: „\(text(answer.prefix(200)))“.")
  }

  fileprivate static var incompleteBlobs: EnvironmentFault {
    EnvironmentFault(message: "Die Antwort von „git cat-file“ ist unvollständig.")
  }
}
