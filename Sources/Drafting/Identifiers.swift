import RegisterModel

/// Gives every row an identifier: its own if it has one that is free, else the next one after all that exist.
public struct Identifiers: Sendable {
  private var taken: Set<String>
  private var next: Int

  /// The identifiers of a register.
  ///
  /// - Parameters:
  ///   - taken: Those that exist or once existed; they are never given again.
  ///   - wanted: Those that are asked for and may be given out yet.
  public init(taken: Set<String>, wanted: [String] = []) {
    self.taken = taken
    next = EntryID.freeNumber(above: taken.union(wanted))
  }

  /// The wanted identifier if it is one and free, else the next free one.
  public mutating func identifier(for wanted: String = "") -> String {
    if EntryID.isOne(wanted), taken.insert(wanted).inserted { return wanted }
    let id = EntryID.identifier(next)
    next += 1
    taken.insert(id)
    return id
  }
}
