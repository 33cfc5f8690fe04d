/// What the rules will say of an entry from a day on although nobody edits it.
public struct Turning: Sendable {
  /// The first day on which they say it.
  public let day: Day
  /// The number of the rule.
  public let rule: String
  /// How it weighs: a public gap, or an error that stops the build.
  public let severity: RuleDescription.Severity
  /// What they say, a German sentence.
  public let message: String

  /// A finding that is to come.
  public init(day: Day, rule: String, severity: RuleDescription.Severity, message: String) {
    self.day = day
    self.rule = rule
    self.severity = severity
    self.message = message
  }
}
