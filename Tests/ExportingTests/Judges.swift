import Foundation

/// Programs that nobody here wrote: Python, and the judges' environment with its libraries.
enum Judges {
  static let home =
    ProcessInfo.processInfo.environment["JUDGES_HOME"] ?? "\(NSHomeDirectory())/judges"

  /// Runs Python with a script on its command line and text on its input; nil, and a note, when it is missing.
  static func python(_ script: String, input: [UInt8], needing module: String? = nil) throws -> String? {
    let own = "\(home)/venv/bin/python"
    let program = FileManager.default.isExecutableFile(atPath: own) ? own : "/usr/bin/python3"
    guard FileManager.default.isExecutableFile(atPath: program) else { return note("Python is missing") }
    if let module, try run(program, ["-c", "import \(module)"], input: []).status != 0 {
      return note("Python's \(module) is missing")
    }
    let result = try run(program, ["-c", script], input: input)
    guard result.status == 0 else { throw JudgeFault(output: result.output) }
    return result.output
  }

  /// Runs one of the installed judges over a folder; nil, and a note, when it is missing.
  static func judge(_ name: String, _ folder: String) throws -> (status: Int32, output: String)? {
    let program = "\(home)/bin/\(name)"
    guard FileManager.default.isExecutableFile(atPath: program) else { return note("the judge \(name) is missing") }
    return try run(program, [folder], input: [])
  }

  private static func note<Result>(_ text: String) -> Result? {
    print("skipped: \(text)")
    return nil
  }

  private static func run(_ program: String, _ arguments: [String], input: [UInt8]) throws -> (
    status: Int32, output: String
  ) {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (source, sink) = (folder.appendingPathComponent("in"), folder.appendingPathComponent("out"))
    try Data(input).write(to: source)
    try Data().write(to: sink)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.standardInput = try FileHandle(forReadingFrom: source)
    let output = try FileHandle(forWritingTo: sink)
    process.standardOutput = output
    process.standardError = output
    try process.run()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: try Data(contentsOf: sink), as: UTF8.self))
  }
}

struct JudgeFault: Error { let output: String }
