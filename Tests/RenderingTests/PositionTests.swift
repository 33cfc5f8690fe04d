import Testing

@testable import Rendering

@Suite struct PositionTests {
  /// An index with moved positions is the one made anew; a failure names its seed.
  @Test(arguments: 0..<40) func movedPositionsAreThoseOfAnIndexMadeAnew(seed: UInt64) {
    var state = seed
    func draw(below bound: UInt64) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % bound)
    }
    func keys() -> [String] { (0..<draw(below: 5)).map { _ in ["a", "b", "c", "d"][draw(below: 4)] } }
    var elements = (0..<draw(below: 12) + 1).map { _ in keys() }
    var index = positions(of: elements) { $0 }
    for _ in 0..<20 {
      let position = draw(below: UInt64(elements.count))
      let new = keys()
      index.move(position, from: elements[position], to: new)
      elements[position] = new
      #expect(index == positions(of: elements) { $0 })
    }
  }
}
