import Foundation
import TestSupport
import Testing

/// Sessions at the command line: what is typed, and all that comes back.
///
/// A file `Fixtures/Sessions/*.session` has lines `# …` that say what it shows, lines `$ …` that are typed one after the other in a
/// copy of the small site, and behind each the standard output (`out|`), the standard error (`err|`) and the exit code.
/// `OFFENLAGE_RECORD=1 swift test --filter OffenlageTests.SessionTests` writes what comes back anew.
struct SessionTests {
  static let names = files(below: Fixtures.sessions).filter { $0.hasSuffix(".session") }

  @Test func thereAreSessions() {
    #expect(Self.names.count >= 10)
  }

  @Test(arguments: names)
  func session(_ name: String) throws {
    let file = URL(fileURLWithPath: "\(Fixtures.sessions)/\(name)")
    let expected = try String(contentsOf: file, encoding: .utf8)
    let found = try transcript(of: expected)
    if Fixtures.isRecording {
      try Data(found.utf8).write(to: file)
    } else {
      #expect(found == expected, "\(name): \(firstDifference(Data(expected.utf8), Data(found.utf8)))")
    }
  }

  private func transcript(of session: String) throws -> String {
    let site = try Fixtures.copyOfSite()
    var lines: [String] = []
    for line in session.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("#") { lines.append(String(line)) }
      guard line.hasPrefix("$ ") else { continue }
      if lines.last.map({ !$0.hasPrefix("#") }) ?? false { lines.append("") }
      lines.append(String(line))
      let run = try Program.shell(String(line.dropFirst(2)), in: site.path)
      lines += marked(run.outputText, with: "out|", in: site) + marked(run.errorText, with: "err|", in: site)
      lines.append("exit \(run.exitCode)")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func marked(_ text: String, with mark: String, in site: Scratch) -> [String] {
    guard !text.isEmpty else { return [] }
    var lines = text.replacingOccurrences(of: site.path, with: "…").components(separatedBy: "\n")
    if lines.last == "" { lines.removeLast() } else { lines[lines.count - 1] += "⏎ fehlt" }
    return lines.map { $0.isEmpty ? mark : "\(mark) \($0)" }
  }
}
