import Disk
import Glibc

/// Another program, and how it is to be run.
///
/// The calling thread waits until the program has ended; it must not be one of those that Swift's tasks run on, or they may starve.
/// A program that was started has always ended and is forgotten by the system when `run` returns, whatever it returns.
public struct Program: Sendable {
  /// A name that is looked up in the `PATH` of the environment, or a path if it has a slash.
  public var name: String
  /// What follows the name.
  var arguments: [String]
  /// All variables that the program sees.
  public var environment: [String: String] = Program.plainEnvironment
  /// The folder it runs in, or nil for our own.
  public var folder: String?
  /// All that it can read from standard input.
  public var input: [UInt8] = []
  /// How long it may take until it is ended with all programs that it started.
  public var timeout: Duration = .seconds(60)

  /// Only what a program needs to be found and to answer in the same words everywhere.
  static let plainEnvironment: [String: String] = {
    let path = getenv("PATH").map { String(cString: $0) } ?? "/usr/local/bin:/usr/bin:/bin"
    return ["PATH": path, "LC_ALL": "C", "TZ": "UTC"]
  }()

  /// The same for a program that asks other machines, with the ways out of a network and the certificates that the user has to name for that.
  public static let networkEnvironment: [String: String] = {
    let names = ["http_proxy", "https_proxy", "all_proxy", "no_proxy"]
    let all = names + names.dropFirst().map { $0.uppercased() } + ["CURL_CA_BUNDLE", "SSL_CERT_FILE", "SSL_CERT_DIR"]
    return all.reduce(into: plainEnvironment) { variables, name in
      variables[name] = getenv(name).map { String(cString: $0) }
    }
  }()
}

extension Program {
  /// A program with its arguments.
  public init(_ name: String, _ arguments: [String]) {
    self.name = name
    self.arguments = arguments
  }

  /// Runs the program and collects what it says.
  /// - Parameter limit: The most bytes of standard output.
  /// - Returns: How it ended and what it said.
  /// - Throws: `EnvironmentFault` when the program is missing, takes too long or says more than the limit.
  public func run(collectingUpTo limit: Int = 1 << 24) throws(EnvironmentFault) -> ProgramResult {
    var output: [UInt8] = []
    let (end, errors) = try run { chunk throws(EnvironmentFault) in
      guard output.count + chunk.count <= limit else { throw tooTalkative(limit) }
      output.append(contentsOf: chunk)
    }
    return ProgramResult(end: end, output: output, errors: errors)
  }

  private func tooTalkative(_ limit: Int) -> EnvironmentFault {
    EnvironmentFault(
      message: "Das Programm „\(name)“ gibt mehr als die erwarteten \(limit) Byte aus und wurde beendet.")
  }
}
