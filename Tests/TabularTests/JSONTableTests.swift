import Testing

@testable import Tabular

struct JSONTableTests {
  @Test func objectsBecomeRecords() {
    let json = #"""
      {"count": 2, "results": [
        {"title": "A \"b\" \u00e4 \ud83d\ude42\n", "details": {"phase": "Beta", "tags": ["x; y", "z"]}, "n": -1.5e3, "none": null},
        {"title": "B", "steps": [{"text": "one"}, {"text": "two", "done": true}], "empty": []}
      ]}
      """#
    let table = TextTable(json: Array(json.utf8))
    #expect(
      table.rows.map(\.cells) == [
        ["title", "details.phase", "details.tags", "n", "steps.1.text", "steps.2.text", "steps.2.done"],
        ["A \"b\" ä 🙂\n", "Beta", #"x\; y; z"#, "-1.5e3", "", "", ""], ["B", "", "", "", "one", "two", "true"],
      ])
    let bytes = Array(json.utf8)
    #expect(String(decoding: bytes[table.rows[1].ranges[1]], as: UTF8.self) == "\"Beta\"")
    #expect(table.faults == [])
  }

  @Test(arguments: [
    ("", 0), ("[", 1), (#"{"a":}"#, 5), (#"[{"a": tru}]"#, 7), (#"{"a": 1} x"#, 9), (#"{"a": "\x"}"#, 9),
    (String(repeating: "[", count: 100), 64), (#"[1,]"#, 3),
  ])
  func whatIsNoJSONHasAPlace(json: String, offset: Int) {
    let table = TextTable(json: Array(json.utf8))
    #expect(table.faults == [.noJSON(at: offset)])
    #expect(table.rows.count == 1)
  }

  @Test func whatIsNoTextIsNoJSON() {
    #expect(TextTable(json: [0x5B, 0x00, 0x5D]).faults == [.noJSON(at: 0)])
  }

  @Test func oneObjectIsOneRecord() {
    #expect(TextTable(json: Array(#"{"name": "A", "quellen": [{"titel": "T"}]}"#.utf8)).rows.count == 2)
    #expect(TextTable(json: Array(#"[{"name": "A"}, {"name": "B"}]"#.utf8)).rows.count == 3)
  }
}
