import Testing

/// Marks of other programs are told where they stand, and nothing is that only looks a little like one.
@Suite("Marks of other programs")
struct ForeignMarkTests {
  @Test(
    arguments: [
      ("a {% include x.html %} b", "4:3", "{% include x.html %}"),
      ("{{< figure src=\"b.png\" >}}", "4:1", "{{< figure src=\"b.png\" >}}"),
      ("a {{<figure>}} b", "4:3", "{{<figure>}}"), ("{{% hinweis %}}", "4:1", "{{% hinweis %}}"),
      ("| a |\n|---|\n| {{ b }} |", "6:3", "{{ b }}"), ("x[^1]\n\n[^1]: {{ b }}", "6:7", "{{ b }}"),
      ("## Titel {#anker}", "4:10", "{#anker}"), ("a\n{: .breit}", "5:1", "{: .breit}"), ("{:toc}", "4:1", "{:toc}"),
      ("[TOC]", "4:1", "[TOC]"), ("a\n\n[[_TOC_]]", "6:1", "[[_TOC_]]"), ("[[toc]]\n\nb", "4:1", "[[toc]]"),
      ("::: warning\nText\n:::", "4:1", "::: warning"), ("a\n:::\nb", "5:1", ":::"),
      ("> [!NOTE]\n> Text", "4:3", "[!NOTE]"),
    ])
  func markThatNobodyWouldPublish(body: String, place: String, mark: String) {
    let found = "Eine Marke für ein anderes Programm stünde so auf der Seite: „\(mark)“."
    let findings = ReadBody(body).findings
    #expect(findings.count == 1 && findings[0].hasPrefix("a.md:\(place): Fehler: \(found) -> "), "\(findings)")
  }

  @Test(
    arguments: [
      ("a ==b c== d", "4:3", "==b c=="), ("a\n- (==b==)", "5:4", "==b=="), ("~~a~~", "4:1", "~~a~~"),
      ("$$E = mc^2$$", "4:1", "$$E = mc^2$$"), ("$$\nE = mc^2\n$$\n\na", "4:1", "$$"),
      ("a ** b ** c", "4:3", "** b **"), ("a ** b**", "4:3", "** b**"), ("a **b ** c", "4:3", "**b **"),
      ("a **b", "4:3", "**"),
    ])
  func markThatMayBeText(body: String, place: String, mark: String) {
    let found = "Was wie eine Auszeichnung aussieht, bleibt hier Text: „\(mark)“."
    let findings = ReadBody(body).findings
    #expect(findings.count == 1 && findings[0].hasPrefix("a.md:\(place): Hinweis: \(found) -> "), "\(findings)")
  }

  @Test(
    arguments: [
      "`{% a %} {{ b }} ==c== ~~d~~`", "```\n[TOC]\n::: a\n$$\n```", "    {{ a }}", "\\{{ a }} \\==b== \\[TOC]",
      "{ a } {b} {} {1.} {#} {.5} {: } {{ a }", "a == b == c, x==y und z==w, ===a===", "~~ ca. ~~ 5 ~5",
      "5 $ bis 6 $, US$$ und $$", "Wert** von 2**3", "** vorläufig", "**a** b*c", "\\*\\*a", "Lehrer*innen",
      "Siehe [TOC] und [toc](/a/)", "a ::: b :: c", "a::\n: b", "[!NOTE]", "> a\n> [!b]",
      "https://a.example/?a==b==", "[1]: https://a.example/\n\nb[1]", "a [1] b", "1]: a", "```\n[1]: a\n```",
    ])
  func text(body: String) {
    let rules = ["fremde-marke", "auszeichnung-als-text", "fussnote-als-verweis"]
    #expect(ReadBody(body).findings.filter { finding in rules.contains { finding.hasSuffix("[\($0)]") } } == [])
  }

  /// `[1]: Quelle` is a link to the file of that name for Markdown, and stands nowhere.
  @Test(
    arguments: [
      ("a[1]\n\n[1]: Quelle", "6:1: Fehler"), ("a[1]\n\n  [1]: Quelle \"Titel\"", "6:3: Fehler"),
      ("[1]: Bericht der Landesregierung, S. 5", "4:1: Hinweis"),
    ])
  func noteOfAWordProcessor(body: String, place: String) {
    #expect(
      ReadBody(body).findings == [
        "a.md:\(place): Eine Fußnote hat ein „^“ vor ihrer Nummer; „[1]:“ nennt die Adresse eines Verweises. -> Schreiben Sie „[^1]:“ und im Text „[^1]“. [fussnote-als-verweis]"
      ])
    #expect(ReadBody(body).document.links.isEmpty)
  }

  @Test(arguments: [
    "{{", "{% ", "==a ", "~~a", "$$a ", "{#a ", "==a=", "{{a}}", "==a== ", "** a ", "**a ** ", "**a ", "[TOC]", ":::\n",
    "::: a\n",
  ])
  func floods(repeated: String) {
    let body = ReadBody(String(repeating: repeated, count: 200_000 / repeated.utf8.count))
    #expect(body.findings.count <= 201)
  }
}
