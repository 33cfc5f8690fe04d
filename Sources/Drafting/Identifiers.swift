import Bytes

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
    next = (taken.union(wanted).compactMap(number).max() ?? 0) + 1
  }

  /// The wanted identifier if it is one and free, else the next free one.
  public mutating func identifier(for wanted: String = "") -> String {
    if number(of: wanted) != nil, taken.insert(wanted).inserted { return wanted }
    let digits = String(next)
    next += 1
    let id = "nrw-ki-" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    taken.insert(id)
    return id
  }
}

/// The number of an identifier, or nil when the text is none.
private func number(of id: String) -> Int? {
  guard id.hasPrefix("nrw-ki-") else { return nil }
  let digits = id.utf8.dropFirst(7)
  let isNumber = (4...9).contains(digits.count) && digits.allSatisfy(\.isDigit)
  return isNumber ? Int(id.dropFirst(7)) : nil
}
