import Foundation
import TestSupport

/// What a run of a program left behind.
struct Run: Sendable {
  let exitCode: Int32
  let output: [UInt8]
  let errors: [UInt8]

  var outputText: String { String(decoding: output, as: UTF8.self) }
  var errorText: String { String(decoding: errors, as: UTF8.self) }
  /// A run that was ended by a signal has no exit code of its own.
  var crashed: Bool { exitCode > 128 }
}

/// The built program, which lies beside the test bundle.
enum Program {
  static let folder = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent().path

  /// The variables of a run: none of the machine's own, so that a terminal's width or a language cannot matter.
  static let environment = ["PATH": "\(folder):/usr/bin:/bin"]

  /// Runs `offenlage` with the working directory that a user would be in.
  static func offenlage(
    _ arguments: [String], in directory: String, environment: [String: String] = [:]
  ) throws -> Run {
    try run(["\(folder)/offenlage"] + arguments, in: directory, environment: environment)
  }

  /// Runs a line of shell, in which `offenlage` is the built program.
  static func shell(_ line: String, in directory: String) throws -> Run {
    try run(["/bin/sh", "-c", line], in: directory)
  }

  /// Runs a program to its end; its output goes to files, so that no pipe can fill up.
  static func run(
    _ command: [String], in directory: String, environment extra: [String: String] = [:]
  ) throws -> Run {
    let capture = try Scratch()
    let process = try spawn(command, in: directory, environment: extra) { actions in
      posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
      for (descriptor, name) in [(1, "1"), (2, "2")] {
        posix_spawn_file_actions_addopen(
          &actions, Int32(descriptor), "\(capture.path)/\(name)", O_WRONLY | O_CREAT | O_TRUNC, 0o600)
      }
    }
    return try Run(
      exitCode: waited(for: process), output: capture.bytes(of: "1"), errors: capture.bytes(of: "2"))
  }

  /// Starts a program whose input and output are a terminal.
  static func start(
    _ command: [String], in directory: String, environment extra: [String: String], terminal: String
  ) throws -> pid_t {
    try spawn(command, in: directory, environment: extra) { actions in
      for descriptor in 0...2 { posix_spawn_file_actions_addopen(&actions, Int32(descriptor), terminal, O_RDWR, 0) }
    }
  }

  private static func spawn(
    _ command: [String], in directory: String, environment extra: [String: String] = [:],
    opening open: (inout posix_spawn_file_actions_t) -> Void
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    open(&actions)
    let command = ["/usr/bin/env", "-C", directory] + command
    var process = pid_t()
    let variables = environment.merging(extra) { $1 }.map { "\($0)=\($1)" }
    let code = withCStrings(command) { arguments in
      withCStrings(variables) { posix_spawn(&process, command[0], &actions, nil, arguments, $0) }
    }
    guard code == 0 else { throw POSIXError(POSIXErrorCode(rawValue: code) ?? .EINVAL) }
    return process
  }

  /// The exit code of a program that was started.
  static func waited(for process: pid_t) -> Int32 {
    var status: Int32 = 0
    while waitpid(process, &status, 0) == -1, errno == EINTR {}
    let signal = status & 0x7f
    return signal == 0 ? (status >> 8) & 0xff : 128 + signal
  }

  private static func withCStrings<Result>(
    _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let pointers = texts.map { strdup($0) }
    defer { for pointer in pointers { free(pointer) } }
    return body(pointers + [nil])
  }
}
