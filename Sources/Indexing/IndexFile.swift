import Bytes

/// A file of the search index; its name is made of its content, so that it can be cached for ever.
public struct IndexFile: Sendable {
  /// The name below the folder of the index.
  public let name: String
  /// The content, JSON in UTF-8.
  public let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    let print = String(Self.fingerprint(bytes), radix: 16)
    name = String(repeating: "0", count: 12 - print.utf8.count) + print
  }

  /// Folded to 48 bits: short names, since the table of contents names every file.
  private static func fingerprint(_ bytes: [UInt8]) -> UInt64 {
    let print = contentFingerprint(bytes)
    return (print ^ print >> 48) & 0xFFFF_FFFF_FFFF
  }
}
