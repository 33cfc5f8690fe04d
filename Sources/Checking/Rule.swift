public import RegisterModel

/// A rule of the register: what is known of it publicly, and the check behind it.
public final class Rule: Sendable {
  /// What readers see of it.
  public let description: RuleDescription
  /// The rows of the date table that say when it binds.
  let duties: [DutyKey]
  let checkEntry: @Sendable (Entry, inout Review) -> Void
  let checkRegister: @Sendable (inout RegisterReview) -> Void

  /// A rule that looks at one entry at a time; the first duty is the one that is published with it.
  init(
    _ id: String, _ title: String, source: String = "", _ severities: [RuleDescription.Severity],
    duties: [DutyKey] = [], checkEntry: @escaping @Sendable (Entry, inout Review) -> Void
  ) {
    description = RuleDescription(id, title, source: source, severities: severities, duty: duties.first?.rawValue)
    self.duties = duties
    self.checkEntry = checkEntry
    checkRegister = { _ in }
  }

  /// A rule that looks across the register, and perhaps at each entry as well.
  init(
    _ id: String, _ title: String, source: String = "", _ severities: [RuleDescription.Severity],
    acrossRegister checkRegister: @escaping @Sendable (inout RegisterReview) -> Void,
    eachEntry checkEntry: @escaping @Sendable (Entry, inout Review) -> Void = { _, _ in }
  ) {
    description = RuleDescription(id, title, source: source, severities: severities)
    duties = []
    self.checkEntry = checkEntry
    self.checkRegister = checkRegister
  }
}
