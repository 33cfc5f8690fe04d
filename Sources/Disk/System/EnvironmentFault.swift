import Diagnostics

/// Something outside the content stops the run: a missing folder, a full disk; the program leaves with exit code 2.
public struct EnvironmentFault: Error, Equatable, Sendable {
  /// One German sentence that names the path and the reason.
  public let message: String

  /// A fault told in one German sentence.
  public init(message: String) {
    self.message = visible(message)
  }

  /// A fault of a system call: what could not be done to which path, and the system's reason.
  public init(_ path: String, cannotBe participle: String, because code: SystemCode) {
    self.init(message: "„\(path)“ kann nicht \(participle) werden: \(code.reason).")
  }
}
