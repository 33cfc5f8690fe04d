import Parsing

extension Git {
  /// Reads the content of objects.
  ///
  /// - Parameters:
  ///   - ids: The object ids.
  ///   - receive: Takes the content of every object in turn, or nil when it is larger than a file of Content may be.
  /// - Throws: `NoHistory` when git fails or an object is not there.
  func readBlobs(_ ids: [String], _ receive: ([UInt8]?) throws(EnvironmentFault) -> Void) throws(NoHistory) {
    guard !ids.isEmpty else { return }
    let program = program(["cat-file", "--batch", "--buffer"], input: Array((ids.joined(separator: "\n") + "\n").utf8))
    var parser = BatchParser()
    do throws(EnvironmentFault) {
      let (end, errors) = try program.run { piece throws(EnvironmentFault) in try parser.take(piece, receive) }
      _ = try ProgramResult(end: end, output: [], errors: errors).success(of: program)
    } catch {
      throw NoHistory(error)
    }
    guard parser.count == ids.count else { throw NoHistory("Die Antwort von „git cat-file“ ist unvollständig.") }
  }
}

/// Takes git's answer apart as it comes: a line `id type size`, the content, a line break.
struct BatchParser {
  private var head: [UInt8] = []
  private var content: [UInt8] = []
  /// How many bytes of the content and its line break are still to come; nil while the line before it is read.
  private var rest: Int?
  private var isTooLarge = false
  private(set) var count = 0

  mutating func take(
    _ piece: [UInt8], _ receive: ([UInt8]?) throws(EnvironmentFault) -> Void
  ) throws(EnvironmentFault) {
    var offset = 0
    while offset < piece.count {
      guard let rest else {
        let end = piece[offset...].firstIndex(of: UInt8(ascii: "\n"))
        head += piece[offset..<(end ?? piece.count)]
        offset = end.map { $0 + 1 } ?? piece.count
        if end != nil { try begin() }
        continue
      }
      let taken = min(rest, piece.count - offset)
      if !isTooLarge { content += piece[offset..<offset + taken] }
      offset += taken
      self.rest = rest - taken
      if rest == taken { try finish(receive) }
    }
  }

  private mutating func begin() throws(EnvironmentFault) {
    let parts = head.split(separator: UInt8(ascii: " "))
    guard parts.count == 3, parts[1].elementsEqual("blob".utf8),
      let size = Int(String(decoding: parts[2], as: UTF8.self)), 0..<Int.max ~= size
    else {
      throw EnvironmentFault(
        message: "Im Git-Repositorium fehlt eine Fassung: „\(String(decoding: head, as: UTF8.self))“.")
    }
    isTooLarge = size > maximumFileSize
    if !isTooLarge { content.reserveCapacity(size + 1) }
    rest = size + 1
    head = []
  }

  private mutating func finish(_ receive: ([UInt8]?) throws(EnvironmentFault) -> Void) throws(EnvironmentFault) {
    if !isTooLarge { content.removeLast() }
    try receive(isTooLarge ? nil : content)
    content = []
    rest = nil
    count += 1
  }
}
