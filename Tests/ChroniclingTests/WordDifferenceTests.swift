import TestSupport
import Testing

@testable import Chronicling

/// Differences of texts word by word.
struct WordDifferenceTests {
  /// Kept words stand as they are, removed ones in `[-…-]`, added ones in `{+…+}`.
  @Test(arguments: [
    ("Das ist alt.", "Das ist alt.", "Das ist alt."),
    ("Das ist alt.", "Das ist neu.", "Das ist [-alt. -]{+neu.+}"),
    ("Das ist alt.", "Das war einmal alt.", "Das [-ist -]{+war einmal +}alt."),
    ("Ein Satz.", "Ein Satz. Noch einer.", "Ein Satz. {+Noch einer.+}"),
    ("Eins zwei drei", "zwei drei", "[-Eins -]zwei drei"),
    // A lone word between two exchanged clauses is no comfort.
    (
      "Heute prüft eine Sachbearbeiterin der Behörde jeden Fall",
      "Heute entscheidet das Programm der Firma allein Fall",
      "Heute [-prüft eine Sachbearbeiterin der Behörde jeden -]{+entscheidet das Programm der Firma allein +}Fall"
    ),
    // White space is no difference; empty lines and items stay where they are.
    ("eins\n  zwei\r\ndrei", "eins zwei drei", "eins zwei drei"),
    ("A b.\n\n- c\n- d", "A x.\n\n- c\n- d", "A [-b. -]{+x.\n\n+}- c\n- d"),
    // An item or a paragraph that went stands below the one that it followed, and what took its place below it.
    ("- a b\n- c d", "- a b", "- a b\n[-- c d-]"),
    ("Eins.\n\nZwei.", "Eins.\n\nDrei.", "Eins.\n\n[-Zwei.\n\n-]{+Drei.+}"),
    ("Eins.\n\nZwei.", "Eins. Drei.", "Eins.\n\n[-Zwei. -]{+Drei.+}"),
    // Items below items stay there, and code keeps its lines and what they are indented by.
    ("- a\n  - b\n    1) c", "- a\n  - b\n    1) d", "- a\n  - b\n    1) [-c -]{+d+}"),
    (
      "Siehe:\n```py\nif a:\n    b()\n\n  c  = 1\n```\nEnde",
      "Siehe:\r\n```py\r\nif a:\r\n    b()\r\n\r\n  c  = 2\r\n```\r\nEnde",
      "Siehe:\n```py\nif a:\n    b()\n\n  c  = [-1 -]{+2\n+}```\nEnde"
    ),
    ("~~~~\na\n~~~\n b\n~~~~\nc\nd", "~~~~\na\n~~~\n b\n~~~~\nc\ne", "~~~~\na\n~~~\n b\n~~~~\nc [-d -]{+e+}"),
    ("```\na\n~~~\n b\n```\nc\nd", "```\na\n~~~\n b\n```\nc\ne", "```\na\n~~~\n b\n```\nc [-d -]{+e+}"),
    ("```\na\n```b\n c\n```\nd\ne", "```\na\n```b\n c\n```\nd\nf", "```\na\n```b\n c\n```\nd [-e -]{+f+}"),
    ("a\n```b```\nc\nd", "a\n```b```\nc\ne", "a ```b``` c [-d -]{+e+}"),
    // A row or an item between others is one that came or went, and not parts of two.
    ("| a | b |\n| c | d |", "| a | b |\n| x | y |\n| c | d |", "| a | b |\n{+| x | y |\n+}| c | d |"),
    ("- a b\n- a d\n- a c", "- a b\n- a c", "- a b\n[-- a d\n-]- a c"),
    ("", "neu", "{+neu+}"), ("alt", "", "[-alt-]"), ("", " \n", ""),
    // So is what nobody sees, beside what somebody does.
    ("Ein Satz, z. B. dieser", "Ein Satz, z.\u{A0}B. dieser", "Ein Satz, z.\u{A0}B. dieser"),
    ("Nach § 3 und so alt", "Nach §\u{202F}3 und so neu", "Nach §\u{202F}3 und so [-alt -]{+neu+}"),
    ("Risikoklasse", "Risiko\u{AD}klasse \u{200B}", "Risiko\u{AD}klasse \u{200B}"),
  ])
  func readsWell(_ old: String, _ new: String, _ expected: String) {
    #expect(marked(WordDifference(from: old, to: new).runs()) == expected)
  }

  /// Of what stayed only the words next to a change are shown, and none is left out where that would save hardly any.
  @Test(arguments: [(28, 28), (29, 12)])
  func leavesOutWhatStayed(_ count: Int, _ shown: Int) {
    let words = numbered(count)
    let expected = "{+A +}" + numbered(shown) + (shown < count ? " […]" : "")
    #expect(marked(WordDifference(from: words, to: "A " + words).runs()) == expected)
    let turned = WordDifference(from: words, to: words + " A").runs()
    #expect(turned.first?.text.hasPrefix("[…] ") == (count == 29))
    #expect(turned.first?.text.hasSuffix(" w\(count)") == true)
    let between = WordDifference(from: words, to: "A \(words) B").runs()
    #expect(between[1].text.split(separator: " ").count == (count == 29 ? 25 : 28))
  }

  /// A difference that is kept shows the same as when it was found, though it looks at no more of the texts than it shows.
  @Test func showsTheSameWhenItIsKept() {
    for seed in 0..<400 as Range<UInt64> {
      var random = SplitMix64(seed: seed)
      var words = (0..<Int.random(in: 0...120, using: &random)).map { "w\($0)" }
      let old = words.joined(separator: " ")
      for _ in 0..<Int.random(in: 0...3, using: &random) {
        let place = Int.random(in: 0...words.count, using: &random)
        if Bool.random(using: &random) || place == words.count {
          words.insert("neu\n\nund", at: place)
        } else {
          words.remove(at: place)
        }
      }
      let new = words.joined(separator: Bool.random(using: &random) ? " " : "\n")
      let difference = WordDifference(from: old, to: new)
      #expect(WordDifference(difference.edits, from: old, to: new).runs() == difference.runs(), "seed \(seed)")
    }
  }

  /// Whatever the texts are, the runs hold both of them, word for word.
  @Test func losesNothing() {
    for seed in 0..<400 as Range<UInt64> {
      var random = SplitMix64(seed: seed)
      let vocabulary = Int.random(in: 1...6, using: &random)
      func text() -> [String] {
        (0..<Int.random(in: 0...40, using: &random)).map { _ in "w\(Int.random(in: 0..<vocabulary, using: &random))" }
      }
      let (old, new) = (text(), text())
      let (before, after) = (old.joined(separator: " "), new.joined(separator: " "))
      let difference = WordDifference(from: before, to: after)
      let runs = difference.runs(nearby: .max)
      #expect(words(runs.filter { $0.state != .added }) == old, "seed \(seed)")
      #expect(words(runs.filter { $0.state != .removed }) == new, "seed \(seed)")
    }
  }

  /// Words are put together again as they stood, wherever a text is cut.
  @Test func wordsKeepTheirPlaces() {
    let pieces = [" ", " ", "  ", "\n", "\n\n", "\t", "\r\n", "wort", "ä", "-", "# ", "1.", ". ", "> a", "\u{1}"]
    for seed in 0..<400 as Range<UInt64> {
      var random = SplitMix64(seed: seed)
      let count = Int.random(in: 0...30, using: &random)
      let tokens = Tokens((0..<count).map { _ in pieces.randomElement(using: &random)! }.joined())
      let whole = tokens.joined
      #expect(Tokens(whole).joined == whole, "seed \(seed)")
      for cut in 0...tokens.count {
        let space = cut > 0 ? tokens.space(behind: cut - 1) : ""
        #expect(tokens.text(0..<cut) + space + tokens.text(cut..<tokens.count) == whole, "seed \(seed), cut at \(cut)")
      }
      let lines = whole.split(separator: "\n", omittingEmptySubsequences: false)
      for line in lines {
        let words = line.drop { $0 == " " || $0 == "\t" }
        let isItem = words.prefix { $0 != " " }.wholeMatch(of: /[-+*]|[0-9]*[.)]/) != nil
        #expect((isItem || words == line) && !words.contains("  ") && !words.contains("\t"), "seed \(seed)")
      }
    }
  }

  /// Words are found eight bytes at a time, and only as many as are asked for; a look at every byte finds the same.
  @Test func wordsAreWhatStandsBetweenBlanks() {
    let bytes: [UInt8] = [0x00, 0x09, 0x0A, 0x1F, 0x20, 0x20, 0x21, 0x41, 0x61, 0x7E, 0x7F]
    for seed in 0..<2_000 as Range<UInt64> {
      var random = SplitMix64(seed: seed)
      let count = Int.random(in: 0...40, using: &random)
      let text = (0..<count).map { _ in
        Bool.random(using: &random) ? "ü" : String(Unicode.Scalar(bytes.randomElement(using: &random)!))
      }.joined()
      let expected = text.utf8.split { $0 <= 0x20 }.map { Array($0) }
      let tokens = Tokens(text)
      #expect((0..<tokens.count).map { Array(tokens.word($0)) } == expected, "seed \(seed)")
      let most = Int.random(in: 0...expected.count + 2, using: &random)
      let first = Tokens(text, upTo: most)
      #expect(first.count >= min(most, expected.count), "seed \(seed)")
      #expect((0..<first.count).map { Array(first.word($0)) } == Array(expected.prefix(first.count)), "seed \(seed)")
    }
  }

  /// Texts without a word in common are one exchange, however long they are.
  @Test func isBoundedWhereNothingIsAlike() {
    let old = (0..<60_000).map { "a\($0)" }.joined(separator: " ")
    let new = (0..<60_000).map { "b\($0)" }.joined(separator: " ")
    #expect(
      WordDifference(from: old, to: new).runs() == [
        FieldChange.Words(state: .removed, text: old, space: " "),
        FieldChange.Words(state: .added, text: new, space: ""),
      ])
  }

  private func numbered(_ count: Int) -> String { (1...count).map { "w\($0)" }.joined(separator: " ") }

  private func words(_ runs: [FieldChange.Words]) -> [String] {
    runs.flatMap { $0.text.split(separator: " ") }.map(String.init)
  }

  /// Runs with removed words in `[-…-]` and added ones in `{+…+}`, each with the white space behind it.
  private func marked(_ runs: [FieldChange.Words]) -> String {
    runs.map { run in
      let text = run.text + run.space
      return switch run.state {
      case .kept: text
      case .removed: "[-\(text)-]"
      case .added: "{+\(text)+}"
      }
    }.joined()
  }
}
