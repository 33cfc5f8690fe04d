/// The words of a text, each with the white space behind it as readers need it: a space, a line break before an item of a list, a
/// heading or a row of a table, an empty line between paragraphs.
struct Tokens {
  private let bytes: [UInt8]
  /// Where the words stand.
  private(set) var words: [Range<Int>] = []

  init(_ text: String) {
    bytes = Array(text.utf8)
    words.reserveCapacity(bytes.count / 8 + 1)
    bytes.withUnsafeBufferPointer { bytes in
      var start = -1
      for offset in bytes.indices {
        if bytes[offset] <= UInt8(ascii: " ") {
          if start >= 0 { words.append(start..<offset) }
          start = -1
        } else if start < 0 {
          start = offset
        }
      }
      if start >= 0 { words.append(start..<bytes.count) }
    }
  }

  /// A word without the white space around it.
  func word(_ index: Int) -> ArraySlice<UInt8> { bytes[words[index]] }

  /// A run of words with the white space between and behind them; there is none behind the last word of the text.
  func text(_ range: Range<Int>) -> String {
    var result: [UInt8] = []
    if let last = range.last { result.reserveCapacity(words[last].upperBound - words[range.lowerBound].lowerBound + 2) }
    write(range, to: &result)
    return String(decoding: result, as: UTF8.self)
  }

  /// Appends a run of words as `text` gives it.
  func write(_ range: Range<Int>, to result: inout [UInt8]) {
    guard let last = range.last else { return }
    // Words with single spaces between them, nearly all of a text, are copied at once.
    var start = words[range.lowerBound].lowerBound
    for index in range where index < words.count - 1 {
      let gap = words[index].upperBound..<words[index + 1].lowerBound
      if index < last, gap.count == 1, bytes[gap.lowerBound] == UInt8(ascii: " ") { continue }
      result += bytes[start..<gap.lowerBound]
      writeSeparator(behind: index, to: &result)
      start = gap.upperBound
    }
    if last == words.count - 1 { result += bytes[start..<words[last].upperBound] }
  }

  /// The whole text.
  var joined: String { text(0..<words.count) }

  /// The whole text on one line.
  var flat: String {
    String(decoding: Array(words.map { bytes[$0] }.joined(separator: [UInt8(ascii: " ")])), as: UTF8.self)
  }

  private func writeSeparator(behind index: Int, to result: inout [UInt8]) {
    let gap = bytes[words[index].upperBound..<words[index + 1].lowerBound]
    switch gap.count(where: { $0 == newline }) {
    case 0: result.append(UInt8(ascii: " "))
    case 1: result.append(startsBlock(index + 1) ? newline : UInt8(ascii: " "))
    default: result += [newline, newline]
    }
  }

  private func startsBlock(_ index: Int) -> Bool {
    let word = word(index)
    switch word.first {
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"): return word.count == 1
    case UInt8(ascii: "#"), UInt8(ascii: "|"), UInt8(ascii: ">"): return true
    default: return word.last == UInt8(ascii: ".") && word.dropLast().allSatisfy { (0x30...0x39).contains($0) }
    }
  }
}

private let newline = UInt8(ascii: "\n")
