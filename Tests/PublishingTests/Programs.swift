import Foundation
import Testing

/// Other people's programs; a test that needs a missing one says so and is skipped.
enum Programs {
  static let judges = ProcessInfo.processInfo.environment["JUDGES_HOME"] ?? "\(NSHomeDirectory())/judges"

  /// What a shell command prints, or nil and a note when one of the programs is missing.
  static func shell(_ command: String, needing programs: [String]) throws -> (status: Int32, output: String)? {
    for program in programs where try run("command -v \(program)").status != 0 {
      print("skipped: \(program) is missing")
      return nil
    }
    return try run(command)
  }

  private static func run(_ command: String) throws -> (status: Int32, output: String) {
    let sink = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try Data().write(to: sink)
    defer { try? FileManager.default.removeItem(at: sink) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = ["-c", command]
    let handle = try FileHandle(forWritingTo: sink)
    process.standardOutput = handle
    process.standardError = handle
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: try Data(contentsOf: sink), as: UTF8.self))
  }
}

/// Runs git in a folder, with nothing of the machine's own configuration and on a day of its own.
func runGit(_ commands: String, in folder: URL) throws {
  let process = Process()
  process.executableURL = URL(fileURLWithPath: "/bin/sh")
  process.arguments = ["-c", "git \(commands)"]
  process.currentDirectoryURL = folder
  process.environment = [
    "PATH": "/usr/bin:/bin", "GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": "/dev/null",
    "GIT_AUTHOR_NAME": "A", "GIT_AUTHOR_EMAIL": "a@example.invalid", "GIT_AUTHOR_DATE": "2026-11-20T12:00:00 +0000",
    "GIT_COMMITTER_NAME": "A", "GIT_COMMITTER_EMAIL": "a@example.invalid",
    "GIT_COMMITTER_DATE": "2026-11-20T12:00:00 +0000",
  ]
  try process.run()
  process.waitUntilExit()
  #expect(process.terminationStatus == 0)
}
