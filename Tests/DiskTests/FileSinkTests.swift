import Foundation
import TestSupport
import Testing

@testable import Disk

extension DiskTests {
  /// A file that comes in pieces is what it would be if it came at once.
  @Suite struct FileSinkTests {
    let scratch: Scratch

    init() throws { scratch = try Scratch() }

    private func build(_ pieces: [String], failing: Bool = false) throws -> OutputChanges {
      let build = try OutputFolder(path: scratch.at("out")).begin(PlannedPaths(["a/daten.csv"]))
      try build.put(0) { (receive) throws(EnvironmentFault) in
        for piece in pieces { try receive(Array(piece.utf8)) }
        if failing { throw EnvironmentFault(message: "kaputt") }
      }
      return try build.finish()
    }

    static let contents: [[String]] = [
      [], [""], ["eins"], ["eins", "zwei", "drei"], ["eins", "zwei", "vier"], ["uins", "zwei", "drei"],
      ["eins", "zwei", "drei", "vier"], ["eins", "zwei"], ["einszwei", "drei"], ["eins", "zweidrei"], ["", "", ""],
    ]

    @Test(arguments: contents, contents) func isWhatItsPiecesAre(before: [String], after: [String]) throws {
      _ = try build(before)
      let identity = scratch.identity("out/a/daten.csv")
      let changes = try build(after)
      #expect(scratch.text("out/a/daten.csv") == after.joined())
      let isSame = before.joined() == after.joined()
      #expect(changes.unchanged == (isSame ? 1 : 0) && changes.changed == (isSame ? 0 : 1))
      #expect((scratch.identity("out/a/daten.csv") == identity) == isSame)
      #expect(changes.bytesWritten == (isSame ? 0 : after.joined().utf8.count))
      #expect(scratch.tree("out") == ["a/", "a/daten.csv"])
    }

    @Test func leavesNothingOfWhatWasNotFinished() throws {
      #expect(throws: EnvironmentFault.self) { try build(["eins", "zwei"], failing: true) }
      #expect(scratch.tree("out") == ["a/"])
      _ = try build(["eins", "zwei", "drei"])
      #expect(throws: EnvironmentFault.self) { try build(["eins", "drei", "vier"], failing: true) }
      #expect(scratch.text("out/a/daten.csv") == "einszweidrei")
      #expect(scratch.tree("out") == ["a/", "a/daten.csv"])
    }

    @Test func refusesWhatIsNoFile() throws {
      _ = try build(["eins", "zwei"])
      try scratch.remove("out/a/daten.csv")
      try scratch.makeFolder("out/a/daten.csv")
      #expect(throws: EnvironmentFault.self) { try build(["eins", "zwei"]) }
    }
  }
}
