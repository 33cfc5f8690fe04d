/// The words of a text, each with the white space behind it as readers need it: a space, a line break before an item of a list, a
/// heading or a row of a table, an empty line between paragraphs.
struct Tokens {
  private let bytes: [UInt8]
  /// Where the words stand.
  private(set) var words: [Range<Int>] = []

  init(_ text: String) {
    bytes = Array(text.utf8)
    var start: Int?
    for (offset, byte) in bytes.enumerated() {
      if byte <= UInt8(ascii: " ") {
        if let begin = start { words.append(begin..<offset) }
        start = nil
      } else if start == nil {
        start = offset
      }
    }
    if let begin = start { words.append(begin..<bytes.count) }
  }

  /// A word without the white space around it.
  func word(_ index: Int) -> ArraySlice<UInt8> { bytes[words[index]] }

  /// A run of words with the white space between and behind them; there is none behind the last word of the text.
  func text(_ range: Range<Int>) -> String {
    var result: [UInt8] = []
    for index in range {
      result += word(index)
      if index + 1 < words.count { result += separator(behind: index).utf8 }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The whole text.
  var joined: String { text(0..<words.count) }

  /// The whole text on one line.
  var flat: String {
    String(decoding: Array(words.map { bytes[$0] }.joined(separator: [UInt8(ascii: " ")])), as: UTF8.self)
  }

  private func separator(behind index: Int) -> String {
    let gap = bytes[words[index].upperBound..<words[index + 1].lowerBound]
    switch gap.count(where: { $0 == UInt8(ascii: "\n") }) {
    case 0: return " "
    case 1: return startsBlock(index + 1) ? "\n" : " "
    default: return "\n\n"
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
