import ArgumentParser
import Diagnostics
import Glibc
import Publishing

/// The exit codes: what a script can rely on.
enum Outcome {
  static let contentFault = ExitCode(1)
  static let environmentFault = ExitCode(2)
}

/// Runs a command's work; a fault of the environment becomes one sentence and exit code 2.
func reportingEnvironmentFaults<Result>(_ work: () throws(EnvironmentFault) -> Result) throws -> Result {
  do {
    return try work()
  } catch {
    write("Fehler: \(error.message)\n", to: STDERR_FILENO)
    throw Outcome.environmentFault
  }
}

/// Writes text to an open descriptor; a closed pipe ends the output and nothing else.
func write(_ text: String, to descriptor: Int32) {
  write(Array(text.utf8), to: descriptor)
}

/// Writes bytes to an open descriptor.
func write(_ bytes: [UInt8], to descriptor: Int32) {
  var rest = bytes[...]
  while !rest.isEmpty {
    let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
    guard written > 0 else { return }
    rest = rest.dropFirst(written)
  }
}
