import Disk
public import RegisterModel

/// Where a run reads and writes, and for which day.
public struct Workspace: Hashable, Sendable {
  /// The folder with the content.
  public let content: String
  /// The folder with the templates.
  public let templates: String
  /// The folder that is written.
  public let output: String
  /// The address that replaces the portal's own, if one was given.
  public let baseURL: String?
  /// The day for which the law and the deadlines are judged.
  public let asOf: Day

  /// Whether gaps and pending duties are listed among the findings.
  public let listsGaps: Bool
  /// Whether drafts are rendered too: for looking at them, never for publishing.
  public let showsDrafts: Bool
  /// Whether a history that cannot be read is a fault.
  public let requiresHistory: Bool

  /// The folders and the day of a run; folders as the user named them, with or without a slash at the end.
  public init(
    content: String, templates: String, output: String, baseURL: String? = nil, asOf: Day, listsGaps: Bool = false,
    showsDrafts: Bool = false, requiresHistory: Bool = false
  ) {
    self.content = trimmed(content)
    self.templates = trimmed(templates)
    self.output = trimmed(output)
    self.baseURL = baseURL
    self.asOf = asOf
    self.listsGaps = listsGaps
    self.showsDrafts = showsDrafts
    self.requiresHistory = requiresHistory
  }
}
