/// The entries of a register as the whole portal sees them.
public struct Inventory: Sendable {
  /// The published entries, ordered by identifier.
  public let entries: [EntrySummary]
  /// The entries that are kept out of the site, ordered by identifier.
  public let drafts: [EntrySummary]

  /// The entries in their canonical order, whatever order they arrive in.
  public init(_ summaries: [EntrySummary]) {
    let ordered = Self.ordered(summaries)
    entries = ordered.filter { !$0.isDraft }
    drafts = ordered.filter(\.isDraft)
  }

  private init(entries: [EntrySummary], drafts: [EntrySummary]) {
    self.entries = entries
    self.drafts = drafts
  }

  /// The entries as they would be if every draft were published: for looking at drafts, never for publishing or checking.
  public var withDraftsShown: Inventory {
    Inventory(entries: Self.ordered(entries + drafts), drafts: drafts)
  }

  private static func ordered(_ summaries: [EntrySummary]) -> [EntrySummary] {
    summaries.sorted { ($0.id.utf8.count, $0.id, $0.path) < ($1.id.utf8.count, $1.id, $1.path) }
  }
}
