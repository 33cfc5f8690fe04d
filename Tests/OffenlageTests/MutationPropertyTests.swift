import Foundation
import Testing

/// Random mistakes in the real content: whatever an editor does, the program answers and never breaks.
///
/// Each round mutates every file of a copy once. The seed is the round's argument; `OFFENLAGE_SEED` adds another.
struct MutationPropertyTests {
  static let seeds =
    [1, 2, 3, 4].map { UInt64($0) }
    + (ProcessInfo.processInfo.environment["OFFENLAGE_SEED"].flatMap { UInt64($0) }.map { [$0] } ?? [])

  @Test(arguments: seeds)
  func aMisspeltWordIsReportedAtItsLine(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let site = try copyOfContent()
    var mistakes: [String: Mistake] = [:]
    for name in files(below: "\(site.path)/Content") where name.hasSuffix(".md") {
      var lines = try site.lines(of: "Content/\(name)")
      guard let mistake = Mistake(in: &lines, &generator) else { continue }
      mistakes["Content/\(name)"] = mistake
      try site.write(lines.joined(separator: "\n").utf8, to: "Content/\(name)")
    }
    #expect(mistakes.count > 40)
    let run = try check(site, seed)
    #expect(run.exitCode == 1)
    let findings = try Findings(run).findings.filter { $0.severity == "error" }
    let places = Set(findings.map { "\($0.file):\($0.line)" })
    for (file, mistake) in mistakes.sorted(by: { $0.key < $1.key }) where !places.contains("\(file):\(mistake.line)") {
      Issue.record("seed \(seed): \(file):\(mistake.line) „\(mistake.text)“ is not reported")
    }
    let besides = findings.filter { mistakes[$0.file]?.line != $0.line }
    #expect(besides.map { "\($0.place): \($0.message)" } == [], "seed \(seed): one mistake, one finding")
  }

  @Test(arguments: seeds)
  func nothingBreaks(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed &+ 1000)
    let site = try copyOfContent()
    for name in files(below: "\(site.path)/Content") where name.hasSuffix(".md") {
      var bytes = try site.bytes(of: "Content/\(name)")
      for _ in 0..<Int.random(in: 1...3, using: &generator) { damage(&bytes, &generator) }
      try site.write(bytes, to: "Content/\(name)")
    }
    let run = try check(site, seed)
    for finding in try Findings(run).findings {
      let lines = (try? site.lines(of: finding.file).count) ?? 1
      #expect((1...lines).contains(finding.line) && finding.column >= 1, "seed \(seed): \(finding.place)")
      #expect(!finding.message.isEmpty)
    }
  }

  private func copyOfContent() throws -> Scratch {
    let site = try Fixtures.copyOfSite()
    let run = try Program.run(
      ["/bin/sh", "-c", "rm -r Content && cp -a '\(Fixtures.package)/Content' Content"], in: site.path)
    guard run.exitCode == 0 else { throw Failure(run.errorText) }
    return site
  }

  private func check(_ site: Scratch, _ seed: UInt64) throws -> Run {
    let run = try Program.offenlage(["check", "--as-of", Fixtures.day, "--format", "json"], in: site.path)
    #expect(run.exitCode == 0 || run.exitCode == 1, "seed \(seed): \(run.errorText)")
    return run
  }
}

/// One wrong word in the front matter of a file.
private struct Mistake {
  let line: Int
  let text: String

  /// Misspells a key or a closed value or breaks a date; nil when the file has nothing of the kind.
  ///
  /// Not the keys `id`, too short for anybody to know what was meant, and `luecken`, without which other fields lack their reason.
  init?(in lines: inout [String], _ generator: inout SplitMix64) {
    let end = lines.dropFirst().firstIndex(of: "---") ?? lines.count
    let kinds: [(pattern: String, change: (String, inout SplitMix64) -> String)] = [
      (#"^(?!id|luecken)[a-z_]+:( .*)?$"#, misspeltKey),
      (#"^  (- |  )(titel|herausgeber|norm|gesetz): .*$"#, misspeltKey),
      (#"^(status|risikoklasse|entscheidungsrolle|personenbezogene_daten|entwicklung): [a-z_]+$"#, misspeltValue),
      (#"^ +(stand|raum|regel): [a-z_]+$"#, misspeltValue), (#"^ *(- )?[a-z_]+: \d{4}-\d{2}(-\d{2})?$"#, brokenDate),
    ]
    for (pattern, change) in kinds.shuffled(using: &generator) {
      let candidates = (1..<end).filter { lines[$0].range(of: pattern, options: .regularExpression) != nil }
      guard let index = candidates.randomElement(using: &generator) else { continue }
      lines[index] = change(lines[index], &generator)
      line = index + 1
      text = lines[index]
      return
    }
    return nil
  }
}

private func misspeltKey(_ line: String, _ generator: inout SplitMix64) -> String {
  let colon = line.firstIndex(of: ":") ?? line.endIndex
  let start = line[..<colon].lastIndex { $0 == " " }.map(line.index(after:)) ?? line.startIndex
  return line[..<start] + misspelt(line[start..<colon], &generator) + line[colon...]
}

private func misspeltValue(_ line: String, _ generator: inout SplitMix64) -> String {
  let start = line.index((line.firstIndex(of: ":") ?? line.startIndex), offsetBy: 2)
  return line[..<start] + misspelt(line[start...], &generator)
}

/// A letter twice, one too many or one exchanged: no word of the register becomes another by it.
private func misspelt(_ word: Substring, _ generator: inout SplitMix64) -> String {
  var letters = Array(word)
  let index = letters.indices.randomElement(using: &generator) ?? 0
  switch Int.random(in: 0...2, using: &generator) {
  case 0: letters.insert(letters[index], at: index)
  case 1: letters[index] = letters[index] == "q" ? "x" : "q"
  default: letters.insert("x", at: index)
  }
  return String(letters)
}

private func brokenDate(_ line: String, _ generator: inout SplitMix64) -> String {
  let digits = line.split(separator: " ").last ?? ""
  let wrong = ["\(digits.prefix(4))-13", "\(digits.prefix(4))-02-30", "\(digits)-1", "\(digits).", "20\(digits)"]
  return line.dropLast(digits.count) + (wrong.randomElement(using: &generator) ?? "")
}

/// Deletes, doubles or exchanges lines, or changes bytes.
private func damage(_ bytes: inout [UInt8], _ generator: inout SplitMix64) {
  var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map(Array.init)
  let first = lines.indices.randomElement(using: &generator) ?? 0
  let second = lines.indices.randomElement(using: &generator) ?? 0
  switch Int.random(in: 0...6, using: &generator) {
  case 0: lines.remove(at: first)
  case 1: lines.insert(lines[first], at: second)
  case 2: lines.swapAt(first, second)
  case 3: lines[first].insert(contentsOf: Array(repeating: UInt8(ascii: " "), count: second % 5), at: 0)
  case 4: lines.removeSubrange(first...)
  default:
    let letters = Array(":\"'[]{}#&*!|>-\t\0\\`<_@%?, 9é".utf8) + [0xFF, 0xC3, 0xE2]
    let index = Int.random(in: 0...lines[first].count, using: &generator)
    lines[first].insert(letters.randomElement(using: &generator) ?? 0, at: index)
  }
  bytes = Array(lines.joined(separator: [UInt8(ascii: "\n")]))
}

extension Scratch {
  fileprivate func lines(of name: String) throws -> [String] {
    String(decoding: try bytes(of: name), as: UTF8.self).components(separatedBy: "\n")
  }
}

/// A generator whose numbers depend on its seed alone.
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
