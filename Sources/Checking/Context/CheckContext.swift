public import Diagnostics
public import RegisterModel

/// All that the rules look up, indexed once for a check; entries may then be checked in parallel and in any order.
public struct CheckContext: Sendable {
  /// The register that is checked.
  public let register: Register
  /// The day of the check.
  public let asOf: Day
  /// Whether gaps and pending duties are listed among the findings too; a large register has very many.
  let listsGaps: Bool
  /// Whether drafts are judged by what they would lack if they were published.
  public let showsDrafts: Bool
  let wording: Wording
  let duties: [DutyKey: Duty]
  let laws: LawIndex
  let exceptions: Exceptions
  /// What is published of the rules.
  let rules: [RuleDescription]
  let countryCodes: [String]
  /// For every field of an entry the sentence that nothing is said about it: the usual gap.
  let absences: [String]
  /// The day of every published entry's last change, as far as the history tells it.
  let lastChanges: [String: Day]

  /// Indexes a register for a check as of a day; `lastChanges` has the day of every published entry's last change and is empty where there
  /// is no history.
  public init(
    register: Register, asOf: Day, listingGaps listsGaps: Bool = true, showingDrafts: Bool = false,
    lastChanges: [String: Day] = [:]
  ) {
    self.lastChanges = lastChanges
    self.register = register
    self.listsGaps = listsGaps
    showsDrafts = showingDrafts
    self.asOf = asOf
    let wording = Wording(collection: register.portal.collection)
    self.wording = wording
    absences = FieldCatalogue.entry.fields.map { field in
      wording.sentence(wording.absence("zu „\(field.label)“"), bindingFrom: nil, disputed: false)
    }
    duties = Dictionary(
      register.duties.compactMap { duty in DutyKey(rawValue: duty.key).map { ($0, duty) } },
      uniquingKeysWith: { first, _ in first })
    laws = LawIndex(register.laws)
    exceptions = Exceptions(register.laws)
    rules = RuleBook.descriptions(for: register)
    countryCodes = register.countries.codes
  }

  /// Checks one entry, published or draft, against everything but the other entries' contents.
  public func check(_ entry: Entry) -> (EntryAssessment, DiagnosticSet) {
    var review = Review(of: entry, in: self)
    for rule in RuleBook.rules {
      review.rule = rule.description.id
      rule.checkEntry(entry, &review)
    }
    review.checkReferences()
    review.checkExplanations()
    review.publishExplanations()
    let completeness = review.askQuestions()
    return (EntryAssessment(gaps: review.sortedGaps, completeness: completeness), review.diagnostics)
  }

  /// Checks what is seen only across the register: the entries among each other, the ministries and the tables.
  ///
  /// Findings about entries stand in files without content, since the entries' files need not be at hand: `Diagnostic.file.path` says which.
  ///
  /// - Parameters:
  ///   - inventory: The entries.
  ///   - everPublished: The identifiers that were published once: entries that are gone still have an address.
  ///   - past: What the history says against entries.
  ///   - log: Receives the findings.
  /// - Returns: The gaps of ministries and the contradictions between entries.
  public func check(
    _ inventory: Inventory, everPublished: Set<String> = [], past: Past = Past(), reportingTo log: inout DiagnosticSet
  ) -> Assessment {
    var review = RegisterReview(of: inventory, everPublished: everPublished, past: past, in: self)
    for rule in RuleBook.rules {
      review.rule = rule.description.id
      rule.checkRegister(&review)
    }
    review.checkReferences()
    review.checkTables()
    review.checkRemovals()
    log.formUnion(review.diagnostics)
    return Assessment(
      asOf: asOf, rules: rules, ministryGaps: review.ministryGaps, contradictions: review.contradictions)
  }

  /// The day from which a duty binds a use that began at `begin`, if that day is still to come.
  func pendingFrom(_ key: DutyKey, begin: PartialDate?) -> Day? {
    guard let day = duties[key]?.bindingFrom(begin: begin), asOf < day else { return nil }
    return day
  }
}
