import Chronicling
import Testing

@testable import Rendering

/// Lists of what happened, cut into sheets that stay what they are.
struct EventListTests {
  @Test(arguments: [0, 1, 99, 100, 101, 199, 200, 201, 299, 300, 1_234])
  func everyEventStandsOnOnePage(count: Int) {
    let list = Self.list(count)
    // From the newest page to the oldest, as its links lead.
    var shown: [Int] = []
    var page: EventList.Page? = .own
    var visited = 0
    while let current = page {
      shown += list.events(on: current)
      page = list.neighbours(of: current).older
      if let page { #expect(list.neighbours(of: page).newer == current) }
      visited += 1
    }
    #expect(shown == Array(0..<count))
    #expect(visited == list.pages.count)
    #expect(list.events(on: .own).count == (count < 100 ? count : 100 + count % 100))
  }

  /// Positions count from the newest; what stands on a sheet is told by its distance from the oldest.
  @Test func aSheetThatWasFilledStays() {
    func sheet(_ number: Int, of count: Int) -> [Int] { Self.list(count).events(on: .sheet(number)).map { count - $0 } }
    for count in 300..<500 {
      #expect(sheet(1, of: count) == Array((1...100).reversed()))
      #expect(sheet(2, of: count) == Array((101...200).reversed()))
    }
    #expect(Self.list(300).route(of: .sheet(1)).path == "/aenderungen/art/text/seite/1/")
  }

  private static func list(_ count: Int) -> EventList {
    EventList(
      route: .changesOfKind(.text), heading: "Text", paragraphs: [], events: Array(0..<count), parents: [])
  }
}
