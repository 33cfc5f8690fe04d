import Checking
import Diagnostics
import RegisterModel
import TestSupport
import Testing

@Suite struct PropertyTests {
  /// Entries with random values, absences, unreadable values and explanations in any field.
  static func entries(_ count: Int, _ generator: inout SplitMix64) -> [Entry] {
    (0..<count).map { index in
      var fields: Fields = [("id", .text("nrw-ki-\(1000 + index / 2 * 2)"))]
      for field in FieldCatalogue.entry.fields.dropFirst() where Bool.random(using: &generator) {
        guard let value = value(of: field.kind, &generator) else { continue }
        fields.append((field.key, value))
      }
      return entry(fields.without("entwurf"), path: "Content/ressorts/im/\(index).md")
    }
  }

  static func value(of kind: FieldKind, _ generator: inout SplitMix64) -> Given? {
    guard Int.random(in: 0..<12, using: &generator) > 0 else {
      return [.invalid, .empty].randomElement(using: &generator)
    }
    switch kind {
    case .term(let vocabulary): return vocabulary.terms.randomElement(using: &generator).map { .text($0.value) }
    case .date: return ["2019", "2024-02", "2026-11-22", "2026-11-24", "2031"].randomElement(using: &generator)
    case .number: return .number(Int.random(in: 0..<12, using: &generator))
    case .country: return ["DE", "US", "XX"].randomElement(using: &generator)
    case .fieldPath:
      return FieldCatalogue.entry.keys.randomElement(using: &generator).map { .text($0) }
    case .list(let kind):
      return .list((0..<Int.random(in: 0..<3, using: &generator)).compactMap { _ in value(of: kind, &generator) })
    case .map(let catalogue):
      return .map(
        catalogue.fields.compactMap { field in
          Bool.random(using: &generator) ? value(of: field.kind, &generator).map { (field.key, $0) } : nil
        })
    default:
      return ["", "§ 12", "§ 25a", "EGovG NRW", "§ 8 IFG NRW", "siehe oben", "ä.ö@x"].randomElement(using: &generator)
    }
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>) func theOrderOfEntriesDoesNotMatter(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let entries = Self.entries(30, &generator)
    let one = Report(register(entries))
    let other = Report(register(entries.shuffled(using: &generator)))
    #expect(one.diagnostics == other.diagnostics, "seed \(seed)")
    #expect(one.gaps == other.gaps, "seed \(seed)")
    #expect(one.assessment.contradictions == other.assessment.contradictions, "seed \(seed)")
  }

  @Test(arguments: 21...40 as ClosedRange<UInt64>) func everyGapIsADiagnosticAndStandsOnce(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let entries = Self.entries(20, &generator)
    let context = CheckContext(register: register(entries).register, asOf: today)
    for entry in entries {
      let (assessment, log) = context.check(entry)
      let listed = log.sorted.filter { $0.severity == .gap || $0.severity == .pending }
      for gap in assessment.gaps {
        #expect(listed.contains { $0.rule == gap.rule && $0.message == gap.message }, "seed \(seed)")
        #expect(gap.message.hasSuffix("."), "seed \(seed): \(gap.message)")
      }
      let generic = assessment.gaps.filter { $0.rule == "F" }.map { "\($0.slot ?? -1).\($0.part ?? "")" }
      #expect(Set(generic).count == generic.count, "seed \(seed)")
      let completeness = assessment.completeness
      #expect((0...completeness.asked).contains(completeness.filled), "seed \(seed)")
    }
  }

  @Test func everyRuleOfTheTableIsThere() {
    let numbers = RuleBook.rules.map(\.description.id)
    let expected = (1...63).filter { $0 != 8 && $0 != 9 }.map { $0 < 10 ? "R0\($0)" : "R\($0)" }
    #expect(numbers == expected)
    #expect(RuleBook.descriptions.map(\.id) == expected + ["F"])
    #expect(RuleBook.descriptions.allSatisfy { !$0.title.isEmpty && !$0.severities.isEmpty })
  }

  /// A register of another state cites no law of this one, and keeps what all have.
  @Test func citesLawsOfTheStateOnlyWhereTheRegisterHasThem() {
    let sources = { (laws: [Law]) in
      Dictionary(
        uniqueKeysWithValues: RuleBook.descriptions(for: register(laws: laws).register).map { ($0.id, $0.source) })
    }
    let (none, some) = (sources([]), sources([law("DSG NRW", []), law("BGG NRW", [])]))
    #expect(none["R20"] == "Art. 35 DSGVO; für Hochrisiko-KI-Systeme Art. 26 Abs. 9 KI-VO")
    #expect(none.values.filter { $0.contains("NRW") } == [])
    #expect(some["R20"] == "Art. 35 DSGVO; § 24 DSG NRW; für Hochrisiko-KI-Systeme Art. 26 Abs. 9 KI-VO")
    #expect(some["R50"] == "", "it takes both laws")
  }

  /// A letter binds nobody, in the state where it was written no more than elsewhere: it is where a rule of the register comes from.
  @Test func saysOfALetterThatTheRuleIsTheRegistersOwn() {
    let letters = RuleBook.descriptions.filter { $0.source.contains("Brief") }
    #expect(letters.map(\.id) == ["R24", "R39", "R45", "R60"])
    #expect(
      letters.allSatisfy { $0.source.hasPrefix("Regel dieses Registers nach dem Brief der Hauptpersonalräte in ") })
  }

  @Test func whatRulesSayIsAmongTheirSeverities() {
    var generator = SplitMix64(seed: 7)
    let severities = Dictionary(uniqueKeysWithValues: RuleBook.descriptions.map { ($0.id, $0.severities) })
    for finding in Report(register(Self.entries(200, &generator))).diagnostics {
      guard let allowed = severities[finding.rule] else { continue }
      let kind: RuleDescription.Severity =
        switch finding.severity {
        case .error: .error
        case .gap: .gap
        case .pending: .pending
        case .hint: .hint
        }
      #expect(allowed.contains(kind), "\(finding.rule): \(finding.message)")
    }
  }

  /// What a rule is said to find is what its cases show, once the duties bind that do so today.
  @Test func everySeverityOfARuleIsShownByACase() {
    let cases =
      AIActRuleTests.cases + DataRuleTests.cases + UseRuleTests.cases + ContradictionTests.cases + PastDateTests.cases
    var shown: [String: Set<Diagnostic.Severity>] = [:]
    for rule in cases where rule.asOf >= day("2026-08-02") {
      let report = Report(register([entry(rule.fields)]), asOf: rule.asOf)
      let severities = report.diagnostics.filter { $0.rule == rule.rule }.map(\.severity)
      shown[rule.rule, default: []].formUnion(severities)
    }
    for rule in RuleBook.descriptions {
      guard let shown = shown[rule.id] else { continue }
      let declared = rule.severities.map { severity -> Diagnostic.Severity in
        switch severity {
        case .error: .error
        case .gap: .gap
        case .pending: .pending
        case .hint: .hint
        }
      }
      #expect(shown == Set(declared), "\(rule.id)")
    }
  }
}
