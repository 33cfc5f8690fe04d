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
    ("{\"a\": \"b\nc\"}", 8), (#"{"a": 0x1p3}"#, 6), (#"{"a": inf}"#, 6),
  ])
  func whatIsNoJSONHasAPlace(json: String, offset: Int) {
    let table = TextTable(json: Array(json.utf8))
    #expect(table.faults == [.noJSON(at: offset)])
    #expect(table.rows.count == 1)
  }

  /// Each case: JSON by its grammar, and the stretches of it that would be lost.
  @Test(arguments: [
    (#"[1, {"a": "b"}, "x", null, [[true]]]"#, ["1", "\"x\"", "null", "true"]), ("5", ["5"]),
    (#"{"results": ["x"], "data": 1}"#, ["\"x\""]), (#"{"a": "b", "a": "c"}"#, ["\"c\""]),
    (#"{"a": {"b": 1}, "a.b": 2}"#, ["2"]), (#"{"a": {"b": 1}, "a": {"c": 2}}"#, []), (#"{"a": null, "a": "b"}"#, []),
    (#"{"a": "x\ud800y"}"#, [#"\ud800"#]), (#"{"a": "\ude42\ud83d\ude42"}"#, [#"\ude42"#]),
    (#"{"a": "\ud83d\u0041"}"#, [#"\ud83d"#]), (#"{"a": "\ud83d\ud83d\ude42"}"#, [#"\ud83d"#]),
    (#"{"a": "\ude42\ude42"}"#, [#"\ude42"#, #"\ude42"#]),
  ])
  func whatWouldBeLostIsAFault(json: String, stretches: [String]) {
    let table = TextTable(json: Array(json.utf8))
    let found = table.faults.compactMap { fault -> Range<Int>? in
      switch fault {
      case .noObject(let range), .repeatedValue(_, let range), .halfCharacter(let range): range
      default: nil
      }
    }
    #expect(found.map { String(decoding: table.bytes[$0], as: UTF8.self) } == stretches)
    #expect(found.count == table.faults.count)
  }

  @Test func whatIsNoTextIsNoJSON() {
    #expect(TextTable(json: [0x5B, 0x00, 0x5D]).faults == [.noJSON(at: 0)])
  }

  @Test func everyLineIsARecord() {
    let table = TextTable(jsonLines: Array("{\"a\": 1}\r\n\n{\"b\": 2, \"a\": 3}\n".utf8))
    #expect(table.rows.map(\.cells) == [["a", "b"], ["1", ""], ["3", "2"]])
    #expect(table.faults == [])
    #expect(TextTable(jsonLines: Array("{\"a\": 1}\n{\"a\"\n".utf8)).faults == [.noJSON(at: 14)])
    #expect(TextTable(jsonLines: Array("{\"a\": 1}\n5\n".utf8)).faults == [.noObject(9..<10)])
    #expect(TextTable(jsonLines: []).rows.count == 1)
  }

  @Test func oneObjectIsOneRecord() {
    #expect(TextTable(json: Array(#"{"name": "A", "quellen": [{"titel": "T"}]}"#.utf8)).rows.count == 2)
    #expect(TextTable(json: Array(#"[{"name": "A"}, {"name": "B"}]"#.utf8)).rows.count == 3)
  }
}
