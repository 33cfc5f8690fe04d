import Bytes

/// The report in SARIF 2.1.0: errors as `error`, gaps as `warning`, pending duties and hints as `note`.
public enum SARIFReport {
  /// The report on findings in the order given, one result a line.
  public static func bytes(for findings: [Diagnostic]) -> [UInt8] {
    let rules = Set(findings.map(\.rule)).sorted()
    let indices = Dictionary(uniqueKeysWithValues: rules.enumerated().map { ($1, $0) })
    var writer = ByteWriter(capacity: findings.count * 500)
    writer.write("{\"$schema\":\"https://json.schemastore.org/sarif-2.1.0.json\",\"version\":\"2.1.0\",\"runs\":[{")
    writer.write("\"columnKind\":\"unicodeCodePoints\",\"tool\":{\"driver\":{\"name\":\"Offenlage\",\"rules\":[")
    for (index, rule) in rules.enumerated() {
      writer.write(index == 0 ? "\n{\"id\":\"" : ",\n{\"id\":\"")
      writer.write(rule, escapedFor: .json)
      writer.write("\"}")
    }
    writer.write("\n]}},\"results\":[")
    for (index, finding) in findings.enumerated() {
      writer.write(index == 0 ? "\n" : ",\n")
      write(finding, ruleIndex: indices[finding.rule, default: -1], to: &writer)
    }
    writer.write("\n]}]}\n")
    return writer.bytes
  }

  private static func write(_ finding: Diagnostic, ruleIndex: Int, to writer: inout ByteWriter) {
    writer.write("{\"ruleId\":\"")
    writer.write(finding.rule, escapedFor: .json)
    writer.write("\",\"ruleIndex\":\(ruleIndex),\"level\":\"\(level(of: finding.severity))\",\"message\":{\"text\":\"")
    writer.write(visible(finding.message), escapedFor: .json)
    if let advice = finding.advice {
      writer.write("\\n")
      writer.write(visible(advice), escapedFor: .json)
    }
    writer.write("\"},\"locations\":[{\"physicalLocation\":{\"artifactLocation\":{\"uri\":\"")
    writeAddress(of: finding.file.path, to: &writer)
    let start = finding.position
    let end = finding.endPosition
    writer.write("\"},\"region\":{\"startLine\":\(start.line),\"startColumn\":\(start.column)")
    writer.write(",\"endLine\":\(end.line),\"endColumn\":\(end.column)}}}]}")
  }

  private static func level(of severity: Diagnostic.Severity) -> String {
    switch severity {
    case .error: "error"
    case .gap: "warning"
    case .pending, .hint: "note"
    }
  }

  private static func writeAddress(of path: String, to writer: inout ByteWriter) {
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-")...UInt8(ascii: "/"), UInt8(ascii: "_"),
        UInt8(ascii: "~"):
        writer.write(byte: byte)
      default:
        writer.write(byte < 0x10 ? "%0" : "%")
        writer.write(String(byte, radix: 16, uppercase: true))
      }
    }
  }
}
