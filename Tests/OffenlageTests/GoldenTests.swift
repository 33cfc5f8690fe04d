import Foundation
import Testing

/// The small site's output, compared byte for byte in both directions.
///
/// `OFFENLAGE_RECORD=1 swift test --filter OffenlageTests.GoldenTests` writes the expected files anew; read the difference before
/// committing it.
struct GoldenTests {
  @Test func theSmallSiteIsBuiltAsExpected() throws {
    let site = try Fixtures.copyOfBuiltSite()
    if Fixtures.isRecording { try record("\(site.path)/Output") }
    let built = try publishedFiles(below: "\(site.path)/Output")
    let expected = try publishedFiles(below: Fixtures.golden)
    #expect(Set(built.keys).subtracting(expected.keys).sorted() == [], "files that nobody expects")
    #expect(Set(expected.keys).subtracting(built.keys).sorted() == [], "files that are missing")
    for (path, bytes) in expected.sorted(by: { $0.key < $1.key }) {
      guard let found = built[path], found != bytes else { continue }
      Issue.record("\(path): \(firstDifference(bytes, found))")
    }
  }

  @Test func aDraftIsNowhereInTheOutput() throws {
    let site = try Fixtures.copyOfBuiltSite()
    for (path, bytes) in try publishedFiles(below: "\(site.path)/Output") {
      #expect(bytes.range(of: Data("nrw-ki-0004".utf8)) == nil && !path.contains("nrw-ki-0004"), "\(path)")
      #expect(bytes.range(of: Data("Vorhaben in Arbeit".utf8)) == nil, "\(path)")
    }
  }

  private func record(_ output: String) throws {
    try? FileManager.default.removeItem(atPath: Fixtures.golden)
    for (path, bytes) in try publishedFiles(below: output) {
      let file = URL(fileURLWithPath: "\(Fixtures.golden)/\(path)")
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try bytes.write(to: file)
    }
  }
}

/// The first line in which two texts differ.
func firstDifference(_ expected: Data, _ found: Data) -> String {
  let expectedLines = expected.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
  let foundLines = found.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
  for number in 0..<max(expectedLines.count, foundLines.count) {
    let lines = [expectedLines, foundLines].map { number < $0.count ? String(decoding: $0[number], as: UTF8.self) : "" }
    if lines[0] != lines[1] { return "line \(number + 1): expected „\(lines[0])“, found „\(lines[1])“" }
  }
  return "no line differs"
}
