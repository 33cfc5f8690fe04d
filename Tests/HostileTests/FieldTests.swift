import Diagnostics
import RegisterModel
import Testing

@testable import Parsing

/// Every payload in every field of every catalogue: taken as it is, or refused where it stands.
struct FieldTests {
  static let catalogues: [(name: String, catalogue: FieldCatalogue)] = [
    ("entry", .entry), ("ministry", .ministry), ("law", .law), ("duties", .duties), ("countries", .countries),
    ("page", .page), ("portal", .portal),
  ]

  @Test(arguments: catalogues.map(\.name))
  func everyFieldTakesOrRefuses(name: String) throws {
    let catalogue = try #require(Self.catalogues.first { $0.name == name }).catalogue
    let leaves = Leaf.all(in: catalogue)
    #expect(leaves.count > 4 && Payload.all.count > 300)
    for leaf in leaves { for payload in Payload.all { check(payload, at: leaf, of: catalogue) } }
  }

  private func check(_ payload: Payload, at leaf: Leaf, of catalogue: FieldCatalogue) {
    let reading = Reading(payload.text, at: leaf, of: catalogue)
    let place = "\(payload) in \(leaf)"
    for finding in reading.findings {
      #expect(finding.position.line >= 2 && Int(finding.range.end) <= reading.file.bytes.count, "\(place): \(finding)")
      #expect(finding.message.utf8.count < 3_000, "\(place): a message of \(finding.message.utf8.count) bytes")
    }
    let isRefused = payload.text.unicodeScalars.contains(where: isRefusedInText)
    if !isRefused, showsNothing(payload.text) {
      // Nothing is no value; in a list that is a slip of the pen.
      #expect(reading.findings.allSatisfy { $0.rule == "listenpunkt-leer" }, "\(place)")
      #expect(reading.value?.value.text == nil, "\(place)")
      return
    }
    guard case .text = leaf.kind else { return checkClosed(payload, reading, leaf, place) }
    #expect(reading.findings.isEmpty != isRefused, "\(place): \(reading.findings.map(\.message))")
    guard !isRefused else { return }
    // How a text ends in its file, by `|` or `|-`, is no part of it.
    let text = Array(payload.text.utf8.reversed().drop { $0 == UInt8(ascii: "\n") }.reversed())
    #expect(reading.value?.value.text.map { Array($0.utf8) } == text, "\(place)")
  }

  /// A value of a closed kind is taken only in the one spelling that it has.
  private func checkClosed(_ payload: Payload, _ reading: Reading, _ leaf: Leaf, _ place: String) {
    guard reading.findings.isEmpty else { return }
    switch reading.value?.value {
    case .text(let text)?:
      #expect(Array(text.utf8) == Array(payload.text.utf8), "\(place)")
      #expect(isSafe(text, as: leaf.kind), "\(place): \(text.debugDescription) was taken")
    case .invalid?, nil: Issue.record("\(place): refused without a word")
    default: break
    }
  }

  /// Whether a text may be taken as an identifier, an address and so on: judged here without the program's own tests.
  private func isSafe(_ text: String, as kind: FieldKind) -> Bool {
    guard case .url = kind else {
      return text.utf8.allSatisfy { (0x21..<0x7F).contains($0) && !"\"'<>&\\`".utf8.contains($0) }
    }
    let hasHost =
      text.wholeMatch(of: /(?i)https?:\/\/[a-z0-9.\u{C0}-\u{17F}\-]+(:\d{1,5})?([\/?#].*)?/.dotMatchesNewlines()) != nil
    return hasHost
      && !text.unicodeScalars.contains { $0.value <= 0x20 || "\"<>\\".unicodeScalars.contains($0) || isHidden($0) }
  }

  private func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator, .surrogate, .unassigned: true
    default: false
    }
  }
}

/// Characters that no text of the register may have: controls, what turns the direction of reading, and what XML cannot hold.
func isRefusedInText(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x09, 0x0A: false
  case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: true
  case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
  default: false
  }
}

/// Whether there is nothing to be seen of a text: judged here without the program's own tests.
func showsNothing(_ text: String) -> Bool {
  text.allSatisfy { character in
    character.isWhitespace
      || character.unicodeScalars.allSatisfy {
        [.format, .control].contains($0.properties.generalCategory) || $0.properties.isDefaultIgnorableCodePoint
      }
  }
}
