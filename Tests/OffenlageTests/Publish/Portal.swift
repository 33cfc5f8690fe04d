import Foundation
import TestSupport
import Testing

/// The small site with a folder `Ziel` that it is published to.
struct Portal {
  let site: Scratch
  var target: String { "\(site.path)/Ziel" }
  /// The folder of the release that is online.
  var current: String { "\(target)/releases/\(online() ?? "keine")" }

  init() throws { site = try Fixtures.copyOfSite() }

  @discardableResult func publish(
    _ arguments: String..., day: String = Fixtures.day, environment: [String: String] = [:]
  ) throws -> Run {
    try Program.offenlage(
      ["publish", "Ziel", "--as-of", day] + arguments, in: site.path, environment: environment)
  }

  @discardableResult func sh(_ line: String) throws -> Run { try Program.shell(line, in: site.path) }

  /// What `current` leads to.
  func online() -> String? {
    (try? FileManager.default.destinationOfSymbolicLink(atPath: "\(target)/current"))?
      .replacingOccurrences(of: "releases/", with: "")
  }

  func releases() -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: "\(target)/releases")) ?? []).sorted()
  }

  /// Whether a server would serve one whole release now.
  func isWhole() throws -> Bool {
    let listed = try sh("cd Ziel/current && sha256sum -c --quiet --strict SHA256SUMS && wc -l < SHA256SUMS")
    let count = Int(listed.outputText.trimmingCharacters(in: .whitespacesAndNewlines))
    return listed.exitCode == 0 && count == files(below: current).count - 1
  }

  func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: "\(current)/\(path)")), as: UTF8.self)
  }

  /// Which file it is and when it was written.
  func identity(_ path: String) -> (file: UInt64, time: Int, links: UInt64) {
    var status = stat()
    lstat("\(current)/\(path)", &status)
    return (UInt64(status.st_ino), status.st_mtim.tv_sec, UInt64(status.st_nlink))
  }
}
