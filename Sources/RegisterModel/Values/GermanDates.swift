/// The months of the year by their German names.
public let germanMonths = [
  "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember",
]

extension Day {
  /// The day as it is typeset in German text, the month on the line of the day: `5. Mai 2025`.
  public var german: String { german(with: "\u{A0}") }

  /// The same with nothing but plain spaces, for messages, which terminals and programs read too.
  public var plainGerman: String { german(with: " ") }

  private func german(with space: Character) -> String {
    let (year, month, day) = components
    return "\(day).\(space)\(germanMonths[month - 1]) \(year)"
  }
}

extension PartialDate {
  /// The date as exactly as it is known: `5. Mai 2025`, `Mai 2025`, `2025`.
  public var german: String { german(day: \.german) }

  /// The same with nothing but plain spaces.
  public var plainGerman: String { german(day: \.plainGerman) }

  private func german(day: (Day) -> String) -> String {
    let (year, month, _) = first.components
    return switch precision {
    case .day: day(first)
    case .month: "\(germanMonths[month - 1]) \(year)"
    case .year: String(year)
    }
  }
}
