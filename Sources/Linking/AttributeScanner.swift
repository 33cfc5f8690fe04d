import Bytes
import Glibc

/// Walks over a finished page and stops at every `id`, `href`, `src`, `srcset`, `poster`, `action` and `formaction` of a tag.
///
/// Comments and what scripts, styles, titles and text areas contain are passed over. It reads what the templates wrote,
/// so it need not mend broken markup the way a browser does.
public struct AttributeScanner {
  private let html: UnsafeBufferPointer<UInt8>
  private var position = 0
  private var tag: Range<Int>?

  /// A scanner at the start of a page, which must outlive it.
  public init(_ html: UnsafeBufferPointer<UInt8>) {
    self.html = html
  }

  /// The next attribute, or nil at the end of the page.
  public mutating func next() -> ScannedAttribute? {
    while true {
      if tag == nil, !enterTag() { return nil }
      while let attribute = readAttribute() {
        if let kind = ScannedAttribute.Kind(of: html, named: attribute.name) {
          return ScannedAttribute(kind: loads(kind) ? .resource : kind, value: attribute.value)
        }
      }
      leaveTag()
    }
  }

  /// Whether an address is that of something which the tag has loaded: a style sheet, an icon, but not a licence.
  private func loads(_ kind: ScannedAttribute.Kind) -> Bool {
    guard kind == .address, let tag, html.spells("link", at: tag) else { return false }
    let end = find(UInt8(ascii: ">"), from: tag.upperBound) ?? html.count
    return Self.loadingRelations.contains { html.firstIndex(of: $0, in: tag.upperBound..<end) != nil }
  }

  private static let loadingRelations: [StaticString] = [
    "stylesheet", "icon", "preload", "prefetch", "preconnect", "manifest",
  ]

  private mutating func enterTag() -> Bool {
    while let start = find(UInt8(ascii: "<"), from: position) {
      position = start + 1
      guard position < html.count else { return false }
      if isLetter(html[position]) {
        skipName()
        if isPassedOver(start + 1..<position) { continue }
        tag = start + 1..<position
        return true
      }
      if html[position] == UInt8(ascii: "!") { skipDeclaration() }
    }
    return false
  }

  /// Whether a tag has neither attributes nor content of its own kind: most have not.
  private func isPassedOver(_ name: Range<Int>) -> Bool {
    position < html.count && html[position] == UInt8(ascii: ">") && (name.count < 5 || rawElement(named: name) == nil)
  }

  private mutating func skipDeclaration() {
    let isComment = html[position...].starts(with: "!--".utf8)
    guard isComment else { return position = find(UInt8(ascii: ">"), from: position) ?? html.count }
    position += 3
    while let end = find(UInt8(ascii: ">"), from: position) {
      position = end + 1
      if html[end - 1] == UInt8(ascii: "-"), html[end - 2] == UInt8(ascii: "-") { return }
    }
    position = html.count
  }

  /// The next attribute of the tag, of whatever name; nil when the tag is over.
  private mutating func readAttribute() -> (name: Range<Int>, value: Range<Int>)? {
    while position < html.count, isSpace(html[position]) || html[position] == UInt8(ascii: "/") { position += 1 }
    guard position < html.count, html[position] != UInt8(ascii: ">") else { return nil }
    let start = position
    position += 1
    skipName()
    let name = start..<position
    skipSpace()
    guard position < html.count, html[position] == UInt8(ascii: "=") else { return (name, position..<position) }
    position += 1
    skipSpace()
    return (name, readValue())
  }

  private mutating func readValue() -> Range<Int> {
    guard position < html.count else { return position..<position }
    let quote = html[position]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return readBareValue() }
    let start = position + 1
    let end = find(quote, from: start) ?? html.count
    position = min(end + 1, html.count)
    return start..<end
  }

  private mutating func readBareValue() -> Range<Int> {
    let start = position
    while position < html.count, !isSpace(html[position]), html[position] != UInt8(ascii: ">") { position += 1 }
    return start..<position
  }

  private mutating func leaveTag() {
    guard let name = tag else { return }
    tag = nil
    guard let raw = rawElement(named: name) else { return }
    while let start = find(UInt8(ascii: "<"), from: position) {
      position = start + 1
      guard position < html.count, html[position] == UInt8(ascii: "/") else { continue }
      let end = position + 1 + raw.utf8CodeUnitCount
      if end <= html.count, html.spells(raw, at: position + 1..<end) { return }
    }
    position = html.count
  }

  private mutating func skipName() {
    var end = position
    while end < html.count, !endsName(html[end]) { end += 1 }
    position = end
  }

  private mutating func skipSpace() {
    while position < html.count, isSpace(html[position]) { position += 1 }
  }

  private func find(_ byte: UInt8, from start: Int) -> Int? {
    guard start < html.count, let base = html.baseAddress else { return nil }
    guard let found = memchr(base + start, Int32(byte), html.count - start) else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// The element of this name, if what it contains is no markup.
  private func rawElement(named name: Range<Int>) -> StaticString? {
    switch name.count {
    case 5: html.spells("style", at: name) ? "style" : html.spells("title", at: name) ? "title" : nil
    case 6: html.spells("script", at: name) ? "script" : nil
    case 8: html.spells("textarea", at: name) ? "textarea" : nil
    default: nil
    }
  }
}

@inline(__always)
private func endsName(_ byte: UInt8) -> Bool { byte < 0x40 && endsOfNames >> UInt64(byte) & 1 == 1 }

/// All bytes up to the space, and `/`, `=` and `>`, each as the bit of its number.
private let endsOfNames: UInt64 = 1 << 0x21 - 1 | 1 << 0x2F | 1 << 0x3D | 1 << 0x3E

private func isSpace(_ byte: UInt8) -> Bool {
  byte == 0x20 || byte >= 0x09 && byte <= 0x0D
}

private func isLetter(_ byte: UInt8) -> Bool {
  byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")
}
