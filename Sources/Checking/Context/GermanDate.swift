import RegisterModel

/// A day as German prose: `2. Dezember 2027`.
func germanDate(_ day: Day) -> String {
  let (year, month, day) = day.components
  return "\(day). \(germanMonths[month - 1]) \(year)"
}

/// A date as German prose, as exactly as it is known.
func germanDate(_ date: PartialDate) -> String {
  let (year, month, _) = date.first.components
  return switch date.precision {
  case .day: germanDate(date.first)
  case .month: "\(germanMonths[month - 1]) \(year)"
  case .year: "\(year)"
  }
}
