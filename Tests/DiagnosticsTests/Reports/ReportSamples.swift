import Diagnostics

let scale = SourceFile(
  path: "Content/ressorts/im/skala.md",
  text:
    "---\nid: nrw-ki-0001\ntitel: Skala\nressort: im\nstatus: im_betrieb\nrisikoklasse: hochrisko\n---\nÜberblick.\n")

/// A finding on the first place where `marked` stands in a file.
func finding(
  _ severity: Diagnostic.Severity, _ rule: String, _ message: String, advice: String? = nil, on marked: String,
  in file: SourceFile
) -> Diagnostic {
  let wanted = Array(marked.utf8)
  let start = (0...file.bytes.count).first { file.bytes[$0...].starts(with: wanted) } ?? 0
  return Diagnostic(
    severity, rule: rule, message, advice: advice, in: file, at: ByteRange(start, start + wanted.count))
}

let misspelt = finding(
  .error, "wert-unbekannt",
  "„hochrisko“ ist kein Wert von risikoklasse; erlaubt sind verboten, hochrisiko, …",
  advice: "Meinten Sie „hochrisiko“?", on: "hochrisko", in: scale)
let missingUse = finding(.gap, "R07", "Es fehlt der Zweck, § 5: 100 %", on: "Überblick", in: scale)
let dueLater = finding(.pending, "R40", "Ab 2. August 2026 Pflicht.", on: "im_betrieb", in: scale)

func found(_ findings: Diagnostic...) -> DiagnosticSet {
  var set = DiagnosticSet()
  for finding in findings { set.insert(finding) }
  return set
}

func text(_ format: ReportFormat, _ findings: DiagnosticSet) -> String {
  String(decoding: format.report(on: findings), as: UTF8.self)
}
