import RegisterModel
import Testing

/// A share is never shown larger than it is, and a mean is rounded once.
struct CompletenessTests {
  @Test(arguments: [
    ([(44, 17)], 38), ([(3, 3)], 100), ([(300, 299)], 99), ([(0, 0)], 100), ([(3, 1), (3, 2)], 50),
    ([(8, 3), (8, 5)], 50),
    ([(40, 15), (40, 17)], 40), ([(7, 1), (7, 2), (7, 4)], 33), ([], 100),
  ])
  func percent(shares: [(asked: Int, filled: Int)], percent: Int) {
    #expect(Completeness.meanPercent(of: shares.map { Completeness(asked: $0.asked, filled: $0.filled) }) == percent)
  }
}
