import ArgumentParser
import Diagnostics
import Disk
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

/// Says why the portal has no history although there is a repository.
func tellOfMissingHistory(_ monitor: BuildMonitor) {
  if let obstacle = monitor.obstacleToHistory {
    write("Keine Versionsgeschichte: \(obstacle)\n", to: STDERR_FILENO)
  }
}

/// What was said on the command line cannot be meant, whatever the folders hold.
struct UsageFault: Error {
  /// One German sentence that says what is missing or wrong.
  let message: String
}

/// Runs a command's work that takes what was said apart by itself; wrong usage ends with the exit code that it has everywhere.
func reportingFaults(_ work: () throws -> Void) throws {
  do {
    try work()
  } catch let fault as UsageFault {
    write("Fehler: \(fault.message)\n", to: STDERR_FILENO)
    throw ExitCode.validationFailure
  } catch let fault as EnvironmentFault {
    try reportingEnvironmentFaults { () throws(EnvironmentFault) in throw fault }
  }
}

/// Prints the findings; a report that is lost, on a full disk for example, is a fault of the environment.
func print(_ findings: DiagnosticSet, as format: ReportFormat) throws {
  try print(format.report(on: findings), to: format.descriptor)
}

/// Prints what a command was asked for; when it is lost, that is a fault of the environment.
func print(_ bytes: [UInt8], to descriptor: Int32 = STDOUT_FILENO) throws {
  guard write(bytes, to: descriptor) else {
    write("Fehler: Der Bericht kann nicht ausgegeben werden.\n", to: STDERR_FILENO)
    throw Outcome.environmentFault
  }
}

extension ReportFormat {
  /// Findings for people go to standard error, those for programs to standard output.
  fileprivate var descriptor: Int32 { self == .text ? STDERR_FILENO : STDOUT_FILENO }
}

/// Writes a message to an open descriptor.
func write(_ text: String, to descriptor: Int32) {
  _ = write(Array(text.utf8), to: descriptor)
}

/// Writes bytes to an open descriptor; false when not all of them could be written.
private func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
  var rest = bytes[...]
  while !rest.isEmpty {
    let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
    guard written > 0 || errno == EINTR else { return false }
    rest = rest.dropFirst(max(written, 0))
  }
  return true
}
