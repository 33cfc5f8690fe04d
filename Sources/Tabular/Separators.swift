import Bytes

/// What separates the cells of a text, and where its records begin.
struct Separators {
  let separator: UInt8
  let start: Int

  /// The separator that a first line such as `sep=;` names, as Excel reads and others write it, else that of the first line with text, or
  /// of the first one below a heading that has several.
  init(of text: [UInt8]) {
    let start = text.startOfText
    if let named = Self.named(in: text[start...]) {
      (separator, self.start) = named
    } else {
      (separator, self.start) = (Self.likely(in: text[start...]), start)
    }
  }

  /// What is left of the line that names a separator is an empty record.
  private static func named(in text: ArraySlice<UInt8>) -> (separator: UInt8, end: Int)? {
    let line = text.prefix { $0 != newline && $0 != carriageReturn }
    let isQuoted = line.first == quote
    let assignment = isQuoted ? line.dropFirst() : line
    guard String(decoding: assignment.prefix(4), as: UTF8.self).lowercased() == "sep=",
      let separator = assignment.dropFirst(4).first, separator < 0x80, separator != quote
    else { return nil }
    let rest = assignment.dropFirst(isQuoted ? 6 : 5)
    guard !isQuoted || assignment.dropFirst(5).first == quote, rest.allSatisfy({ $0 == separator }) else { return nil }
    return (separator, rest.startIndex)
  }

  private static func likely(in text: ArraySlice<UInt8>) -> UInt8 {
    var first = frequent(in: text)
    var rest = text[first.end...]
    // Above the names of the columns some programs write what the table is called.
    for _ in 0..<headings where first.count == 0 && !rest.isEmpty {
      let next = frequent(in: rest)
      if next.count > 1 { first = next }
      rest = text[next.end...]
    }
    return first.separator
  }

  /// How many lines without a separator may stand above the names of the columns.
  private static let headings = 10

  /// What the first line with text has most of, outside quotes, how many it has, and where the line ends.
  private static func frequent(in text: ArraySlice<UInt8>) -> (separator: UInt8, count: Int, end: Int) {
    let candidates = [comma, UInt8(ascii: ";"), UInt8(ascii: "\t")]
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    var hasText = false
    var end = text.startIndex
    while end < text.endIndex {
      let byte = text[end]
      if byte == quote { isQuoted.toggle() }
      if hasText, !isQuoted, byte == newline || byte == carriageReturn { break }
      if !isQuoted, candidates.contains(byte) {
        counts[byte, default: 0] += 1
      } else if !CellRules.isBlank(byte), byte != quote {
        hasText = true
      }
      end += 1
    }
    let separator = candidates.max { counts[$0, default: 0] < counts[$1, default: 0] } ?? comma
    return (separator, counts[separator, default: 0], end)
  }
}
