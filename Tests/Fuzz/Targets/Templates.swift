import Diagnostics
import Templating

/// Templates: what compiles prints no value unescaped; what does not says where.
func examineTemplates(_ bytes: [UInt8]) -> Bool {
  let parts = bytes.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false).map(Array.init)
  let page = SourceFile(path: "Templates/seite.html", bytes: parts.first ?? [])
  let partial = SourceFile(path: "Templates/teil.html", bytes: parts.count > 1 ? parts[1] : [])
  var log = DiagnosticSet()
  let library = TemplateLibrary(sources: ["seite": page, "teil": partial], reportingTo: &log)
  let template = library.template("seite", for: Probe.self, reportingTo: &log)
  for finding in log.all { checkFindings(only(finding), in: finding.file) }
  guard let template else {
    expect(!log.isEmpty, "refused without a reason")
    return true
  }
  let html = template.rendered(Probe())
  let hasOwnMark = [page, partial].contains { $0.bytes.contains(mark) }
  expect(hasOwnMark || !html.contains(mark), "unescaped: \(String(decoding: html, as: UTF8.self))")
  return true
}

/// A sign that only the values have, between signs that have to be escaped.
private let mark = Array("<¤".utf8)

private func only(_ finding: Diagnostic) -> DiagnosticSet {
  var log = DiagnosticSet()
  log.insert(finding)
  return log
}

extension [UInt8] {
  fileprivate func contains(_ part: [UInt8]) -> Bool {
    indices.contains { self[$0] == part[0] && self[$0...].starts(with: part) }
  }
}

struct Probe: View {
  static let names = Names<Probe>(
    .text("titel") { _ in "\"'><¤&" }, .optionalText("zusatz") { _ in "<¤" },
    .html("text") { _ in Array("<p>x</p>".utf8) },
    .flag("ja") { _ in true }, .flag("nein") { _ in false }, .number("zahl") { _ in 7 },
    .texts("worte") { _ in ["<¤a", "b\"<¤"] }, .list("zeilen") { _ in [Row(), Row()] }, .view("kopf") { _ in Row() })
}

struct Row: View {
  static let names = Names<Row>(.text("name") { _ in "' <¤" }, .texts("teile") { _ in ["<¤"] })
}
