import Bytes
import RegisterModel

extension Rule {
  /// R49: Texts say what they mean: no „div.“, no „siehe oben“, no „u. a.“ in place of an end.
  ///
  /// Texts over their limit are reported by the reader. Abbreviations are not checked: without a word list too much that is right
  /// would be reported. Titles of sources and parliamentary papers are quotations and left alone.
  /// Source: Dutch register (plain language and lengths).
  /// Example: `nutzen: Zeitersparnis u. a.`
  static let r49 = Rule(
    "R49", "Texte sind konkret", source: "Niederländisches Register (Sprachniveau B1, Textlängen)", [.hint]
  ) { entry, review in
    for item in entry.record.items where item.slot != Slot.sources && item.slot != Slot.papers {
      item.value.forEachLeaf(of: entry.record.catalogue, item.slot) { catalogue, slot, located in
        guard case .text(let text) = located.value, case .text = catalogue.fields[slot].kind.element,
          let phrase = emptyPhrase(in: text)
        else { return }
        review.hint(
          "Texte sind konkret, „\(catalogue.fields[slot].key)“ enthält „\(phrase)“.",
          advice: "Schreiben Sie aus, was gemeint ist.", at: located.range)
      }
    }
  }

  private static func emptyPhrase(in text: String) -> String? {
    guard mayHoldPhrase(text) else { return nil }
    var previous: Substring.UTF8View?
    for word in text.utf8.split(whereSeparator: { $0 <= UInt8(ascii: " ") }) {
      if word.elementsEqual("div.".utf8) { return "div." }
      if let previous, matches(previous, "siehe"), matches(word, "oben") { return "siehe oben" }
      previous = word
    }
    let endings = ["u. a.", "u.a."]
    return endings.first { text.utf8.reversed().starts(with: " \($0)".utf8.reversed()) }
  }

  /// Whether a text has a trace of one of the phrases; most have not, and then their words need not be told apart.
  private static func mayHoldPhrase(_ text: String) -> Bool {
    text.withBytes { bytes in
      guard bytes.count > 3 else { return false }
      if bytes[bytes.count - 1] == UInt8(ascii: "."), bytes[bytes.count - 2] == UInt8(ascii: "a") { return true }
      return (2..<bytes.count).contains { index in
        switch bytes[index] | 0x20 {
        case UInt8(ascii: "h"):
          bytes[index - 1] | 0x20 == UInt8(ascii: "e") && bytes[index - 2] | 0x20 == UInt8(ascii: "i")
        case UInt8(ascii: "v"): bytes[index - 1] == UInt8(ascii: "i") && bytes[index - 2] == UInt8(ascii: "d")
        default: false
        }
      }
    }
  }

  /// Whether a word is `plain` but for its capitals and a mark behind it.
  private static func matches(_ word: Substring.UTF8View, _ plain: String) -> Bool {
    let length = plain.utf8.count
    guard word.count == length || (word.count == length + 1 && word.last.map { $0 < UInt8(ascii: "A") } == true) else {
      return false
    }
    return zip(word, plain.utf8).allSatisfy { $0 | 0x20 == $1 }
  }
}
