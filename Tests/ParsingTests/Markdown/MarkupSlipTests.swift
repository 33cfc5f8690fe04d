import Testing

/// What was written as markup and stays text is told, and what was meant as text is not.
@Suite("Slips of markup")
struct MarkupSlipTests {
  @Test(
    arguments: [
      ("a [Skala] (skala.md)", "4:3", "[Skala] (skala.md)", "Schreiben Sie „[Skala](skala.md)“."),
      ("(Skala)[/a/b/#c].", "4:1", "(Skala)[/a/b/#c]", "Schreiben Sie „[Skala](/a/b/#c)“."),
      ("![Bild](mein bild.png)", "4:2", "[Bild](mein bild.png)", "Schreiben Sie „[Bild](<mein bild.png>)“."),
      ("a\n*b* [Skala][skala]", "5:5", "[Skala][skala]", "Schreiben Sie das Ziel in runde Klammern."),
      ("a [[lagebild]] b", "4:3", "[[lagebild]]", "Schreiben Sie „[lagebild](lagebild.md)“."),
      ("![[a b#c|Das Bild]]", "4:2", "[[a b#c|Das Bild]]", "Schreiben Sie „[Das Bild](<a b.md#c>)“."),
      ("[Amt](/a/b/ und (mehr).", "4:1", "[Amt](/a/b/", "Schreiben Sie „[Amt](/a/b/)“."),
      ("Siehe [Amt](/a/b/.", "4:7", "[Amt](/a/b/", "Schreiben Sie „[Amt](/a/b/)“."),
      (
        "[Amt](https://a.example/b und mehr", "4:1", "[Amt](https://a.example/b",
        "Schreiben Sie „[Amt](https://a.example/b)“."
      ),
      ("| a |\n|---|\n| [b] (c.md) |", "6:3", "[b] (c.md)", "Schreiben Sie „[b](c.md)“."),
    ])
  func linkThatIsNone(body: String, place: String, text: String, advice: String) {
    #expect(
      ReadBody(body).findings == [
        "a.md:\(place): Hinweis: Was wie ein Verweis aussieht, bleibt hier Text: „\(text)“. -> \(advice) [link-als-text]"
      ])
  }

  @Test(arguments: [("##Neu", "## Neu"), ("a\n\n> ######Ämter und x", "###### Ämter und x")])
  func headingThatIsNone(body: String, meant: String) {
    let findings = ReadBody(body).findings
    #expect(findings.count == 1 && findings[0].hasSuffix("-> Schreiben Sie „\(meant)“. [ueberschrift-als-text]"))
  }

  @Test(
    arguments: [
      ("• Erstens\n• Zweitens", "4:1", "• Erstens"), ("Dies:\n·\tErstens", "5:1", "·<tab>Erstens"),
      ("> – Erstens\n> geht weiter\n> – Zweitens", "4:3", "– Erstens"), ("\u{F0B7} Erstens", "4:1", "\u{F0B7} Erstens"),
      ("•\u{A0}Erstens\n\nText", "4:1", "•\u{A0}Erstens"),
    ])
  func listWithOtherSigns(body: String, place: String, text: String) {
    let text = text.replacing("<tab>", with: "\t")
    #expect(
      ReadBody(body).findings == [
        listAsText(place, text, "Schreiben Sie statt des Zeichens am Anfang jedes Punktes „- “.")
      ])
    let mended = body.replacing(/(^|\n|> )[•·–\u{F0B7}][\t \u{A0}]/) { "\($0.output.1)- " }
    #expect(ReadBody(mended).findings == [] && ReadBody(mended).html.contains("<li>"))
  }

  @Test(
    arguments: [
      ("-Erstens\n-Öfter", "-Erstens"), ("1.Erstens\n2.Zweitens", "1.Erstens"), ("1)Erstens\n2)Zweitens", "1)Erstens"),
    ])
  func listWithoutSpaces(body: String, text: String) {
    let advice = "Setzen Sie in jedem Punkt ein Leerzeichen hinter das Zeichen am Anfang."
    #expect(ReadBody(body).findings == [listAsText("4:1", text, advice)])
    let mended = ReadBody(body.replacing(/(^|\n)(-|\d[.)])/) { "\($0.output.1)\($0.output.2) " })
    #expect(mended.findings == [] && mended.html.contains("<li>"))
  }

  private func listAsText(_ place: String, _ text: String, _ advice: String) -> String {
    "a.md:\(place): Hinweis: Was wie eine Liste aussieht, wird hier ein Absatz, in dem alles hintereinander steht: „\(text)“. -> \(advice) [liste-als-text]"
  }

  @Test(arguments: ["```\na", "a\n\n~~~~ swift\n```\n"])
  func codeThatDoesNotEnd(body: String) {
    #expect(ReadBody(body).findings.count == 1 && ReadBody(body).findings[0].hasSuffix("[code-offen]"))
  }

  @Test(arguments: [
    ("\tSehr geehrte", "4:2", "Sehr geehrte"), ("a\n\n    b\n    c\n\nd", "6:5", "b"),
    ("- a\n\n\t\tb", "6:3", "b"), (">     a\n>     b", "4:1", "a"),
  ])
  func codeThatIsAnIndentedParagraph(body: String, place: String, line: String) {
    let findings = ReadBody(body).findings
    #expect(
      findings.count == 1 && findings[0].hasPrefix("a.md:\(place): Hinweis: ") && findings[0].contains("„\(line)“."),
      "\(findings)")
  }

  @Test(arguments: [
    "a\n    b", "```\n    a\n```", "- ```\n  a\n  ```", "> ~~~\n>     a\n> ~~~", "- a\n\n    b", "1. a\n\n   b",
  ])
  func codeOnPurposeAndParagraphsOfLists(body: String) { #expect(ReadBody(body).findings == []) }

  @Test(
    arguments: [
      "[sic] (siehe oben)", "[1] (2.3)", "Art. 5 (1)[2] und [a] [b]", "\\[a](b.md) und \\##Neu", "`[a] (b.md)`",
      "[ ] (x/y)[^1]\n\n[^1]: z",
      "#1 #Neu ## #", "C##Neu", "```\na\n```", "> ```\n> a", "- ```\n  a", "    [a] (b.md)", "[a]()[b](c.md)",
      "a[^1][^2]\n\n[^1]: b\n[^2]: c",
      "Das sagte\n– anders als früher – niemand.", "> Zitat\n\n– Name", "-5 Grad\n-7 Grad", "1.500 Fälle\n2.500 Fälle",
      "1.Halbjahr", "a • b", "•", "- • a", "| – |\n|---|\n| • b |", "`• a`",
    ])
  func text(body: String) {
    #expect(ReadBody(body).findings.filter { $0.contains("als-text") || $0.contains("code-offen") } == [])
  }

  /// Whoever went back to the start of the text from each of them would not come to an end.
  @Test(arguments: ["]", "[a](", ")[a.b]", "[a][", "– a\n", "1.a\n", "• a\n\n"])
  func brackets(repeated: String) {
    let body = ReadBody(String(repeating: repeated, count: 200_000 / repeated.utf8.count))
    #expect(body.findings.filter { $0.contains("als-text") }.count <= 201)
  }
}
