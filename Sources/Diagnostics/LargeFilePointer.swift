import Bytes

/// What Git LFS commits in the place of a file, and leaves in its place where nobody fetched it.
public struct LargeFilePointer: Hashable, Sendable {
  /// The SHA-256 of the file, in hexadecimal digits.
  public let sum: String
  /// The size of the file in bytes.
  public let size: Int

  /// So many bytes a pointer has at most.
  public static let maximumSize = 1023

  /// The pointer, or nil where these bytes are something else.
  public init?(in bytes: some RandomAccessCollection<UInt8>) {
    guard bytes.first == UInt8(ascii: "v"), bytes.count <= Self.maximumSize,
      bytes.starts(with: "version https://git-lfs.github.com/spec/".utf8)
    else { return nil }
    var values: [Substring: Substring] = [:]
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      let parts = line.split(separator: " ", maxSplits: 1)
      if parts.count == 2 { values[parts[0]] = parts[1] }
    }
    let kind = "sha256:"
    guard let sum = values["oid"], sum.hasPrefix(kind), let size = values["size"].flatMap({ Int($0) }), size >= 0
    else { return nil }
    self.sum = String(sum.dropFirst(kind.count))
    self.size = size
  }
}

extension SourceFile {
  /// The finding of a file that is not there, but only what Git LFS leaves in its place: published, it would be a broken picture or a page
  /// without style.
  public var unfetched: Diagnostic? {
    LargeFilePointer(in: bytes).map { pointer in
      Diagnostic(
        .error, rule: "lfs-verweis",
        "Hier steht nur ein Verweis von Git LFS, nicht die Datei selbst (\(grouped(pointer.size)) Bytes).",
        advice: "„git lfs pull“ holt sie; dazu muss Git LFS eingerichtet sein.", in: self, at: ByteRange(at: 0))
    }
  }
}
