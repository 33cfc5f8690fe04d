import Testing

@testable import Rendering

@Suite struct PositionTests {
  /// An index with a moved position is the one made anew, whatever the keys of three elements are and become.
  @Test func movedPositionsAreThoseOfAnIndexMadeAnew() {
    let keys = [[], ["a"], ["b"], ["a", "b"], ["b", "a", "a"]]
    for first in keys {
      for second in keys {
        for third in keys {
          for position in 0..<3 {
            for new in keys {
              var elements = [first, second, third]
              var index = positions(of: elements) { $0 }
              index.move(position, from: elements[position], to: new)
              elements[position] = new
              #expect(index == positions(of: elements) { $0 })
            }
          }
        }
      }
    }
  }
}
