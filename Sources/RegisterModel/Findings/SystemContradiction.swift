/// Entries that share a system and describe it differently: shown on each of them, rule R47.
public struct SystemContradiction: Hashable, Sendable {
  /// What is described differently.
  public enum Aspect: Hashable, Sendable {
    /// The class under the AI Act.
    case riskClass
    /// Where data are processed.
    case places
  }

  /// The key that the entries share.
  public let systemID: String
  /// What they describe differently.
  public let aspect: Aspect
  /// The identifiers of all entries of the system that say something about it, in the register's order.
  public let entries: [String]

  /// A contradiction between entries.
  public init(systemID: String, aspect: Aspect, entries: [String]) {
    self.systemID = systemID
    self.aspect = aspect
    self.entries = entries
  }
}
