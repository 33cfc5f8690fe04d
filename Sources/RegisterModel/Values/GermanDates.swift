/// The months of the year by their German names.
public let germanMonths = [
  "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember",
]

extension Day {
  /// The day as it is written in German text: `5. Mai 2025`.
  public var german: String {
    let (year, month, day) = components
    return "\(day).\u{A0}\(germanMonths[month - 1]) \(year)"
  }
}

extension PartialDate {
  /// The date as exactly as it is known: `5. Mai 2025`, `Mai 2025`, `2025`.
  public var german: String {
    let (year, month, _) = first.components
    return switch precision {
    case .day: first.german
    case .month: "\(germanMonths[month - 1]) \(year)"
    case .year: String(year)
    }
  }
}
