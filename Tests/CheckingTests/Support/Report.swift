import Checking
import Diagnostics
import RegisterModel

/// What a check said, one line for each gap, error and hint, so that whole messages can be compared.
struct Report {
  let assessment: Assessment
  /// The results of the published entries, in the register's order.
  let entries: [EntryAssessment]
  let diagnostics: [Diagnostic]

  init(_ sample: Sample, asOf: Day = today, lastChanges: [String: Day] = [:], everPublished: Set<String> = []) {
    let context = CheckContext(register: sample.register, asOf: asOf, lastChanges: lastChanges)
    var log = DiagnosticSet()
    let results = sample.entries.map { entry in
      let (result, findings) = context.check(entry)
      log.formUnion(findings)
      return (entry: entry, result: result, summary: EntrySummary(entry, result))
    }
    let inventory = Inventory(results.map(\.summary))
    var findings = DiagnosticSet()
    assessment = context.check(inventory, everPublished: everPublished, reportingTo: &findings)
    let files = Dictionary(sample.entries.map { ($0.source.path, $0.source) }) { first, _ in first }
    for finding in findings.sorted { log.insert(finding.located(in: files)) }
    entries = inventory.entries.compactMap { summary in
      results.first { $0.summary.path == summary.path && $0.entry.id == summary.id }?.result
    }
    diagnostics = log.sorted
  }

  /// Public gaps: `R36 offen schulung: Angaben …`.
  var gaps: [String] {
    entries.flatMap(\.gaps).map { gap in
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

extension Diagnostic {
  /// The finding in the file it is about, where the check had only its path.
  fileprivate func located(in files: [String: SourceFile]) -> Diagnostic {
    guard file.bytes.isEmpty, let source = files[file.path] else { return self }
    return Diagnostic(severity, rule: rule, message, advice: advice, in: source, at: range)
  }
}
