import Testing

@testable import Parsing

private let thin = "\u{202F}"
private let fixed = "\u{A0}"

@Suite("German typography")
struct TypographyTests {
  static let cases: [(String, String)] = [
    ("Er sagt \"ja\".", "Er sagt „ja“."),
    ("\"Ja\", \"nein\"", "„Ja“, „nein“"),
    ("(\"ja\")", "(„ja“)"),
    ("KI-\"Assistent\"", "KI-„Assistent“"),
    ("\"Sie sagt 'nein'\"", "„Sie sagt ‚nein‘“"),
    ("\"'Nein', sagt sie\"", "„‚Nein‘, sagt sie“"),
    ("ein 24\" großer Schirm", "ein 24\" großer Schirm"),
    ("geht's", "geht’s"),
    ("Hans' Auto", "Hans’ Auto"),
    ("'s ist gut", "’s ist gut"),
    ("in den '90ern", "in den ’90ern"),
    ("'geht's?'", "‚geht’s?‘"),
    ("2020--2024", "2020–2024"),
    ("gut - besser", "gut – besser"),
    ("gut -- besser", "gut – besser"),
    ("E-Mail, --- und ----", "E-Mail, --- und ----"),
    ("und so weiter...", "und so weiter…"),
    ("viele.... Punkte", "viele.... Punkte"),
    ("z. B. hier", "z.\(thin)B. hier"),
    ("z.B. hier", "z.\(thin)B. hier"),
    ("Z. B. hier", "Z.\(thin)B. hier"),
    ("d. h. und u. a.", "d.\(thin)h. und u.\(thin)a."),
    ("Satz. B. folgt", "Satz. B. folgt"),
    ("§ 5 und §§ 5, 6", "§\(thin)5 und §§\(thin)5, 6"),
    ("§5, § fünf", "§5, § fünf"),
    ("Art. 6 Abs. 2 Nr. 3", "Art.\(thin)6 Abs.\(thin)2 Nr.\(thin)3"),
    ("Smart. 6 Apparat. 5", "Smart. 6 Apparat. 5"),
    ("10 % und 5 Euro und 7 €", "10\(thin)% und 5\(fixed)Euro und 7\(fixed)€"),
    ("5 Europäer", "5\(fixed)Europäer"),
    ("10% und zehn %", "10% und zehn %"),
    ("", ""), ("-", "–"), ("'", "'"), ("\"", "\""), ("...", "…"), ("ä", "ä"),
  ]

  @Test("Texts are set as German readers expect", arguments: cases)
  func typesetting(_ text: String, _ expected: String) {
    #expect(typeset(text) == expected)
  }

  @Test("Setting a text twice changes nothing more", arguments: cases)
  func idempotence(_ text: String, _ expected: String) {
    #expect(typeset(expected) == expected)
  }

  static let bodies: [(String, String)] = [
    ("\"*ja*\" und *\"nein\"*", "<p>„<em>ja</em>“ und <em>„nein“</em></p>\n"),
    ("'*ja*' und '`x`'", "<p>‚<em>ja</em>‘ und ‚<code>x</code>‘</p>\n"),
    ("gut -\nbesser", "<p>gut –\nbesser</p>\n"),
    ("`\"a\" -- b...` bleibt", "<p><code>&quot;a&quot; -- b...</code> bleibt</p>\n"),
    ("```\n\"a\" -- b\n```", "<pre><code>&quot;a&quot; -- b\n</code></pre>\n"),
    ("<https://a.de/--b>", "<p><a href=\"https://a.de/--b\">https://a.de/--b</a></p>\n"),
    ("<a--b@c.de>", "<p><a href=\"mailto:a--b@c.de\">a--b@c.de</a></p>\n"),
    ("[a -- b](https://a.de/--b \"c -- d\")", "<p><a href=\"https://a.de/--b\" title=\"c – d\">a – b</a></p>\n"),
    ("\"a\n\nb\"", "<p>„a</p>\n<p>b&quot;</p>\n"),
    ("Er & \"sie\" <", "<p>Er &amp; „sie“ &lt;</p>\n"),
  ]

  @Test("Words of a body are set, code and addresses are not", arguments: bodies)
  func inBody(_ text: String, _ expected: String) {
    #expect(ReadBody(text).html == expected)
  }

  @Test("No bytes crash it")
  func anyBytes() {
    var generator = MarkdownGenerator(seed: 7)
    let alphabet: [UInt8] = Array("\"'-.%E zBdhua5Art§„€ ".utf8) + [0xE2, 0xC2, 0xFF, 0x80]
    for _ in 0..<5_000 {
      let text = (0..<generator.next() % 24).map { _ in alphabet[Int(generator.next() % UInt64(alphabet.count))] }
      text.withUnsafeBufferPointer {
        var typesetter = Typesetter()
        typesetter.read($0, next: .space)
        #expect(apply(typesetter.edits, to: $0).count <= 3 * $0.count)
      }
    }
  }
}
