import Bytes
import CCommonMark
import Diagnostics

/// A mark that another program understands, and this register publishes as it stands.
enum ForeignMark {
  /// A tag of Jekyll, Hugo and others: `{% include x %}`, `{{< figure >}}`, `{{ page.title }}`.
  case tag
  /// A name or a class that Kramdown or Pandoc would give what stands before: `{#name}`, `{: .class}`.
  case attributes
  /// The place of a table of contents: `[TOC]`.
  case tableOfContents
  /// The first line of a box: `::: warning`.
  case box
  /// The last line of one: `:::`.
  case endOfBox
  /// The heading of a quote on GitHub: `[!NOTE]`.
  case callout
  /// `==marked==`
  case highlight
  /// `~~struck~~`
  case strike
  /// `$$x^2$$`
  case formula
  /// `** words **` or `**words`, which Markdown leaves as they are.
  case looseStars
}

/// Finds foreign marks in a run of words, in linear time: what closes nowhere is looked for once.
struct ForeignMarks {
  /// A mark among words.
  struct Found {
    let mark: ForeignMark
    let range: Range<Int>
  }

  private let text: UnsafeBufferPointer<UInt8>
  /// What would close a mark and stands nowhere in the rest of the text.
  private var hopeless: Set<String> = []

  init(in text: UnsafeBufferPointer<UInt8>) { self.text = text }

  private static let openers = ByteTable(Array("{=~$*".utf8))

  /// Calls `found` with every mark, in the order of the text.
  mutating func forEach(_ found: (Found) -> Void) {
    var index = Self.openers.firstIndex(in: text, from: 0)
    while index < text.count {
      let mark =
        switch text[index] {
        case UInt8(ascii: "{"): brace(at: index)
        case UInt8(ascii: "*"): stars(at: index)
        default: pair(at: index)
        }
      if let mark { found(mark) }
      let next = mark?.range.upperBound ?? index + text[index...].prefix { $0 == text[index] }.count
      index = Self.openers.firstIndex(in: text, from: next)
    }
  }

  private mutating func brace(at start: Int) -> Found? {
    guard start + 2 < text.count else { return nil }
    switch text[start + 1] {
    case UInt8(ascii: "%"): return closed(.tag, at: start, by: "%}")
    case UInt8(ascii: "{"): return closed(.tag, at: start, by: "}}")
    case UInt8(ascii: "#"), UInt8(ascii: "."):
      return text[start + 2].isASCIILetter ? closed(.attributes, at: start, by: "}") : nil
    case UInt8(ascii: ":"):
      let name = text[(start + 2)...].prefix(2).first { $0 != UInt8(ascii: " ") } ?? 0
      let isName = name.isASCIILetter || name == UInt8(ascii: ".") || name == UInt8(ascii: "#")
      return isName ? closed(.attributes, at: start, by: "}") : nil
    default: return nil
    }
  }

  private mutating func closed(_ mark: ForeignMark, at start: Int, by closer: StaticString) -> Found? {
    guard !hopeless.contains(closer.description) else { return nil }
    guard let end = text.firstIndex(of: closer, in: (start + 2)..<text.count) else {
      hopeless.insert(closer.description)
      return nil
    }
    return Found(mark: mark, range: start..<(end + closer.utf8CodeUnitCount))
  }

  /// Two of a sign with words right between them and two others.
  private mutating func pair(at start: Int) -> Found? {
    let sign = text[start]
    guard text[start...].prefix(while: { $0 == sign }).count == 2, start + 2 < text.count,
      !text[start + 2].isMarkdownSpace, start == 0 || !text[start - 1].isLetterOrDigit,
      !hopeless.contains(String(UnicodeScalar(sign)))
    else { return nil }
    var index = start + 2
    while let next = text.firstIndex(of: sign, from: index) {
      let run = text[next...].prefix { $0 == sign }.count
      if run == 2, !text[next - 1].isMarkdownSpace {
        return Found(mark: Self.mark(of: sign), range: start..<(next + 2))
      }
      index = next + run
    }
    hopeless.insert(String(UnicodeScalar(sign)))
    return nil
  }

  /// Two stars that a blank parts from their words, or that nothing ends.
  private mutating func stars(at start: Int) -> Found? {
    guard text[start...].prefix(while: { $0 == UInt8(ascii: "*") }).count == 2, start + 2 < text.count,
      start == 0 || !text[start - 1].isLetterOrDigit
    else { return nil }
    if let end = closed(.looseStars, at: start, by: "**") { return end }
    return text[start + 2].isMarkdownSpace ? nil : Found(mark: .looseStars, range: start..<(start + 2))
  }

  private static func mark(of sign: UInt8) -> ForeignMark {
    switch sign {
    case UInt8(ascii: "="): .highlight
    case UInt8(ascii: "~"): .strike
    default: .formula
    }
  }
}
