import Testing

@testable import Drafting

struct FileNameTests {
  @Test(arguments: [
    ("Skala", "skala.md"),
    ("Prüfung größerer Belege", "pruefung-groesserer-belege.md"),
    ("Pru\u{308}fung", "pruefung.md"),
    ("KI: was sie darf & was nicht!", "ki-was-sie-darf-was-nicht.md"),
    ("../../etc/passwd", "etc-passwd.md"),
    ("  - \"Anführung\" -  ", "anfuehrung.md"),
    ("人工智能", "nrw-ki-0009.md"),
    ("🙂", "nrw-ki-0009.md"),
    ("", "nrw-ki-0009.md"),
    ("ressort", "ressort-2.md"),
    ("Belege", "belege-3.md"),
    ("LAGEBILD", "lagebild-2.md"),
    ("CON", "con-2.md"),
    ("Lpt9", "lpt9-2.md"),
    ("Com 1", "com-1.md"),
    (String(repeating: "ab ", count: 19), String(repeating: "ab-", count: 18) + "ab.md"),
    (String(repeating: "ab ", count: 18) + "abc", String(repeating: "ab-", count: 17) + "ab.md"),
  ])
  func nameOfATitle(title: String, name: String) {
    let taken = ["belege.md", "belege-2.md", "Lagebild.md"]
    #expect(fileName(for: title, fallback: "nrw-ki-0009", besides: taken) == name)
  }

  @Test(arguments: [
    String(repeating: "Überprüfung ", count: 25), String(repeating: "x", count: 300),
    String(repeating: "ü", count: 150), String(repeating: "-a", count: 200),
  ])
  func longTitlesGiveShortNames(title: String) {
    let name = fileName(for: title, fallback: "nrw-ki-0009", besides: [])
    #expect(name.utf8.count <= 64 && name.hasSuffix(".md") && !name.hasSuffix("-.md"), "\(name)")
    #expect(name.utf8.allSatisfy { $0 < 0x80 })
  }
}
