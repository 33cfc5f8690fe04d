import Foundation
import RegisterModel
import Testing

struct DayTests {
  @Test func everyDayOfTheCalendarIsReadBack() {
    var previous = -1
    for number in Int32(-719_162)...Int32(2_932_896) where number % 7 == 0 || abs(number) < 40_000 {
      let day = Day(number: number)
      let (year, month, date) = day.components
      #expect(Day(year: year, month: month, day: date) == day)
      let order = (year * 100 + month) * 100 + date
      if order <= previous { Issue.record("\(day) does not follow \(previous)") }
      previous = order
    }
  }

  @Test(arguments: [
    ("0001-01-01", true), ("0000-12-31", false), ("2024-02-29", true), ("2023-02-29", false), ("1900-02-29", false),
    ("2000-02-29", true), ("2026-04-31", false), ("2026-13-01", false), ("2026-00-01", false), ("2026-01-00", false),
    ("9999-12-31", true), ("2026-1-5", false), ("2026-01-05 ", false), ("+026-01-05", false), ("2026‐01‐05", false),
    ("2026-01", false), ("", false), ("2026-01-05-01", false), ("٢٠٢٦-01-05", false),
  ])
  func onlyDaysOfTheCalendarAreDays(text: String, isDay: Bool) {
    #expect((Day(text) != nil) == isDay)
    if isDay { #expect(Day(text)?.description == text) }
  }

  @Test(arguments: [("2026-11-23", 1), ("2000-01-01", 6), ("1970-01-01", 4), ("1969-12-28", 0), ("0001-01-01", 1)])
  func weekday(text: String, weekday: Int) {
    #expect(Day(text)?.weekday == weekday)
  }

  @Test(arguments: [
    ("2024-02-29", 1, "2025-02-28"), ("2024-02-29", 4, "2028-02-29"), ("2026-11-23", -1, "2025-11-23"),
    ("9999-01-01", 1, "9999-01-01"),
  ])
  func addingYears(start: String, years: Int, end: String) {
    #expect(Day(start)?.adding(years: years).description == end)
  }

  @Test(arguments: [
    ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"), ("2026-11-30", 3, "2027-02-28"),
    ("2026-01-15", -1, "2025-12-15"), ("2026-12-31", 12, "2027-12-31"),
  ])
  func addingMonths(start: String, months: Int, end: String) {
    #expect(Day(start)?.adding(months: months).description == end)
  }

  /// Summer time by Directive 2000/84/EC: from 1 o'clock UTC of the last Sunday of March to that of October.
  @Test(arguments: [
    ("2026-01-01T22:59:59Z", "2026-01-01"), ("2026-01-01T23:00:00Z", "2026-01-02"),
    ("2026-07-01T21:59:59Z", "2026-07-01"), ("2026-07-01T22:00:00Z", "2026-07-02"),
    ("2026-03-28T22:30:00Z", "2026-03-28"), ("2026-03-28T23:00:00Z", "2026-03-29"),
    ("2026-03-29T22:00:00Z", "2026-03-30"), ("2026-10-24T22:00:00Z", "2026-10-25"),
    ("2026-10-25T22:59:59Z", "2026-10-25"), ("2026-10-25T23:00:00Z", "2026-10-26"),
    ("1969-12-31T22:59:59Z", "1969-12-31"), ("1969-12-31T23:00:00Z", "1970-01-01"),
  ])
  func dayInBerlin(moment: String, day: String) throws {
    let date = try #require(ISO8601DateFormatter().date(from: moment))
    #expect(Day(berlinAt: Int(date.timeIntervalSince1970)).description == day)
  }

  @Test func dayInBerlinIsThatOfTheSystemsTimeZone() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(identifier: "Europe/Berlin"))
    for hour in stride(from: 850_000_000, to: 2_100_000_000, by: 3_600 * 37 + 11) {
      let parts = calendar.dateComponents([.year, .month, .day], from: Date(timeIntervalSince1970: Double(hour)))
      let (year, month, day) = Day(berlinAt: hour).components
      #expect(parts.year == year && parts.month == month && parts.day == day, "\(hour) seconds since 1970")
    }
  }
}
