import Diagnostics
import RegisterModel

@testable import Parsing

/// A body read with all extensions, and what was found.
struct ReadBody {
  let document: Document
  let findings: [String]

  var html: String { String(decoding: document.html, as: UTF8.self) }

  init(_ text: String, reserved: Set<String> = []) {
    self.init(file: "---\ntitel: x\n---\n", body: text, reserved: reserved)
  }

  init(file head: String, body text: String, reserved: Set<String> = []) {
    let file = SourceFile(path: "a.md", text: head + text)
    var log = DiagnosticSet()
    let range = ByteRange(head.utf8.count, file.bytes.count)
    document = readMarkdown(of: file, body: range, reservedAnchors: reserved, reportingTo: &log)
    findings = log.sorted.map { finding in
      let place = "\(file.path):\(finding.position.line):\(finding.position.column)"
      let severity = finding.severity == .error ? "Fehler" : "Hinweis"
      let advice = finding.advice.map { " -> \($0)" } ?? ""
      return "\(place): \(severity): \(finding.message)\(advice) [\(finding.rule)]"
    }
  }
}

/// A body read as plain CommonMark.
func plainHTML(_ text: [UInt8]) -> String {
  let file = SourceFile(path: "a.md", bytes: text)
  var log = DiagnosticSet()
  let document = readMarkdown(
    of: file, body: ByteRange(0, text.count), settings: MarkdownSettings(extensions: false), reportingTo: &log)
  return String(decoding: document.html, as: UTF8.self)
}
