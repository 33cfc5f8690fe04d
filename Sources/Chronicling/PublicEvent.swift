public import RegisterModel

/// Something that readers should hear of: an entry was published, changed or removed, or what stands beside the entries.
///
/// It is a class because lists of tens of thousands are sorted and sifted in many ways.
public final class PublicEvent: Sendable {
  /// What readers may filter by.
  public enum Kind: String, Sendable, CaseIterable {
    /// An entry was published.
    case published = "veroeffentlicht"
    /// An entry was removed.
    case removed = "entfernt"
    /// An entry that had been removed came back.
    case returned = "wieder_da"
    /// The status changed.
    case status
    /// The risk class changed.
    case riskClass = "risikoklasse"
    /// A value went missing, or is asked for now.
    case gapOpened = "luecke_entstanden"
    /// A value was filled in, or is asked for no longer.
    case gapClosed = "luecke_geschlossen"
    /// Any other field changed.
    case other = "angabe"
    /// The text changed.
    case text
    /// Only wording changed, and the editor says so.
    case editorial = "redaktionell"
    /// Something happened to a file that is no entry.
    case ground = "rahmenangabe"
  }

  /// The history that the event belongs to.
  public let history: EntryHistory
  /// The place in the history of the version that it brought, or of the last one before the removal.
  public let index: Int
  /// How the entry ended, if this is its end.
  public let removal: Removal?
  /// The commit.
  public let commit: Commit
  /// The day, never after that of the build.
  public let day: Day
  /// What feed readers recognise the event by: the identifier and what changed, whatever the commits are called.
  public let guid: String

  init(history: EntryHistory, index: Int, removal: Removal?, commit: Commit, day: Day, guid: String) {
    self.history = history
    self.index = index
    self.removal = removal
    self.commit = commit
    self.day = day
    self.guid = guid
  }

  /// The version that it brought, or the last one before the removal.
  public var version: EntryVersion { history.versions[index] }
  /// Whether this is the publication.
  public var isPublication: Bool { removal == nil && index == 0 }
  /// Whether the entry had been removed and is back.
  public var isReturn: Bool { removal == nil && version.restored != nil }
  /// The codes of the ministries that it concerns, as they are today: two when the entry moved, none where it is no matter of one ministry.
  public var ministries: [String] {
    let ministry = version.ministryToday
    if history.ground != nil { return ministry.isEmpty ? [] : [ministry] }
    let previous = removal == nil && index > 0 ? history.versions[index - 1].ministryToday : ministry
    return previous == ministry ? [ministry] : [ministry, previous]
  }

  /// What readers may find it under.
  public var kinds: Set<Kind> {
    if history.ground != nil { return [.ground] }
    if removal != nil { return [.removed] }
    if index == 0 { return [.published] }
    let changes = version.changes.compactMap { Kind(rawValue: $0.kind.rawValue) }
    return Set(changes + (version.isEditorial ? [.editorial] : []) + (isReturn ? [.returned] : []))
  }

  /// What changed, the weightiest first.
  public var changes: [FieldChange] {
    guard removal == nil, index > 0 else { return [] }
    let changes = version.changes
    guard changes.count > 1 else { return changes }
    return changes.enumerated().sorted {
      ($0.element.kind.weight, $0.offset) < ($1.element.kind.weight, $1.offset)
    }
    .map(\.element)
  }
}

extension FieldChange.Kind {
  /// The place in the order in which changes are told.
  fileprivate var weight: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

extension Chronicle {
  /// Everything that happened, the newest first.
  ///
  /// - Parameter day: The day of the build; events dated later are shown on the last day before, else on it.
  /// - Returns: The events in the order of their commits, whatever the dates of those say.
  public func events(asOf day: Day) -> [PublicEvent] {
    let events = (Array(histories.values) + grounds).flatMap { $0.events(asOf: day) }
    return events.sorted { ($0.commit.order, $1.history.id, $0.index) > ($1.commit.order, $0.history.id, $1.index) }
  }
}

extension EntryHistory {
  /// What happened to the entry, the oldest first; a removal that is not committed is no event yet, since it has no day.
  public func events(asOf day: Day) -> [PublicEvent] {
    var prints: [UInt64: Int] = [:]
    var events: [PublicEvent] = []
    func append(_ removal: Removal, behind index: Int) {
      guard let commit = removal.commit else { return }
      let earlier = events.count { $0.removal != nil }
      events.append(
        PublicEvent(
          history: self, index: index, removal: removal, commit: commit, day: commit.shownDay(asOf: day),
          guid: "\(id)/entfernt" + (earlier == 0 ? "" : "/\(earlier + 1)")))
    }
    for (index, version) in versions.enumerated() {
      if let removal = version.restored, index > 0 { append(removal, behind: index - 1) }
      events.append(
        PublicEvent(
          history: self, index: index, removal: nil, commit: version.commit, day: version.commit.shownDay(asOf: day),
          guid: index == 0 ? id : guid(of: version, after: &prints)))
    }
    if let removal = removal ?? undoneRemoval, !versions.isEmpty { append(removal, behind: versions.count - 1) }
    return events
  }

  /// The same change again, after it was taken back, is another event.
  private func guid(of version: EntryVersion, after prints: inout [UInt64: Int]) -> String {
    let print = version.changesPrint
    let earlier = prints[print, default: 0]
    prints[print] = earlier + 1
    return "\(id)/aenderung/\(String(print, radix: 16))" + (earlier == 0 ? "" : "/\(earlier + 1)")
  }
}

extension Commit {
  fileprivate func shownDay(asOf today: Day) -> Day { min(countedDay, today) }
}

extension EntryVersion {
  /// What tells what changed from anything else, in whatever commit; the order in which fields are told has no part in it.
  var changesPrint: UInt64 { changes.reduce(0) { $0 &+ $1.print } }
}
