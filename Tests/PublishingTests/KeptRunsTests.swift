import Bytes
import Disk
import TestSupport
import Testing

@testable import Publishing

/// A list that is kept run by run is read as it was kept, and only runs with something new are written.
struct KeptRunsTests {
  @Test(arguments: [1, 2, 3, 4, 5] as [UInt64]) func everyStateIsReadAsItWasKept(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let spool = try Spool(near: "/tmp/offenlage-runs")
    var elements = (0..<700).map { Element(path: "p\($0)", value: 0) }
    var runs = KeptRuns<Element>()
    for step in 0..<40 {
      for _ in 0..<random.below(4) where !elements.isEmpty {
        let place = random.below(elements.count)
        switch random.below(4) {
        case 0: elements.remove(at: place)
        case 1: elements.insert(Element(path: "n\(step)-\(random.below(100_000))", value: step), at: place)
        case 2: elements[place].value = step
        default: elements.append(Element(path: "e\(step)-\(random.below(100_000))", value: step))
        }
      }
      runs = try runs.replaced(by: elements, in: spool, path: \.path) { $0 == $1 }
      #expect(runs.elements == elements, "seed \(seed), step \(step)")
      runs = try #require(KeptRuns(at: runs.places, in: spool))
      #expect(runs.elements == elements, "seed \(seed), step \(step)")
    }
  }

  @Test func oneEditWritesOneRun() throws {
    let spool = try Spool(near: "/tmp/offenlage-runs")
    var elements = (0..<1000).map { Element(path: "p\($0)", value: 0) }
    let runs = try KeptRuns<Element>().replaced(by: elements, in: spool, path: \.path) { $0 == $1 }
    elements[500].value = 1
    elements.append(Element(path: "p1000", value: 0))
    let next = try runs.replaced(by: elements, in: spool, path: \.path) { $0 == $1 }
    #expect(next.places.filter { place in !runs.places.contains(place) }.count == 2)
    #expect(next.places.count <= runs.places.count + 1)
  }

  @Test func whatLiesElsewhereIsNoRun() throws {
    let spool = try Spool(near: "/tmp/offenlage-runs")
    let place = try spool.append([9, 9, 9])
    #expect(KeptRuns<Element>(at: [place], in: spool) == nil)
    #expect(KeptRuns<Element>(at: [Spool.Place(offset: 1, length: 100)], in: spool) == nil)
  }
}

private struct Element: Archived, Equatable {
  let path: String
  var value: Int

  init(path: String, value: Int) { (self.path, self.value) = (path, value) }

  init(from archive: inout ArchiveReader) throws(ArchiveFault) {
    path = try archive.read()
    value = try archive.read()
  }

  func archive(to writer: inout ByteWriter) {
    writer.archive(path)
    writer.archive(value)
  }
}
