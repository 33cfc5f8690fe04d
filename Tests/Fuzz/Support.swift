import Diagnostics

#if !FUZZING
  import Testing
#endif

/// Reports the input at hand when something that must hold does not: libFuzzer keeps it, a test fails.
func expect(_ holds: @autoclosure () -> Bool, _ what: @autoclosure () -> String) {
  if holds() { return }
  #if FUZZING
    fatalError(what())
  #else
    Issue.record("\(what())")
  #endif
}

/// What holds for the findings about any file: they lie in it, say something, and can be shown in every format.
func checkFindings(_ log: DiagnosticSet, in file: SourceFile) {
  for finding in log.all {
    expect(finding.range.start <= finding.range.end && Int(finding.range.end) <= file.bytes.count, "range: \(finding)")
    expect((1...max(1, file.lineCount)).contains(finding.position.line), "line: \(finding.message)")
    expect(!finding.message.isEmpty && finding.message.utf8.count < 4_000, "message: \(finding.message)")
  }
  // Reports cost more than everything else, so a few of all inputs must do for them.
  guard file.bytes.reduce(0, { $0 &* 31 &+ Int($1) }) % 64 == 0 else { return }
  for format in [ReportFormat.text, .json, .sarif, .github, .gitlab] { _ = format.report(on: log) }
}

/// Whether HTML has no other elements than text can have, each closed in its turn, and no attribute that could run.
func checkHTML(_ html: [UInt8]) {
  var open: [String] = []
  var index = 0
  while let start = html[index...].firstIndex(of: UInt8(ascii: "<")) {
    guard let end = html[start...].firstIndex(of: UInt8(ascii: ">")) else { return expect(false, "open tag") }
    let tag = String(decoding: html[(start + 1)..<end], as: UTF8.self)
    index = end + 1
    if tag.hasPrefix("!--") { continue }
    let name = String(tag.drop { $0 == "/" }.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) })
    expect(allowed.contains(name), "<\(tag)>")
    expect(!tag.contains(" on") || tag.contains("\""), "<\(tag)>")
    if tag.hasPrefix("/") {
      expect(open.popLast() == name, "</\(name)> closes what is not open: \(String(decoding: html, as: UTF8.self))")
    } else if !["br", "hr", "img"].contains(name) {
      open.append(name)
    }
  }
  expect(open.isEmpty, "never closed: \(open)")
}

private let allowed: Set<String> = [
  "p", "em", "strong", "code", "pre", "a", "img", "br", "hr", "ul", "ol", "li", "blockquote", "h1", "h2", "h3", "h4",
  "h5", "h6",
  "table", "thead", "tbody", "tr", "th", "td", "div", "sup", "section",
]
