/// The entries of a register as the whole portal sees them.
public struct Inventory: Sendable {
  /// The published entries, ordered by identifier.
  public let entries: [EntrySummary]
  /// The entries that are kept out of the site, ordered by identifier.
  public let drafts: [EntrySummary]

  /// The entries in their canonical order, whatever order they arrive in.
  public init(_ summaries: [EntrySummary]) {
    let ordered = summaries.sorted { ($0.id.utf8.count, $0.id, $0.path) < ($1.id.utf8.count, $1.id, $1.path) }
    entries = ordered.filter { !$0.isDraft }
    drafts = ordered.filter(\.isDraft)
  }
}
