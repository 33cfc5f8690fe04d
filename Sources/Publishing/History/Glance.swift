import Chronicling
import Parsing

extension FileFacts {
  /// Looks for the lines of the front matter that say whose file this is; keys stand in column 1 and only there.
  ///
  /// For a file that can be read this is what reading gives, and it works for files that cannot.
  init(glancingAt bytes: UnsafeBufferPointer<UInt8>) {
    var id: String?
    var title: String?
    var isDraft = false
    var isInside = false
    var start = 0
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
      let line = bytes[start..<end]
      start = end + 1
      switch line.first {
      case UInt8(ascii: "-"), 0xEF:
        guard line.suffix(3).elementsEqual("---".utf8), line.count == 3 || line.starts(with: [0xEF, 0xBB, 0xBF]) else {
          continue
        }
        if isInside { start = bytes.count }
        isInside = true
      case UInt8(ascii: "i"): id = id ?? line.value(of: "id:")
      case UInt8(ascii: "t"): title = title ?? line.value(of: "titel:")
      case UInt8(ascii: "e"): isDraft = line.value(of: "entwurf:").map { $0 == "true" } ?? isDraft
      default: continue
      }
    }
    self.init(id: id.flatMap { isEntryID($0) ? $0 : nil }, title: title, isDraft: isDraft)
  }
}

extension Slice<UnsafeBufferPointer<UInt8>> {
  /// The value behind a key on one line, without quotes and comment.
  fileprivate func value(of key: StaticString) -> String? {
    let isKey = key.withUTF8Buffer { starts(with: $0) }
    guard isKey else { return nil }
    let space = UInt8(ascii: " ")
    let rest = dropFirst(key.utf8CodeUnitCount).drop { $0 == space }
    guard let first = rest.first, first != UInt8(ascii: ">"), first != UInt8(ascii: "|") else { return nil }
    if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") {
      return String(decoding: rest.dropFirst().prefix { $0 != first }, as: UTF8.self)
    }
    var end = rest.indices.dropLast().first { rest[$0] == space && rest[$0 + 1] == UInt8(ascii: "#") } ?? rest.endIndex
    while end > rest.startIndex, rest[end - 1] == space { end -= 1 }
    return end > rest.startIndex ? String(decoding: rest[rest.startIndex..<end], as: UTF8.self) : nil
  }
}
