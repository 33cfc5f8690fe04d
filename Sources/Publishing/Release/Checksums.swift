import Bytes
import Disk
import Programs
import Synchronization
import Threading

/// The SHA-256 of every file of a release, in the format of coreutils' `sha256sum`.
struct Checksums: Sendable {
  /// The name of the list in a release.
  static let name = "SHA256SUMS"

  /// The sums by path, 64 hexadecimal digits each.
  let sums: [String: String]

  /// The list as it is published, in the order of the paths' bytes.
  var bytes: [UInt8] {
    sums.keys.map(RelativePath.init(unchecked:)).sorted().flatMap { path in
      let escaped = path.text.contains("\\")
      let shown =
        escaped
        ? path.text.split(separator: "\\", omittingEmptySubsequences: false).joined(separator: "\\\\") : path.text
      return Array("\(escaped ? "\\" : "")\(sums[path.text]!)  \(shown)\n".utf8)
    }
  }
}

extension Checksums {
  /// A list as it was read or printed by `sha256sum`, or nil when it is none.
  init?(bytes: [UInt8]) {
    var sums: [String: String] = [:]
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      guard let (path, sum) = Self.entry(String(decoding: line, as: UTF8.self)),
        sums.updateValue(sum, forKey: path) == nil
      else { return nil }
    }
    self.sums = sums
  }

  private static func entry(_ line: String) -> (path: String, sum: String)? {
    let isEscaped = line.hasPrefix("\\")
    let line = isEscaped ? line.dropFirst() : line[...]
    let sum = line.prefix(64)
    guard isChecksum(sum), line.dropFirst(64).hasPrefix("  ") else { return nil }
    let shown = String(line.dropFirst(66))
    let path = isEscaped ? unescaped(shown) : shown
    return RelativePath(path).map { ($0.text, String(sum)) }
  }

  private static func unescaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    var isBehindBackslash = false
    for byte in text.utf8 {
      isBehindBackslash = byte == UInt8(ascii: "\\") && !isBehindBackslash
      if !isBehindBackslash { bytes.append(byte) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// Whether a text is a SHA-256 as it is written here.
func isChecksum(_ text: some StringProtocol) -> Bool {
  text.utf8.count == 64
    && text.utf8.allSatisfy {
      $0.isDigit || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0)
    }
}

/// The sums of files of a folder as they stand on disk, by coreutils' `sha256sum`, two processes at a time.
/// - Returns: The sums by path; a file that cannot be read is a fault.
func checksums(of paths: [String], in folder: String) throws(EnvironmentFault) -> Checksums {
  let parts = try mapInParallel(paths.batches(of: 256), chunk: 1) { (batch) throws(EnvironmentFault) in
    var program = Program("sha256sum", ["--"] + batch)
    program.folder = folder
    program.timeout = .seconds(600)
    return try program.run().success(of: program)
  }
  guard let sums = Checksums(bytes: parts.flatMap(\.self)), sums.sums.count == paths.count else {
    throw EnvironmentFault(message: "Das Programm „sha256sum“ gibt nicht das aus, was von ihm erwartet wird.")
  }
  return sums
}

/// The SHA-256 of bytes.
func checksum(of bytes: [UInt8]) throws(EnvironmentFault) -> String {
  var program = Program("sha256sum", [])
  program.input = bytes
  let output = String(decoding: try program.run().success(of: program).prefix(64), as: UTF8.self)
  guard isChecksum(output) else {
    throw EnvironmentFault(message: "Das Programm „sha256sum“ gibt nicht das aus, was von ihm erwartet wird.")
  }
  return output
}

extension Array {
  /// The elements in order, so many at a time.
  func batches(of size: Int) -> [[Element]] {
    stride(from: 0, to: count, by: size).map { Array(self[$0..<Swift.min($0 + size, count)]) }
  }
}
