import RegisterModel

/// A month of the calendar.
public struct Month: Hashable, Comparable, Sendable {
  /// Months since the year 0.
  let number: Int

  init(of day: Day) {
    let (year, month, _) = day.components
    number = year * 12 + month - 1
  }

  private init(number: Int) { self.number = number }

  /// The months from this one to another, both included.
  func through(_ last: Month) -> [Month] { number > last.number ? [] : (number...last.number).map(Month.init) }

  /// The first day.
  var first: Day { Day(year: number / 12, month: number % 12 + 1, day: 1) ?? Day(number: 0) }

  /// Earlier months come first.
  public static func < (left: Self, right: Self) -> Bool { left.number < right.number }
}

extension Month: CustomStringConvertible {
  /// The month as it stands in addresses: `2026-11`.
  public var description: String { String(first.description.prefix(7)) }

  /// The month as it is written in German text: `Mai 2025`.
  var german: String { PartialDate(description)?.german ?? description }
}
