import Testing

@testable import Preview

/// When a change is taken for complete: told as the events of real editors, in milliseconds.
struct BurstTests {
  @Test func aFileWrittenInPlaceIsDoneAtOnce() {
    var burst = Burst()
    burst.complete("a.md", at: 100)
    #expect(burst.end == 100 + Burst.settling)
    #expect(burst.saved == ["a.md"])
  }

  @Test func aFileRenamedOverAnotherIsDoneAtOnce() {
    var burst = Burst()
    burst.create("sedX1", at: 100)
    burst.complete("sedX1", at: 101)
    burst.leave("sedX1", cookie: 7, at: 101)
    burst.complete("a.md", cookie: 7, at: 101)
    #expect(burst.end == 101 + Burst.settling)
    #expect(burst.saved == ["a.md"])
  }

  /// Vim tries whether it may write, moves the old file away, writes the new one, and removes the old one.
  @Test func aFileThatIsMovedAwayIsWaitedFor() {
    var burst = Burst()
    burst.create("4913", at: 100)
    burst.complete("4913", at: 100)
    burst.leave("4913", at: 100)
    burst.leave("a.md", cookie: 9, at: 100)
    #expect(burst.end == 100 + Burst.grace)
    burst.create("a.md", at: 101)
    #expect(burst.end == 101 + Burst.grace)
    burst.complete("a.md", at: 115)
    #expect(burst.end == 115 + Burst.settling)
    #expect(burst.change == FolderChange(saved: ["a.md"], suspects: ["a.md"]))
  }

  @Test func aFileThatStaysAwayIsGone() {
    var burst = Burst()
    burst.leave("a.md", at: 100)
    #expect(burst.end == 100 + Burst.grace)
    #expect(burst.change == FolderChange(saved: [], suspects: ["a.md"]) && !burst.isEmpty)
  }

  @Test func anythingMayHaveChangedWhereNoFileIsNamed() {
    var burst = Burst()
    burst.complete("a.md", at: 100)
    burst.touch("b.md", at: 100)
    #expect(burst.change == FolderChange(saved: ["a.md"], suspects: ["a.md", "b.md"]))
    burst.note(at: 101)
    #expect(burst.change == FolderChange(saved: ["a.md"], suspects: nil))
  }

  @Test func aChangeWithoutEndIsLookedAtAllTheSame() {
    var burst = Burst()
    for moment in 0..<400 { burst.complete("\(moment).md", at: moment) }
    #expect(burst.end == Burst.longest)
  }

  @Test func theFileSavedLastStandsLast() {
    var burst = Burst()
    for name in ["a.md", "b.md", "a.md"] { burst.complete(name, at: 0) }
    #expect(burst.saved == ["b.md", "a.md"])
  }
}
