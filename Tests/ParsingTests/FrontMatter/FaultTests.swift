import Diagnostics
import Testing

@testable import Parsing

/// A faulty text in which `▸` stands before every place that must be reported, and the findings.
struct FaultCase: CustomTestStringConvertible, Sendable {
  let marked: String
  let findings: [String]

  /// A whole file.
  static func file(_ marked: String, _ findings: String...) -> Self {
    Self(marked: marked, findings: findings)
  }

  /// The lines of the front matter.
  static func fields(_ marked: String, _ findings: String...) -> Self {
    Self(marked: "---\n\(marked)\n---\nText\n", findings: findings)
  }

  var testDescription: String { marked.debugDescription }

  var bytes: [UInt8] { Array(marked.replacing("▸", with: "").utf8) }

  /// Line and column of every mark.
  var places: [String] {
    var places: [String] = []
    var (line, column) = (1, 1)
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "▸": places.append("\(line):\(column)")
      case "\n": (line, column) = (line + 1, 1)
      default: column += 1
      }
    }
    return places
  }
}

@Suite("Front matter: every fault at its place, once")
struct FaultTests {
  @Test("findings", arguments: FileFaults.cases + KeyFaults.cases + BlockFaults.cases + ValueFaults.cases)
  func findings(of example: FaultCase) {
    let findings = read(example.bytes).findings
    let described = findings.map { finding in
      let advice = finding.advice.map { " → \($0)" } ?? ""
      return "\(place(finding)) \(finding.rule): \(finding.message)\(advice)"
    }
    #expect(described == example.findings)
    #expect(findings.map { place($0) } == example.places)
    #expect(findings.allSatisfy { $0.severity == .error })
  }

  @Test("every rule has an example", arguments: Self.rules)
  func coverage(rule: String) {
    let all = FileFaults.cases + KeyFaults.cases + BlockFaults.cases + ValueFaults.cases
    #expect(all.contains { $0.findings.contains { $0.contains(" \(rule): ") } })
  }

  static let rules = [
    "anfuehrungszeichen", "blocktext", "datei-leer", "doppelpunkt", "einrueckung", "front-matter-fehlt",
    "front-matter-offen", "front-matter-rand", "klammer", "kommentar", "leerwert", "leerzeichen", "listenstrich",
    "mehrere-dokumente",
    "mehrzeilig", "schluessel", "schluessel-doppelt", "schluessel-fehlt", "sonderzeichen", "steuerzeichen", "tabulator",
    "verschachtelung", "yaml-anker", "yaml-direktive", "yaml-typ", "zeilenende",
  ]
}
