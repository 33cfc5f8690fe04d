import Foundation
import Testing

/// The official cases of Mustache, as far as the dialect goes.
@Suite struct SpecificationTests {
  struct Suite: Decodable {
    let tests: [Case]
  }

  struct Case: Decodable {
    let name: String
    let data: JSON
    let template: String
    let partials: [String: String]?
    let expected: String
  }

  /// Cases the dialect refuses or leaves out, by file and name, with the reason.
  static let left: [String: [String: String]] = [
    "interpolation": [
      "Basic Null Interpolation": optional, "Triple Mustache Null Interpolation": optional,
      "Ampersand Null Interpolation": optional, "Basic Context Miss Interpolation": unknown,
      "Triple Mustache Context Miss Interpolation": unknown, "Ampersand Context Miss Interpolation": unknown,
      "Dotted Names - Broken Chains": unknown, "Dotted Names - Broken Chain Resolution": unknown,
      "Dotted Names - Context Precedence": unknown, "Dotted Names are never single keys": unknown,
    ],
    "sections": ["Context Misses": unknown, "Dotted Names - Broken Chains": unknown],
    "inverted": [
      "Context Misses": unknown, "Dotted Names - Broken Chains": unknown, "Context": unknown, "List": unknown,
    ],
    "partials": ["Failed Lookup": "a missing partial is a fault", "Recursion": circle],
    "inheritance": [
      "Negative Sections": unknown, "Recursion": circle, "Text inside parent": "text that would get lost is a fault",
    ],
    "comments": [:],
  ]
  /// Cases about the indentation of blocks, which keep the one they are written with.
  static let indented: Set<String> = [
    "Standalone block", "Block reindentation", "Intrinsic indentation", "Nested block reindentation",
  ]

  private static let unknown = "a name that is not declared is a fault"
  private static let optional = "a value that may be missing is printed in its section only"
  private static let circle = "templates including each other are a fault"

  @Test(arguments: left.keys.sorted()) func officialCases(suite: String) throws {
    let path = "../shared/data/mustache-spec/\(suite).json"
    guard let data = FileManager.default.contents(atPath: path) else {
      print("skipped: \(path) is not there")
      return
    }
    let cases = try JSONDecoder().decode(Suite.self, from: data).tests
    for test in cases { check(test, in: suite) }
    let names = Set(cases.map(\.name))
    #expect(Self.left[suite]?.keys.filter { !names.contains($0) } == [])
  }

  @Test func numberOfCasesLeftOut() {
    #expect(Self.left.mapValues(\.count).values.reduce(0, +) == 21)
    #expect(Self.indented.count == 4)
  }

  private func check(_ test: Case, in suite: String) {
    let partials = test.partials ?? [:]
    let files = partials.merging(["seite": test.template]) { $1 }
    let declaration = Declaration(source: files.values.joined(separator: "\n"))
    let loaded = Loaded("seite", in: files, names: declaration.names(of: test.data), showing: test.data)
    if Self.left[suite]?[test.name] != nil {
      #expect(loaded.text == nil && !loaded.faults.isEmpty, "\(suite): \(test.name) is no longer refused")
    } else if Self.indented.contains(test.name) {
      #expect(loaded.text != nil && loaded.text != test.expected, "\(suite): \(test.name) is no longer different")
    } else {
      #expect(loaded.text == test.expected, "\(suite): \(test.name) \(loaded.faults)")
    }
  }
}
