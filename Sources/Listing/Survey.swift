public import RegisterModel

/// What lists for editors are made of: the register on one day, drafts included.
public struct Survey: Sendable {
  /// The day.
  public let asOf: Day
  let entries: [SurveyedEntry]
  let ministries: [Ministry]
  let duties: [Duty]
  let ministryGaps: [String: [Gap]]

  /// - Parameters:
  ///   - asOf: The day for which the rules were asked.
  ///   - entries: The entries in the order of their identifiers.
  ///   - register: What holds for all of them.
  ///   - ministryGaps: The ministries' own gaps, by code.
  public init(asOf: Day, entries: [SurveyedEntry], register: Register, ministryGaps: [String: [Gap]]) {
    self.asOf = asOf
    self.entries = entries
    ministries = register.ministries
    duties = register.duties
    self.ministryGaps = ministryGaps
  }
}

/// An entry with what time does to it.
public struct SurveyedEntry: Sendable {
  let summary: EntrySummary
  let lapses: [Gap]
  let turnings: [Turning]

  /// An entry with the gaps that a passed day has made and those that coming days will make.
  public init(_ summary: EntrySummary, lapses: [Gap], turnings: [Turning]) {
    self.summary = summary
    self.lapses = lapses
    self.turnings = turnings
  }
}

/// Which entries a list speaks of; nil means all.
public struct EntryFilter: Sendable {
  let ministry: String?
  let status: Status?
  let riskClass: RiskClass?

  /// A choice of entries.
  public init(ministry: String?, status: Status?, riskClass: RiskClass?) {
    self.ministry = ministry
    self.status = status
    self.riskClass = riskClass
  }

  func includes(_ entry: EntrySummary) -> Bool {
    (ministry.map { $0 == entry.ministry } ?? true) && (status.map { $0 == entry.status } ?? true)
      && (riskClass.map { $0 == entry.riskClass } ?? true)
  }

  /// Whether it leaves out nothing, so that what belongs to no entry is told too.
  var includesAll: Bool { ministry == nil && status == nil && riskClass == nil }
}
