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
    let file = SourceFile(
      path: path, bytes: Array((kind == "page" ? "---\ntitel: Name\n---\n" : "---\nid: nrw-ki-0001\n---\n").utf8))
    let item = readContentItem(file, at: path, reportingTo: &log)
    let found = item.map { "\($0)".prefix { $0 != "(" } } ?? log.sorted.map(\.rule).joined(separator: " ")[...]
    #expect(found == kind)
  }
}
