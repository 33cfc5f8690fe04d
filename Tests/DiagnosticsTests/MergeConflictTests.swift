import Diagnostics
import Testing

/// Every conflict is told at its place, and everything outside keeps its own, so that it can be judged.
struct MergeConflictTests {
  @Test(arguments: [
    Case(
      "<<<<<<< HEAD\na\n=======\nb\n>>>>>>> x\nc\n", at: [0], leaves: "            \na\n       \n \n         \nc\n",
      behind: "\nc\n"),
    Case(
      "t\n<<<<<<< HEAD\na\n||||||| 1\no\n=======\nb\n>>>>>>> x\nc", at: [2],
      leaves: "t\n            \na\n         \n \n       \n \n         \nc", behind: "\nc"),
    Case(
      "t\r\n<<<<<<< HEAD\r\na\r\n=======\r\nb\r\n>>>>>>> x\r\nc\r\n", at: [3],
      leaves: "t\r\n            \r\na\r\n       \r\n \r\n         \r\nc\r\n", behind: "\nc\r\n"),
    Case("t\n<<<<<<< HEAD\na\n", at: [2], leaves: "t\n            \na\n", behind: ""),
    Case("t\n<<<<<<< HEAD\na\n=======\nb\n", at: [2], leaves: "t\n            \na\n       \n \n", behind: ""),
    Case("t\n>>>>>>> x\nc\n", at: [2], leaves: "t\n         \nc\n", behind: "\nc\n"),
    Case(">>>>>>> x\nc\n", at: [0], leaves: "         \nc\n", behind: "\nc\n"),
    Case(
      "<<<<<<< a\n1\n=======\n2\n>>>>>>> b\nm\n<<<<<<< a\n3\n=======\n4\n>>>>>>> b\nc\n", at: [0, 34],
      leaves: "         \n1\n       \n \n         \nm\n         \n3\n       \n \n         \nc\n", behind: "\nc\n"),
    Case("t <<<<<<< HEAD\n=======\n<<<<<<<\n>>>>>>>\n", at: [], leaves: nil, behind: nil),
  ]) func conflictsAreTold(_ example: Case) {
    let file = SourceFile(path: "a.md", text: example.text)
    #expect(file.mergeConflicts.map { Int($0.range.start) } == example.starts)
    let (mended, conflicts) = file.withoutConflicts
    #expect(String(decoding: mended.bytes, as: UTF8.self) == example.rest ?? example.text)
    #expect(conflicts.map { Int($0.start) } == example.starts)
    if let behind = example.behind, let last = conflicts.last {
      #expect(String(decoding: file.bytes[Int(last.end)...], as: UTF8.self) == behind)
    }
  }

  struct Case: Sendable {
    let text: String
    let starts: [Int]
    let rest: String?
    let behind: String?

    init(_ text: String, at starts: [Int], leaves rest: String?, behind: String?) {
      (self.text, self.starts, self.rest, self.behind) = (text, starts, rest, behind)
    }
  }
}
