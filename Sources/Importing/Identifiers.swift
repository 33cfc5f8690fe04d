import RegisterModel
import Tabular

/// Gives every row an identifier: its own if it has one that is free, else the next one after all that exist.
struct Identifiers {
  private var taken: Set<String>
  private var next: Int

  init(taken: Set<String>, wanted: [String]) {
    self.taken = taken
    next = (taken.union(wanted).compactMap(number).max() ?? 0) + 1
  }

  mutating func identifier(for wanted: String) -> String {
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
  let isNumber =
    (4...9).contains(digits.count) && digits.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  return isNumber ? Int(id.dropFirst(7)) : nil
}

extension ImportTable {
  /// The column that names the entry.
  var identifierColumn: Int? { header.firstIndex { ["id", "kennung"].contains(key($0)) } }

  /// What the rows have in the column of identifiers.
  var identifiers: [String] {
    guard let column = identifierColumn else { return [] }
    return records.compactMap { $0.cells.indices.contains(column) ? $0.cells[column].trimmingBlanks : nil }
  }

  func name(ofColumn index: Int) -> String { index < header.count ? header[index] : "(ohne Spalte)" }
}
