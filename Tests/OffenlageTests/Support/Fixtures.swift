import Foundation
import TestSupport

/// Where the test data lie, seen from the source tree.
enum Fixtures {
  static let folder =
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().path
    + "/Fixtures"
  static let site = "\(folder)/Site"
  static let golden = "\(folder)/Golden"
  static let sessions = "\(folder)/Sessions"
  static let package = URL(fileURLWithPath: "\(folder)/../../..").standardizedFileURL.path

  /// The day for which the small site is judged unless a test says otherwise.
  static let day = "2026-11-23"

  /// Whether expected files are to be written anew instead of compared: `OFFENLAGE_RECORD=1 swift test --filter OffenlageTests`.
  static let isRecording = ProcessInfo.processInfo.environment["OFFENLAGE_RECORD"] == "1"

  /// The small site in a folder of its own.
  static func copyOfSite() throws -> Scratch {
    let scratch = try Scratch()
    try scratch.copy(site)
    return scratch
  }

  /// The small site with its output, built once for all tests.
  static func copyOfBuiltSite() throws -> Scratch {
    let scratch = try Scratch()
    try scratch.copy(builtSite.get().path)
    return scratch
  }

  /// The output of the small site, to compare with.
  static let output = Result { try "\(builtSite.get().path)/Output" }

  /// Another one, which builds with bad input are pointed at and must not touch.
  static let target = Result { try copyOfBuiltSite().sharedByAll() }

  private static let builtSite = Result {
    let scratch = try copyOfSite().sharedByAll()
    let run = try Program.offenlage(["build", "--as-of", day], in: scratch.path)
    guard run.exitCode == 0 else { throw Failure(run.errorText) }
    return scratch
  }
}
