import Foundation
import TestSupport

/// `offenlage serve`, started as a user would, until the test lets go of it.
final class PreviewProcess {
  let port: Int
  private let process = Process()
  private let messages: Scratch
  private let site: Scratch

  /// Starts the preview of a site, as a program that becomes the preview if one is given, and waits until it says where it is.
  init(of site: Scratch, _ arguments: [String] = ["--port", "0"], within wrapper: [String] = []) throws {
    self.site = site
    messages = try Scratch()
    let file = "\(messages.path)/stderr"
    try messages.write([UInt8](), to: "stderr")
    let command = wrapper + ["\(Program.folder)/offenlage", "serve", "--as-of", Fixtures.day] + arguments
    process.executableURL = URL(fileURLWithPath: command[0])
    process.arguments = Array(command.dropFirst())
    process.currentDirectoryURL = URL(fileURLWithPath: site.path)
    process.environment = Program.environment
    process.standardInput = FileHandle.nullDevice
    process.standardError = FileHandle(forWritingAtPath: file)
    try process.run()
    port = try Self.port(in: file, of: process)
  }

  deinit { if process.isRunning { process.terminate() } }

  private static func port(in file: String, of process: Process) throws -> Int {
    for _ in 0..<1200 {
      let text = try String(contentsOfFile: file, encoding: .utf8)
      if let found = text.firstMatch(of: /Vorschau: http:\/\/127\.0\.0\.1:(\d+)\//) { return Int(found.1)! }
      guard process.isRunning else { throw Failure("the preview ended: \(text)") }
      usleep(50_000)
    }
    throw Failure("the preview does not say where it is")
  }

  /// What was told at the terminal so far.
  var errorText: String { (try? String(contentsOfFile: "\(messages.path)/stderr", encoding: .utf8)) ?? "" }

  /// The answer to what a browser asks for.
  func get(_ path: String, method: String = "GET") throws -> HTTPResponse {
    try answer(to: "\(method) \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\n\r\n")
  }

  /// The answer to whatever is said; `PORT` stands for the preview's port.
  func answer(to request: String) throws -> HTTPResponse {
    let connection = try HTTPConnection(port: port)
    let closing = request.replacingOccurrences(of: " HTTP/1.1\r\n", with: " HTTP/1.1\r\nConnection: close\r\n")
    connection.send(closing.replacingOccurrences(of: "PORT", with: String(port)))
    return HTTPResponse(connection.rest())
  }

  /// The state of a page as the browser is told it.
  func state(ofPage path: String) throws -> String { try get("/_vorschau/zustand?seite=\(path)&druck=").body }

  /// Asks until a condition holds.
  func wait(_ what: String, until holds: () throws -> Bool) throws {
    for _ in 0..<1200 {
      if try holds() { return }
      usleep(50_000)
    }
    throw Failure("never happened: \(what)")
  }

  /// Presses Ctrl-C and returns the exit code.
  func interrupt() -> Int32 {
    process.interrupt()
    process.waitUntilExit()
    return process.terminationReason == .exit ? process.terminationStatus : -1
  }
}
