import Chronicling
import Parsing

extension FileFacts {
  /// Looks for the lines of the front matter that say whose file this is; keys stand in column 1 and only there.
  ///
  /// For a file that can be read this is what reading gives, and it works for files that cannot.
  init(glancingAt bytes: [UInt8]) {
    var id: String?
    var title: String?
    var isDraft = false
    var isInside = false
    for line in bytes.split(omittingEmptySubsequences: true, whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      if line.suffix(3).elementsEqual("---".utf8), line.count == 3 || line.starts(with: [0xEF, 0xBB, 0xBF]) {
        if isInside { break }
        isInside = true
      } else if let value = line.value(of: "id:") {
        id = id ?? value
      } else if let value = line.value(of: "titel:") {
        title = title ?? value
      } else if let value = line.value(of: "entwurf:") {
        isDraft = value == "true"
      }
    }
    self.init(id: id.flatMap { isEntryID($0) ? $0 : nil }, title: title, isDraft: isDraft)
  }
}

extension ArraySlice<UInt8> {
  /// The value behind a key on one line, without quotes and comment.
  fileprivate func value(of key: StaticString) -> String? {
    let isKey = key.withUTF8Buffer { starts(with: $0) }
    guard isKey else { return nil }
    let rest = dropFirst(key.utf8CodeUnitCount).drop { $0 == UInt8(ascii: " ") }
    guard let first = rest.first, first != UInt8(ascii: ">"), first != UInt8(ascii: "|") else { return nil }
    if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") {
      return String(decoding: rest.dropFirst().prefix { $0 != first }, as: UTF8.self)
    }
    let comment = rest.firstRange(of: Array(" #".utf8))?.lowerBound ?? rest.endIndex
    let value = String(decoding: rest[..<comment].reversed().drop { $0 == UInt8(ascii: " ") }.reversed(), as: UTF8.self)
    return value.isEmpty ? nil : value
  }
}
