/// The public history of every entry that was ever published, and of what stands beside the entries, as the versions in `Content/` tell it.
public struct Chronicle: Sendable {
  /// Whether there is a history, and why not.
  public let state: State
  /// Each entry's history by its identifier; entries that are gone are among them.
  public let histories: [String: EntryHistory]
  /// The histories of the files beside the entries, in the order of their kinds and names; those that are gone are among them.
  public let grounds: [EntryHistory]

  /// Whether the versions could be read.
  public enum State: Sendable, Equatable {
    /// The history is complete.
    case available
    /// There is none; the German sentence says why.
    case unavailable(reason: String)
  }

  /// A history, whole or missing.
  public init(state: State, histories: [String: EntryHistory], grounds: [EntryHistory] = []) {
    self.state = state
    self.histories = histories
    self.grounds = grounds
  }
}

extension Chronicle {
  /// All histories, in the register's order.
  public var orderedHistories: [EntryHistory] { Self.ordered(histories.values) }

  /// The histories of the entries that are gone, in the register's order.
  ///
  /// - Parameter isPublished: Says of an identifier whether its entry is there today.
  /// - Returns: The histories.
  public func removed(besides isPublished: (_ id: String) -> Bool) -> [EntryHistory] {
    Self.ordered(histories.values.filter { !isPublished($0.id) && !$0.versions.isEmpty })
  }

  private static func ordered(_ histories: some Sequence<EntryHistory>) -> [EntryHistory] {
    histories.sorted { ($0.id.utf8.count, $0.id) < ($1.id.utf8.count, $1.id) }
  }
}
