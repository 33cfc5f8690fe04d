import Testing

@testable import Diagnostics

/// Characters that would make a page show something else than its text says are named, and no others.
struct VisibleTextTests {
  @Test func everyMisleadingCharacterIsNamedAndNoOther() {
    let all = (0..<0x3100).compactMap(Unicode.Scalar.init) + ["\u{FEFF}", "\u{1F642}", "\u{E0001}", "\u{10FFFF}"]
    for scalar in all {
      let isNamed =
        switch scalar.value {
        case 0x09, 0x0A: false
        case 0x00..<0x20, 0x7F..<0xA0, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
        default: false
        }
      let name = "<U+" + String(repeating: "0", count: max(0, 4 - String(scalar.value, radix: 16).count))
      let expected = isNamed ? name + String(scalar.value, radix: 16, uppercase: true) + ">" : String(scalar)
      for text in ["", "abcdefgh", "ä„“…", "\u{2070}"] {
        for end in ["", "z", "zehn Zeichen"] {
          #expect(namingControls(in: "\(text)\(scalar)\(end)") == "\(text)\(expected)\(end)", "U+\(name)")
        }
      }
    }
  }
}
