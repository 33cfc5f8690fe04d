import Diagnostics
import Testing

@testable import Parsing

@Suite("Front matter: bytes that are no text")
struct EncodingTests {
  @Test(
    "invalid UTF-8 is reported at its first byte and once per file",
    arguments: [
      [0xE4], [0x80], [0xC0, 0xAF], [0xC1, 0xBF], [0xE0, 0x80, 0xAF], [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF],
      [0xF0, 0x80, 0x80, 0xAF],
      [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFE], [0xFF], [0xE2, 0x82], [0xF0, 0x9F, 0x98], [0xC3],
    ] as [[UInt8]])
  func invalid(sequence: [UInt8]) {
    let bytes = Array("---\ntitel: ü".utf8) + sequence + Array("\nzweck: x".utf8) + sequence + Array("\n---\n".utf8)
    let (frontMatter, findings, _) = read(bytes)
    #expect(findings.map(\.rule) == ["kodierung"])
    #expect(findings.first.map { place($0) } == "2:9")
    #expect(frontMatter?.fields.map(\.key) == ["titel", "zweck"])
  }

  @Test(
    "a sequence cut off by the end of the file", arguments: [[0xC3], [0xE2, 0x82], [0xF0, 0x9F, 0x98]] as [[UInt8]])
  func cutOff(sequence: [UInt8]) {
    #expect(read(Array("---\ntitel: a\n---\n".utf8) + sequence).findings.map(\.rule) == ["kodierung"])
  }

  @Test("a file may end anywhere, in blanks too", arguments: ["", " ", "   ", "\n  ", "\t", "\u{A0}", "#", "\r"])
  func endsAnywhere(end: String) {
    let text = Array(
      "---\ntitel: 'a' # b\nliste:\n  - x: \"c\"\n    y: [d, e]\n  - |\n    f\nkarte: {g: h}\n---\nText\n".utf8)
    for length in 0...text.count {
      let (frontMatter, findings, _) = read(Array(text[..<length]) + Array(end.utf8))
      #expect(frontMatter != nil || !findings.isEmpty)
    }
  }

  @Test("a file of zeros is a damaged one", arguments: [1, 3, 4, 5000]) func zeros(count: Int) {
    let findings = read(Array(repeating: 0, count: count)).findings
    #expect(findings.map(\.rule) == ["kein-text"])
    #expect(findings.first?.message.contains("nur Nullbytes") == true)
  }

  @Test("UTF-16 and UTF-32 are named", arguments: [true, false], [true, false])
  func wide(littleEndian: Bool, marked: Bool) {
    let units = Array((marked ? "\u{FEFF}" : "").utf16) + Array("---\ntitel: a\n---\n".utf16)
    let bytes = units.flatMap { unit in
      let pair = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      return littleEndian ? pair : pair.reversed()
    }
    let (frontMatter, findings, _) = read(bytes)
    #expect(frontMatter == nil)
    #expect(findings.map(\.message) == ["Die Datei ist in UTF-16 oder UTF-32 gespeichert, erlaubt ist nur UTF-8."])
  }

  @Test("a BOM at the start and CRLF change nothing")
  func byteOrderMark() throws {
    let (frontMatter, findings, file) = read(
      Array("\u{FEFF}---\r\ntitel: a\r\nzweck: >\r\n  b\r\n  c\r\n---\r\nText\r\n".utf8))
    let found = try #require(frontMatter)
    #expect(findings.isEmpty)
    #expect(found.fields.map { described($0) } == ["titel=a", "zweck=b c\\n"])
    #expect(String(decoding: file.bytes[found.body.indices], as: UTF8.self) == "Text\r\n")
  }

  @Test("every control character is refused, in the fields and behind them", arguments: 0..<0xA0)
  func control(number: UInt32) throws {
    let allowed = number == 9 || number == 10 || number == 13 || 0x20..<0x7F ~= number
    let scalar = try #require(Unicode.Scalar(number))
    let found = read(Array("---\ntitel: a\n---\nText \(String(scalar))\n".utf8)).findings
    #expect(found.map(\.rule) == (allowed ? [] : ["steuerzeichen"]))
  }

  @Test("a file of one megabyte is read, a byte more is refused")
  func size() {
    let head = "---\ntitel: a\n---\n"
    let fitting =
      Array(head.utf8) + Array(repeating: UInt8(ascii: "x"), count: SourceFile.maximumSize - head.utf8.count)
    #expect(read(fitting).findings.isEmpty)
    let (frontMatter, findings, _) = read(fitting + [UInt8(ascii: "x")])
    #expect(frontMatter == nil)
    #expect(findings.map(\.message) == ["Eine Datei hat höchstens 1.000.000 Bytes; diese hat 1.000.001."])
  }
}
