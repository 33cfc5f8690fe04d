import Checking
import Diagnostics
import RegisterModel

/// What a check said, one line for each gap, error and hint, so that whole messages can be compared.
struct Report {
  let assessment: Assessment
  let diagnostics: [Diagnostic]

  init(_ register: Register, asOf: Day = today) {
    var log = DiagnosticSet()
    assessment = checkRegister(register, asOf: asOf, reportingTo: &log)
    diagnostics = log.sorted
  }

  /// Public gaps: `R36 offen schulung: Angaben …`.
  var gaps: [String] {
    assessment.entries.flatMap(\.gaps).map { gap in
      let key = gap.slot.map { FieldCatalogue.entry.fields[$0].key } ?? "-"
      return "\(gap.rule) \(name(gap.state)) \(key)\(gap.part.map { ".\($0)" } ?? ""): \(gap.message)"
    }
  }

  /// Errors and hints with the text they point at: `R22 Fehler „US“: Personenbezogene …`.
  var faults: [String] {
    diagnostics.filter { $0.severity == .error || $0.severity == .hint }.map { fault in
      let place = String(decoding: fault.file.bytes[fault.range.indices], as: UTF8.self)
      let kind = fault.severity == .error ? "Fehler" : "Hinweis"
      return "\(fault.rule) \(kind) „\(place)“: \(fault.message)\(fault.advice.map { " \($0)" } ?? "")"
    }
  }

  /// The lines of one rule.
  func lines(of rule: String) -> [String] { (gaps + faults).filter { $0.hasPrefix("\(rule) ") } }

  /// The numbered rules that found something.
  var numberedRules: [String] {
    Set((gaps + faults).compactMap { $0.split(separator: " ").first.map(String.init) }.filter { $0 != "F" }).sorted()
  }

  private func name(_ state: Gap.State) -> String {
    switch state {
    case .open: "offen"
    case .pending(let day): "ab \(day)"
    case .promised(let date): "bis \(date?.description ?? "-")"
    case .overdue(let date): "überfällig \(date)"
    case .unknown: "unbekannt"
    case .withheld(let basis): "zurückgehalten \(basis)"
    }
  }
}

/// One entry, one day, and the lines that one rule says about it.
struct RuleCase: Sendable, CustomStringConvertible {
  let rule: String
  let name: String
  let fields: Fields
  let asOf: Day
  let expected: [String]

  init(_ rule: String, _ name: String, _ fields: Fields, asOf: String = "2026-11-23", _ expected: String...) {
    self.rule = rule
    self.name = name
    self.fields = fields
    self.asOf = day(asOf)
    self.expected = expected.map { "\(rule) \($0)" }
  }

  var description: String { "\(rule) \(name)" }
}
