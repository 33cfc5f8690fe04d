import Foundation
import TestSupport

/// One mistake in the small site and what has to be said about it.
///
/// In the changed text every `⟦` marks the place to which a finding points; it is taken out before the file is written.
struct Mutation: Sendable, CustomStringConvertible {
  /// What an editor did.
  enum Change: Sendable {
    /// Replaced a text that stands in the file exactly once.
    case text(String, by: String)
    /// Put the file in the place of whatever was there.
    case file([UInt8])
    /// Did something at the command line.
    case shell(String)
  }

  let name: String
  let file: String
  let change: Change
  /// The rules of the findings, in the order of the marks; at a file's start where there are none.
  let rules: [String]
  /// Findings elsewhere: `path:line:column rule`.
  var elsewhere: [String] = []
  /// What the advice or the message must contain.
  var says: String?

  var description: String { name }

  init(
    _ name: String, _ file: String, _ change: Change, _ rules: String..., elsewhere: [String] = [], says: String? = nil
  ) {
    self.name = name
    self.file = file
    self.change = change
    self.rules = rules
    self.elsewhere = elsewhere
    self.says = says
  }

  /// Makes the mistake; returns where findings are expected, as `path:line:column rule`, sorted.
  func apply(to site: Scratch) throws -> [String] {
    switch change {
    case .text(let old, let new):
      let parts = String(decoding: try site.bytes(of: file), as: UTF8.self).components(separatedBy: old)
      guard parts.count == 2 else { throw Failure("„\(old)“ stands \(parts.count - 1) times in \(file)") }
      return try write(Array((parts[0] + new + parts[1]).utf8), to: site)
    case .file(let bytes): return try write(bytes, to: site)
    case .shell(let line):
      let run = try Program.shell(line, in: site.path)
      guard run.exitCode == 0 else { throw Failure(run.errorText) }
      return expected(at: [])
    }
  }

  private func write(_ marked: [UInt8], to site: Scratch) throws -> [String] {
    let mark = Array("⟦".utf8)
    var bytes: [UInt8] = []
    var places: [(line: Int, column: Int)] = []
    var place = (line: 1, column: 1)
    var index = 0
    while index < marked.count {
      if marked[index...].starts(with: mark) {
        places.append(place)
        index += mark.count
        continue
      }
      let byte = marked[index]
      bytes.append(byte)
      if byte == UInt8(ascii: "\n") { place = (place.line + 1, 1) } else if byte & 0xC0 != 0x80 { place.column += 1 }
      index += 1
    }
    try site.write(bytes, to: file)
    return expected(at: places)
  }

  private func expected(at places: [(line: Int, column: Int)]) -> [String] {
    let places = places.isEmpty ? Array(repeating: (line: 1, column: 1), count: rules.count) : places
    precondition(places.count == rules.count, "\(name): as many marks as rules")
    return (zip(places, rules).map { "\(file):\($0.line):\($0.column) \($1)" } + elsewhere).sorted()
  }
}

/// The findings of a run in JSON.
struct Findings: Decodable {
  struct Finding: Decodable {
    let file: String
    let line: Int
    let column: Int
    let severity: String
    let rule: String
    let message: String
    let advice: String?

    var place: String { "\(file):\(line):\(column) \(rule)" }
  }

  let findings: [Finding]

  init(_ run: Run) throws {
    self = try JSONDecoder().decode(Self.self, from: Data(run.output))
  }
}
