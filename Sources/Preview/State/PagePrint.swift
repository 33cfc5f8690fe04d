import Bytes

/// Tells whether a page shows what it showed before: its stylesheets by their addresses, everything else by a fingerprint.
struct PagePrint: Equatable {
  /// A fingerprint of the page without the addresses of its stylesheets, and of the pictures and scripts on it.
  let text: UInt64
  /// The addresses of its stylesheets, in order.
  let styles: [String]

  /// The print of a page; `content` gives the content of a file at an address of the same portal.
  init(_ page: [UInt8], content: (_ address: String) -> [UInt8]?) {
    var text: UInt64 = 0
    var styles: [String] = []
    var copied = 0
    for reference in references(in: page) {
      let address = String(decoding: page[reference.range], as: UTF8.self)
      if reference.isStylesheet {
        styles.append(address)
        text = Self.mixed(text, page[copied..<reference.range.lowerBound])
        copied = reference.range.upperBound
      } else if let shown = content(address) {
        text = Self.mixed(text, shown[...])
      }
    }
    self.text = Self.mixed(text, page[copied...])
    self.styles = styles
  }

  /// The fingerprint as it travels.
  var name: String { String(text, radix: 16) }

  private static func mixed(_ text: UInt64, _ bytes: ArraySlice<UInt8>) -> UInt64 {
    (text &* 0x9E37_79B9_7F4A_7C15) ^ contentFingerprint(bytes)
  }
}

/// An address that a page loads something from.
private struct Reference {
  /// Where it stands, without its quotation marks.
  let range: Range<Int>
  let isStylesheet: Bool
}

/// The stylesheets, pictures and scripts of a page, in its order.
private func references(in page: [UInt8]) -> [Reference] {
  var references: [Reference] = []
  var next = 0
  while let start = page.firstIndex(of: UInt8(ascii: "<"), from: next) {
    guard let end = page.firstIndex(of: UInt8(ascii: ">"), from: start) else { break }
    next = start + 1
    if page[start...].starts(with: "<link ".utf8) {
      guard range(of: "stylesheet", in: page, start..<end) != nil else { continue }
      if let range = value(of: "href", in: page, start..<end) {
        references.append(Reference(range: range, isStylesheet: true))
      }
    } else if page[start...].starts(with: "<img ".utf8) || page[start...].starts(with: "<script ".utf8) {
      if let range = value(of: "src", in: page, start..<end) {
        references.append(Reference(range: range, isStylesheet: false))
      }
    }
  }
  return references
}

/// Where the quoted value of an attribute stands in a tag.
private func value(of name: String, in page: [UInt8], _ tag: Range<Int>) -> Range<Int>? {
  guard let name = range(of: " \(name)=\"", in: page, tag) else { return nil }
  let end = page[name.upperBound..<tag.upperBound].firstIndex(of: UInt8(ascii: "\""))
  return end.map { name.upperBound..<$0 }
}

private func range(of text: String, in page: [UInt8], _ area: Range<Int>) -> Range<Int>? {
  let text = Array(text.utf8)
  guard area.count >= text.count else { return nil }
  return (area.lowerBound...(area.upperBound - text.count)).first { page[$0...].starts(with: text) }
    .map { $0..<($0 + text.count) }
}
