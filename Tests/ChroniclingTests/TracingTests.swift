import Chronicling
import Testing

/// Which files of the past have to be looked into so that entries can be followed.
@Suite struct TracingTests {
  /// Commits given by their parents and the blob that each wrote, all in the file of one entry.
  private func asked(_ commits: [(parents: [Int], blob: Int)]) -> (questions: [[Int]], blobs: [Int?]) {
    var log = RevisionLog()
    log.paths = ["ressorts/im/a.md"]
    log.blobs = (0...commits.map(\.blob).max()!).map { "\($0)" }
    log.revisions = commits.enumerated().map { number, commit in
      Revision(
        id: "\(number)", parents: commit.parents, authored: number, reason: nil,
        changes: [FileChange(path: 0, blob: commit.blob, isNew: number == 0)])
    }
    let facts = log.blobs.map { _ in FileFacts(id: "nrw-ki-0001", title: "T", isDraft: nil) }
    var questions: [[Int]] = []
    let traced = traceEntries(in: log, facts: facts, names: MinistryNames(log) { _ in nil }) { one, other in
      questions.append([one, other])
      return false
    }
    return (questions, traced.lines.flatMap(\.steps).map { $0.file?.blob })
  }

  @Test func linesWithoutMergesAreFollowedWithoutALookIntoTheFiles() {
    let (questions, blobs) = asked([([], 0), ([0], 1), ([1], 2), ([2], 0)])
    #expect(questions.isEmpty)
    #expect(blobs == [0, 1, 2, 0])
  }

  @Test func aBranchThatIsTakenOverAsItIsNeedsNone() {
    let (questions, blobs) = asked([([], 0), ([0], 1), ([0, 1], 1)])
    #expect(questions.isEmpty)
    #expect(blobs == [0, 1])
  }

  @Test func whatAMergeWroteAnewIsLookedInto() {
    let (questions, blobs) = asked([([], 0), ([0], 1), ([0, 1], 2)])
    #expect(!questions.isEmpty)
    #expect(blobs == [0, 1, 2])
  }
}
