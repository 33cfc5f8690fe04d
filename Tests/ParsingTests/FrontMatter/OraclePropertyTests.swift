import Diagnostics
import TestSupport
import Testing

@testable import Parsing

@Suite("Front matter: whatever is accepted, YAML reads alike")
struct OraclePropertyTests {
  private static let firstSeed: UInt64 = 20_261_123

  @Test("random documents and random bytes in them", arguments: 0..<8)
  func randomDocuments(part: UInt64) {
    var accepted = 0
    var mutants = 0
    for number in 0..<1500 {
      let seed = Self.firstSeed &+ part &* 1_000_003 &+ UInt64(number)
      var generator = RandomDocument(seed: seed)
      let document = Array("---\n\(generator.fields())---\nText\n".utf8)
      if check(document, seed: seed) { accepted += 1 }
      for _ in 0..<4 where check(mutated(document, &generator.random), seed: seed) { mutants += 1 }
    }
    #expect(accepted > 300, "Der Generator schreibt kaum Gültiges")
    #expect(mutants > 600, "Kaum eine Mutation bleibt gültig")
  }

  /// Whether the document was accepted; anything else must have a finding inside the file.
  private func check(_ document: [UInt8], seed: UInt64) -> Bool {
    let (frontMatter, findings, file) = read(document)
    let text = String(decoding: document, as: UTF8.self)
    for finding in findings {
      let isInside = finding.position.line <= max(file.lineCount, 1) && Int(finding.range.end) <= document.count
      #expect(isInside, "Seed \(seed): \(finding.message) liegt außerhalb von\n\(text)")
    }
    guard let frontMatter else {
      #expect(!findings.isEmpty, "Seed \(seed): abgelehnt ohne Grund\n\(text)")
      return false
    }
    guard findings.isEmpty else { return false }
    #expect(!frontMatter.fields.contains { $0.value.isFaulty }, "Seed \(seed): fehlerhaft ohne Grund\n\(text)")
    if let difference = Oracle.difference(document, frontMatter) {
      Issue.record("Seed \(seed): \(difference)\n\(text)")
    }
    return true
  }

  private func mutated(_ document: [UInt8], _ random: inout SplitMix64) -> [UInt8] {
    var bytes = document
    let offset = Int.random(in: 0..<bytes.count, using: &random)
    let byte =
      random.chance(80)
      ? random.pick(Array(" -:#\"'[]{},|>&*!%@`?\n\r\tax0\\~.".utf8)) : UInt8.random(in: 0...255, using: &random)
    switch Int.random(in: 0..<3, using: &random) {
    case 0: bytes[offset] = byte
    case 1: bytes.insert(byte, at: offset)
    default: bytes.remove(at: offset)
    }
    return bytes
  }
}

extension RawValue {
  var isFaulty: Bool {
    switch self {
    case .faulty: true
    case .empty, .scalar: false
    case .list(let items, _): items.contains { $0.isFaulty }
    case .map(let fields, _): fields.contains { $0.value.isFaulty }
    }
  }
}
