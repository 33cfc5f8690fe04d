import Bytes
import Chronicling
import Diagnostics
import Parsing
import RegisterModel

extension FileFacts {
  /// What the reader finds in a file; of files that are written plainly, as nearly all are, only the lines in question are looked at.
  init(glancingAt bytes: UnsafeBufferPointer<UInt8>) {
    self = FileFacts(ofPlain: bytes) ?? FileFacts(reading: bytes)
  }

  /// What the reader finds in a file.
  init(reading bytes: UnsafeBufferPointer<UInt8>) {
    let record = readFields(["id", "titel", "entwurf"], of: SourceFile(path: "", bytes: Array(bytes)))
    var isDraft: Bool? = record.term("entwurf", as: Switch.self) == .on
    if case .invalid = record.catalogue.slot(of: "entwurf").flatMap(record.item)?.value.value { isDraft = nil }
    self.init(id: record.text("id"), title: record.text("titel"), isDraft: isDraft)
  }

  /// The same without reading; nil where it takes the reader to be sure.
  init?(ofPlain bytes: UnsafeBufferPointer<UInt8>) {
    guard let glance = PlainGlance(at: bytes) else { return nil }
    let isDraft: Bool
    switch glance.draft {
    case nil, Switch.off.value: isDraft = false
    case Switch.on.value: isDraft = true
    default: return nil
    }
    self.init(id: glance.id.flatMap { isEntryID($0) ? $0 : nil }, title: glance.title, isDraft: isDraft)
  }
}

/// The three fields in front matter of which nobody can doubt what is in it: fields in column 1, their values on one line.
private struct PlainGlance {
  private(set) var id: String?
  private(set) var title: String?
  private(set) var draft: String?

  init?(at bytes: UnsafeBufferPointer<UInt8>) {
    var start = bytes.startOfText
    var isInside = false
    var mayGoOn = false
    while start < bytes.count {
      guard let end = bytes.endOfPlainLine(from: start) else { return nil }
      let line = bytes[start..<end]
      start = end + (end < bytes.count && bytes[end] == UInt8(ascii: "\r") ? 2 : 1)
      if line.elementsEqual("---".utf8) {
        if isInside { return }
        isInside = true
        continue
      }
      guard isInside else { return nil }
      guard let first = line.first else { continue }
      switch first {
      case UInt8(ascii: "#"): continue
      // What is indented below one of the fields is part of it, or a fault.
      case UInt8(ascii: " "): if mayGoOn { return nil }
      case UInt8(ascii: "-"): if mayGoOn || !line.dropFirst().isSeparated { return nil }
      case UInt8(ascii: "a")...UInt8(ascii: "z"):
        guard let isOneOfThem = note(line) else { return nil }
        mayGoOn = isOneOfThem
      default: return nil
      }
    }
    return nil
  }

  /// Notes the value of a line; whether it has one of the fields, nil where that is not plain.
  private mutating func note(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool? {
    switch line.first {
    case UInt8(ascii: "i"): note(line, of: "id", \.id)
    case UInt8(ascii: "t"): note(line, of: "titel", \.title)
    case UInt8(ascii: "e"): note(line, of: "entwurf", \.draft)
    default: false
    }
  }

  private mutating func note(
    _ line: Slice<UnsafeBufferPointer<UInt8>>, of key: StaticString, _ place: WritableKeyPath<Self, String?>
  ) -> Bool? {
    let isKey = key.withUTF8Buffer { line.starts(with: $0) }
    guard isKey else { return false }
    let rest = line.dropFirst(key.utf8CodeUnitCount)
    if let byte = rest.first, byte.isLetterOrDigit || byte == UInt8(ascii: "_") { return false }
    let value = rest.dropFirst(2)
    guard rest.starts(with: ": ".utf8), value.isPlainValue, self[keyPath: place] == nil else { return nil }
    self[keyPath: place] = String(decoding: value, as: UTF8.self)
    return true
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The end of the line that starts at an offset; nil where there are other controls in it than its line break.
  fileprivate func endOfPlainLine(from start: Int) -> Int? {
    var end = firstIndex(from: start) { $0.below(UInt8(ascii: " ")) }
    while end < count, self[end] >= UInt8(ascii: " ") { end += 1 }
    if end == count || self[end] == UInt8(ascii: "\n") { return end }
    return self[end] == UInt8(ascii: "\r") && end + 1 < count && self[end + 1] == UInt8(ascii: "\n") ? end : nil
  }
}

extension Slice<UnsafeBufferPointer<UInt8>> {
  /// Whether the text ends here, or a blank follows.
  fileprivate var isSeparated: Bool { first.map { $0 == UInt8(ascii: " ") } ?? true }

  /// Whether a value can mean nothing but itself.
  fileprivate var isPlainValue: Bool {
    guard let first, first.isLetterOrDigit || first == 0xC3, last != UInt8(ascii: " ") else { return false }
    for index in indices {
      switch self[index] {
      // Marks that change the direction of reading are among the characters that begin with the last two.
      case UInt8(ascii: "\""), 0xD8, 0xE2: return false
      case UInt8(ascii: ":") where self[(index + 1)...].isSeparated: return false
      case UInt8(ascii: "#") where self[index - 1] == UInt8(ascii: " "): return false
      default: continue
      }
    }
    return count != 4 || String(decoding: self, as: UTF8.self).lowercased() != "null"
  }
}
