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
    let head = readHead(ofEntry: SourceFile(path: "", bytes: Array(bytes)))
    self.init(id: head.id, title: head.title, isDraft: head.isDraft)
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
    self.init(id: glance.id.flatMap { EntryIDForm.any.isOne($0) ? $0 : nil }, title: glance.title, isDraft: isDraft)
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
      case UInt8(ascii: " "): if mayGoOn || line.beginsLikeDraft { return nil }
      case UInt8(ascii: "-"): if mayGoOn || !line.dropFirst().isSeparated || line.beginsLikeDraft { return nil }
      case UInt8(ascii: "a")...UInt8(ascii: "z"):
        guard let isOneOfThem = note(line), isOneOfThem || !line.mayMeanDraft else { return nil }
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
    guard rest.starts(with: ": ".utf8), let value = rest.dropFirst(2).plainValue, self[keyPath: place] == nil else {
      return nil
    }
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

  /// Whether the first word behind blanks and dashes is `entwurf` or `draft`, in whatever letters: a text in which it stands, or a field
  /// that nobody can read.
  fileprivate var beginsLikeDraft: Bool {
    let words = drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "-") }
    func begins(with word: StaticString) -> Bool {
      word.withUTF8Buffer { word in words.starts(with: word) { $0 | 0x20 == $1 } }
    }
    return begins(with: "entwurf") || begins(with: "draft")
  }

  /// Whether the key in column 1 may be one that nobody knows and that looks like `entwurf` or `draft`: so many of its letters are the same.
  fileprivate var mayMeanDraft: Bool {
    var letters: UInt64 = 0
    var length = 0
    for byte in self where byte != UInt8(ascii: " ") {
      if byte == UInt8(ascii: ":") { break }
      if byte >= 0x80 { return true }
      length += 1
      if length > 10 { return false }
      letters |= 1 << UInt64((byte | 0x20) & 63)
    }
    let isLike = (letters ^ Self.lettersOfEntwurf).nonzeroBitCount <= (length > 8 ? 6 : 4)
    return (isLike || (letters ^ Self.lettersOfDraft).nonzeroBitCount <= 4) && !hasKeyOfCatalogue
  }

  /// Whether a field of an entry begins here, written as the catalogue has it.
  private var hasKeyOfCatalogue: Bool {
    FieldCatalogue.entry[String(decoding: prefix { $0 != UInt8(ascii: ":") }, as: UTF8.self)] != nil
  }

  private static let lettersOfEntwurf = letters(of: "entwurf")
  private static let lettersOfDraft = letters(of: "draft")

  private static func letters(of word: StaticString) -> UInt64 {
    word.withUTF8Buffer { $0.reduce(0) { $0 | 1 << UInt64($1 & 63) } }
  }

  /// What a value says, where it can mean nothing else: itself, or what stands between its quotation marks.
  fileprivate var plainValue: Self? {
    guard first == UInt8(ascii: "\"") else { return isPlain(quoted: false) ? self : nil }
    let text = dropFirst().dropLast()
    return count > 2 && last == first && text.isPlain(quoted: true) ? text : nil
  }

  private func isPlain(quoted: Bool) -> Bool {
    guard let first, first.isLetterOrDigit || first == 0xC3, last != UInt8(ascii: " ") else { return false }
    for index in indices {
      switch self[index] {
      // Marks that change the direction of reading are among the characters that begin with the last two; dashes and quotation marks are none.
      case 0xE2 where self[(index + 1)...].beginsLikeDash: continue
      case UInt8(ascii: "\""), 0xD8, 0xE2: return false
      case UInt8(ascii: "\\") where quoted: return false
      case UInt8(ascii: ":") where !quoted && self[(index + 1)...].isSeparated: return false
      case UInt8(ascii: "#") where !quoted && self[index - 1] == UInt8(ascii: " "): return false
      default: continue
      }
    }
    return quoted || count != 4 || String(decoding: self, as: UTF8.self).lowercased() != "null"
  }

  /// Whether the rest of a character from U+2010 to U+201F stands here.
  private var beginsLikeDash: Bool {
    count >= 2 && self[startIndex] == 0x80 && self[startIndex + 1] & 0xF0 == 0x90
  }
}
