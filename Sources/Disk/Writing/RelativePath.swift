import Bytes

/// The path of a file below a folder, compared byte by byte: two spellings of an umlaut are two paths.
public struct RelativePath: Hashable, Comparable, Sendable {
  /// The path as it is written, its parts between slashes.
  public let text: String

  /// A path that is looked up and known to be sound if it is found.
  public init(unchecked text: String) {
    self.text = text
  }

  /// A path that stays below its folder and fits on one line of the manifest, or nil.
  public init?(_ text: String) {
    guard !text.isEmpty, !text.hasPrefix(Manifest.reservedPrefix), Self.isSound(text) else { return nil }
    self.text = text
  }

  /// Whether no part is empty or made of one or two dots, and no character is one that controls.
  private static func isSound(_ text: String) -> Bool {
    let slash = UInt8(ascii: "/")
    return text.withBytes { path in
      var start = 0
      while true {
        let mark = path.firstIndex(from: start) { $0.equal(to: slash) | $0.below(0x20) }
        let part = path[start..<mark]
        if part.count < 3, part.allSatisfy({ $0 == UInt8(ascii: ".") }) { return false }
        guard mark < path.count else { return true }
        guard path[mark] == slash else { return false }
        start = mark + 1
      }
    }
  }

  /// The folder that the path lies in, or nil at the top.
  public var parent: RelativePath? {
    text.utf8.lastIndex(of: UInt8(ascii: "/")).map { RelativePath(unchecked: String(text[..<$0])) }
  }

  /// The last part of the path.
  public var name: String {
    guard let slash = text.utf8.lastIndex(of: UInt8(ascii: "/")) else { return text }
    return String(text[text.utf8.index(after: slash)...])
  }

  /// The path itself and the folders that it lies in, the nearest first.
  var ancestors: UnfoldFirstSequence<RelativePath> { sequence(first: self) { $0.parent } }

  /// Whether the path lies in a folder or in one of its folders.
  func lies(below folder: RelativePath) -> Bool {
    let (own, above) = (text.utf8, folder.text.utf8)
    return own.count > above.count && own.starts(with: above)
      && own[own.index(own.startIndex, offsetBy: above.count)] == UInt8(ascii: "/")
  }

  /// Whether the bytes are the same.
  public static func == (left: Self, right: Self) -> Bool { compareBytes(left.text, right.text) == 0 }

  /// The order of the bytes.
  public static func < (left: Self, right: Self) -> Bool { compareBytes(left.text, right.text) < 0 }

  /// Adds the bytes.
  public func hash(into hasher: inout Hasher) {
    text.utf8.withContiguousStorageIfAvailable { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}

extension RandomAccessCollection<RelativePath> where Index == Int {
  /// In sorted paths, the place of the first that is not before the text.
  func firstIndex(notBefore text: String) -> Int {
    partitioningIndex { compareBytes($0.text, text) >= 0 }
  }
}

extension [RelativePath] {
  /// Whether the sorted paths have this one.
  func containsSorted(_ path: RelativePath) -> Bool {
    let index = firstIndex(notBefore: path.text)
    return index < count && self[index] == path
  }

  /// Whether the sorted paths have one below this folder.
  func containsSorted(below folder: RelativePath) -> Bool {
    let prefix = folder.text + "/"
    let index = firstIndex(notBefore: prefix)
    return index < count && self[index].text.utf8.starts(with: prefix.utf8)
  }
}
