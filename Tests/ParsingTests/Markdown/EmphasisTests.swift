import Testing

/// German writes stars within words, which Markdown takes for emphasis where there are two.
@Suite("Emphasis")
struct EmphasisTests {
  @Test(
    arguments: [
      "Mitarbeiter*innen und Bürger*innen", "Lehrer*innen, Schüler*innen und Köch*innen", "Ein*e Prüfer*in",
      "Ärzt*innen/Öle*innen",
    ])
  func starsWithinWords(body: String) {
    let read = ReadBody(body)
    #expect(read.html == "<p>\(body)</p>\n" && read.findings == [])
    #expect(String(decoding: read.document.plainTextBytes, as: UTF8.self) == body)
  }

  @Test func starsInHeadings() {
    let heading = ReadBody("## Bürger*innen und Köch*innen").document.headings.first
    #expect(
      heading?.text == "Bürger*innen und Köch*innen"
        && heading?.id == ReadBody("## Bürger\\*innen und Köch\\*innen").document.headings.first?.id)
  }

  @Test(
    arguments: [
      ("Un*frei*willig", "Un<em>frei</em>willig"), ("„*Wort und Wort*“", "„<em>Wort und Wort</em>“"),
      ("*Bürger und* Köche", "<em>Bürger und</em> Köche"), ("die *Kann*bestimmung", "die <em>Kann</em>bestimmung"),
      ("Bürger*innen *sind wichtig*", "Bürger*innen <em>sind wichtig</em>"),
    ])
  func emphasis(body: String, html: String) {
    #expect(ReadBody(body).html == "<p>\(html)</p>\n")
  }
}
