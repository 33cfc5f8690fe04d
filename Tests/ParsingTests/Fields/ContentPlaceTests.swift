import Diagnostics
import Parsing
import RegisterModel
import Testing

/// What a file is follows from where it lies.
struct ContentPlaceTests {
  @Test(arguments: [
    ("portal.md", "portal"), ("laender.md", "countries"), ("fristen/ki-vo.md", "duties"), ("normen/ao.md", "law"),
    ("seiten/methodik.md", "page"), ("ressorts/im/ressort.md", "ministry"), ("ressorts/im/skala.md", "entry"),
    ("ressorts/im/tief/skala.md", "datei-am-falschen-ort"), ("seiten/methodik.txt", "datei-am-falschen-ort"),
    ("notiz.md", "datei-am-falschen-ort"), ("ressorts/skala.md", "datei-am-falschen-ort"),
    ("Portal.md", "datei-am-falschen-ort"), ("seiten/skala.md", "datei-am-falschen-ort"),
  ])
  func place(path: String, kind: String) {
    var log = DiagnosticSet()
    let key = ["page", "duties", "law"].contains(kind) ? "titel: Name" : "id: nrw-ki-0001"
    let file = SourceFile(path: path, bytes: Array("---\n\(key)\n---\n".utf8))
    let item = readContentItem(file, at: path, identifiedBy: .usual, reportingTo: &log)
    let found = item.map { "\($0)".prefix { $0 != "(" } } ?? log.sorted.map(\.rule).joined(separator: " ")[...]
    #expect(found == kind)
  }

  /// The name of a page or a law is its address, which holds neither blanks nor umlauts.
  @Test(arguments: [
    ("seiten/über uns.md", "titel: Über uns", "ueber-uns.md"), ("seiten/über uns.md", "pfad: ueber-uns", nil),
    ("normen/ds gvo.md", "gesetz: DSGVO", "ds-gvo.md"), ("seiten/富.md", "titel: X", "ohne-namen-66806f63.md"),
    ("seiten/a%20b.md", "titel: X", "a-20b.md"), ("seiten/Ueber_uns-2.0.md", "titel: X", nil),
    ("ressorts/im/für alle.md", "id: nrw-ki-0001", nil),
  ])
  func aNameThatIsNoAddress(path: String, matter: String, better: String?) {
    var log = DiagnosticSet()
    let file = SourceFile(path: path, bytes: Array("---\n\(matter)\n---\n".utf8))
    _ = readContentItem(file, at: path, identifiedBy: .usual, reportingTo: &log)
    let findings = log.sorted.filter { $0.rule == "dateiname-ungueltig" }
    #expect(findings.map(\.advice) == (better.map { ["Benennen Sie sie in „\($0)“ um."] } ?? []))
  }
}
