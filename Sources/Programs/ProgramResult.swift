import Disk

/// How a program ended and what it said.
public struct ProgramResult: Sendable {
  /// How it ended.
  public let end: ProgramEnd
  /// Standard output.
  public let output: [UInt8]
  /// The start of standard error, as much as a message can use.
  public let errors: [UInt8]
}

/// How a program ended.
public enum ProgramEnd: Equatable, Sendable {
  /// By itself, with this status; 0 says that all went well.
  case status(Int32)
  /// By this signal.
  case signal(Int32)
}

extension ProgramResult {
  /// The output of a program that must succeed.
  /// - Throws: `EnvironmentFault` when it did not, with the system's reason in German if it complains of one, else with the first line of
  ///   its own complaint.
  public func success(of program: Program) throws(EnvironmentFault) -> [UInt8] {
    guard end != .status(0) else { return output }
    let lines = errors.split(separator: UInt8(ascii: "\n"))
    // Git gives advice before it says what is wrong.
    let complaint = (lines.first { !$0.starts(with: "hint:".utf8) } ?? lines.first)
      .map { String(decoding: $0, as: UTF8.self) }.map { ": " + (SystemCode(endOf: $0).map { $0.reason + "." } ?? $0) }
    throw EnvironmentFault(message: "Das Programm „\(program.name)“ \(end.german)\(complaint ?? ".")")
  }
}

extension ProgramEnd {
  fileprivate var german: String {
    switch self {
    case .status(let status): "endete mit dem Fehlercode \(status)"
    case .signal(let signal): "wurde durch das Signal \(signal) beendet"
    }
  }
}
