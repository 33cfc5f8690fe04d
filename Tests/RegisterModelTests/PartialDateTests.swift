import RegisterModel
import Testing

struct PartialDateTests {
  @Test(arguments: [
    ("2025", "2025-01-01", "2025-12-31"), ("2024-02", "2024-02-01", "2024-02-29"),
    ("2025-02", "2025-02-01", "2025-02-28"),
    ("2025-05-31", "2025-05-31", "2025-05-31"), ("2025-12", "2025-12-01", "2025-12-31"),
  ])
  func spansTheDaysThatItMayMean(text: String, first: String, last: String) {
    let date = PartialDate(text)
    #expect(date?.first.description == first)
    #expect(date?.last.description == last)
    #expect(date?.description == text)
  }

  @Test(arguments: [
    "", "25", "0000", "2025-", "2025-00", "2025-13", "2025-02-30", "2025/05", "-2025", "2025-05-31-", " 2025",
    "2025-1-01", "20250101", "2025-01/01", "2025-0101", "2025a01", "２０２５", "2025-05-3１", "2025-05-31T", "+025",
  ])
  func whatIsWrittenOtherwiseIsNoDate(text: String) {
    #expect(PartialDate(text) == nil)
  }

  @Test func ordersByTheFirstPossibleDayAndTheLessExactFirst() {
    let ordered = ["2024", "2024-12", "2024-12-31", "2025", "2025-01", "2025-01-01", "2025-01-02", "2025-02", "2026"]
    let dates = ordered.compactMap { PartialDate($0) }
    #expect(dates.shuffled().sorted().map(\.description) == ordered)
    for (index, left) in dates.enumerated() {
      for (other, right) in dates.enumerated() { #expect((left < right) == (index < other)) }
    }
  }

  @Test func aDayIsADate() {
    #expect(PartialDate(Day(number: 0)).description == "1970-01-01")
  }
}
