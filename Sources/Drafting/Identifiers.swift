import RegisterModel

/// Gives every row an identifier: its own if it has one that is free, else the next one after all that exist.
public struct Identifiers: Sendable {
  private var taken: Set<String>
  private var next: Int
  private let form: EntryIDForm

  /// The identifiers of a register.
  ///
  /// - Parameters:
  ///   - taken: Those that exist or once existed; they are never given again.
  ///   - wanted: Those that are asked for and may be given out yet.
  ///   - form: Their form.
  public init(taken: Set<String>, wanted: [String] = [], form: EntryIDForm) {
    self.taken = taken
    self.form = form
    next = form.freeNumber(above: taken.union(wanted))
  }

  /// The wanted identifier if it is one and free, else the next free one.
  public mutating func identifier(for wanted: String = "") -> String {
    if form.isOne(wanted), taken.insert(wanted).inserted { return wanted }
    let id = form.identifier(next)
    next += 1
    taken.insert(id)
    return id
  }
}
