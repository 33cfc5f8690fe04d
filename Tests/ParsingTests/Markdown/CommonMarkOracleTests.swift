import CCommonMark
import Diagnostics
import Foundation
import Testing

@testable import Parsing

/// cmark's own HTML in safe mode, the reference for everything that is CommonMark.
private func cmarkHTML(_ text: [UInt8]) -> String {
  let html = text.withUnsafeBytes {
    cmark_markdown_to_html($0.baseAddress?.assumingMemoryBound(to: CChar.self), text.count, CMARK_OPT_DEFAULT)!
  }
  defer { free(html) }
  return String(cString: html)
}

private struct SpecExample: Decodable {
  let markdown: String
  let html: String
  let example: Int
}

/// The examples of CommonMark 0.30, nil with a note when the data lies nowhere near.
private func specExamples() throws -> [SpecExample]? {
  let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../..")
  let file = root.appendingPathComponent("../shared/judges/data/commonmark/spec.json").standardized
  guard let data = try? Data(contentsOf: file) else {
    print("skipped: no ../shared/judges/data/commonmark/spec.json beside the package")
    return nil
  }
  return try JSONDecoder().decode([SpecExample].self, from: data)
}

@Suite("Plain CommonMark")
struct CommonMarkOracleTests {
  /// Safe mode replaces raw HTML by a comment, so the examples that show some are compared with cmark only. The data is of
  /// CommonMark 0.31: three of its examples (signs as punctuation, new forms of comments) are read otherwise by cmark 0.30.
  @Test("The examples of the specification come out as specified")
  func specification() throws {
    guard let examples = try specExamples() else { return }
    var newer: [Int] = []
    var omitted = 0
    for example in examples {
      let html = plainHTML(Array(example.markdown.utf8))
      #expect(html == cmarkHTML(Array(example.markdown.utf8)), "example \(example.example)")
      if html.contains("<!-- raw HTML omitted -->") {
        omitted += 1
      } else if html != example.html {
        newer.append(example.example)
      }
    }
    #expect(examples.count == 655)
    #expect(newer == [356, 627, 628])
    #expect(omitted == 72)
  }

  @Test("Random Markdown comes out as from cmark", arguments: [UInt64(1), 2, 3, 4])
  func random(seed: UInt64) {
    var generator = MarkdownGenerator(seed: seed)
    for number in 0..<1_500 {
      let text = generator.document()
      let html = plainHTML(text)
      #expect(html == cmarkHTML(text), "seed \(seed), document \(number): \(String(decoding: text, as: UTF8.self))")
      if html != cmarkHTML(text) { return }
    }
  }

  @Test("Bytes that are no UTF-8, line ends of all kinds and NUL come out as from cmark")
  func oddBytes() {
    for text in [[0xFF, 0xC3, 0x0A, 0xE2, 0x80], Array("a\rb\r\n\r\n# c\r".utf8), [0x61, 0, 0x62], []] as [[UInt8]] {
      #expect(plainHTML(text) == cmarkHTML(text))
    }
  }

  @Test("The cmark command agrees with the library")
  func command() throws {
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/cmark") else {
      print("skipped: no /usr/bin/cmark")
      return
    }
    var generator = MarkdownGenerator(seed: 99)
    let text = (0..<200).flatMap { _ in generator.document() + Array("\n\n".utf8) }
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("markdown-\(UUID().uuidString).md")
    try Data(text).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/cmark")
    process.arguments = [file.path]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let html = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(plainHTML(text) == String(decoding: html, as: UTF8.self))
  }
}
