import Foundation
import TestSupport
import Testing

/// A short, repeatable part of what `make fuzz` does for hours: the seeds as they are, and what a generator makes of them.
struct SeededTests {
  typealias Examination = @Sendable ([UInt8]) -> Bool

  /// Every target with as many inputs as a debug build reads in a few seconds.
  private static let targets: [(name: String, examine: Examination, count: Int)] = [
    ("Content", examineContent, 300), ("FrontMatter", examineFrontMatter, 3_000), ("Import", examineImport, 150),
    ("Markdown", examineMarkdown, 2_000), ("Tables", examineTables, 3_000), ("Templates", examineTemplates, 1_000),
  ]

  @Test(arguments: targets.map(\.name))
  func holds(_ name: String) throws {
    let target = try #require(Self.targets.first { $0.name == name })
    let seeds = try Self.seeds(of: name)
    #expect(!seeds.isEmpty)
    var mutation = Mutation(seeds, seed: 6)
    for seed in seeds.prefix(target.count) { _ = target.examine(seed) }
    for _ in 0..<target.count { _ = target.examine(mutation.next()) }
  }

  /// No target is left out here.
  @Test func everyTargetHasSeeds() throws {
    let folder = Self.folder.deletingLastPathComponent().appendingPathComponent("Targets")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(files.map { String($0.dropLast(".swift".count)) }.sorted() == Self.targets.map(\.name))
  }

  private static let folder =
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Seeds")

  /// The seeds of a target, one a line, their bytes escaped as `seeds.py` does.
  private static func seeds(of name: String) throws -> [[UInt8]] {
    let text = try String(contentsOf: folder.appendingPathComponent("\(name).txt"), encoding: .utf8)
    return text.split(separator: "\n").map { unescaped(Array($0.utf8)) }
  }

  private static func unescaped(_ line: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = line[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\"), let letter = rest.popFirst() else {
        bytes.append(byte)
        continue
      }
      switch letter {
      case UInt8(ascii: "n"): bytes.append(0x0A)
      case UInt8(ascii: "r"): bytes.append(0x0D)
      case UInt8(ascii: "t"): bytes.append(0x09)
      case UInt8(ascii: "x"):
        bytes.append(UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)!)
        rest = rest.dropFirst(2)
      default: bytes.append(letter)
      }
    }
    return bytes
  }
}

/// Inputs made of seeds: bytes changed, parts removed, doubled, or taken from another seed.
private struct Mutation {
  private let seeds: [[UInt8]]
  private var random: SplitMix64

  init(_ seeds: [[UInt8]], seed: UInt64) {
    self.seeds = seeds
    random = SplitMix64(seed: seed)
  }

  /// The next input, which depends on the seed and the number of those before alone.
  mutating func next() -> [UInt8] {
    var bytes = seeds[random(below: seeds.count)]
    for _ in 0...random(below: 4) { change(&bytes) }
    return bytes
  }

  private mutating func change(_ bytes: inout [UInt8]) {
    let start = random(below: bytes.count + 1)
    let end = min(bytes.count, start + random(below: 16))
    switch random(below: 5) {
    case 0: bytes.removeSubrange(start..<end)
    case 1: bytes.insert(contentsOf: bytes[start..<end], at: start)
    case 2: bytes.insert(UInt8(random(below: 256)), at: start)
    case 3 where start < bytes.count: bytes[start] ^= 1 << UInt8(random(below: 8))
    default:
      let other = seeds[random(below: seeds.count)]
      let from = random(below: other.count + 1)
      bytes.replaceSubrange(start..<end, with: other[from..<min(other.count, from + random(below: 64))])
    }
  }

  private mutating func random(below limit: Int) -> Int { random.below(max(limit, 1)) }
}
