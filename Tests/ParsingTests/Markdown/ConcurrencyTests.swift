import Diagnostics
import Testing

@testable import Parsing

@Suite("Bodies read side by side")
struct ConcurrencyTests {
  @Test("Threads do not disturb each other", arguments: [UInt64(21)])
  func threads(seed: UInt64) async {
    var generator = MarkdownGenerator(seed: seed)
    let texts = (0..<400).map { _ in
      String(decoding: generator.document(), as: UTF8.self) + "\n\n| a | b |\n|---|---|\n| c | *d* |\n"
    }
    let alone = texts.map { ReadBody($0).document.html }
    let together = await withTaskGroup(of: (Int, [UInt8]).self) { group in
      for (index, text) in texts.enumerated() {
        group.addTask { (index, ReadBody(text).document.html) }
      }
      return await group.reduce(into: [Int: [UInt8]]()) { $0[$1.0] = $1.1 }
    }
    for index in texts.indices { #expect(together[index] == alone[index], "seed \(seed), text \(index)") }
  }
}
