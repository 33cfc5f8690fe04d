/// Where in HTML or XML a template has got to, so that a value is only printed where escaping protects it.
///
/// A small tokenizer after the HTML standard, fed with the literal bytes of a template. Values do not move it: they are escaped
/// and only allowed where an escaped text stays what it is.
struct MarkupState: Hashable, Sendable {
  enum Place: Hashable, Sendable {
    case text
    case tagOpen, tagName, beforeAttribute, attributeName, behindAttributeName, beforeValue, unquotedValue
    case value(quote: UInt8)
    /// Behind a value, and where the branches of a section inside a tag meet: a space, a slash or the tag's end must follow.
    case behindValue
    case declarationOpen, declaration, comment, cdata
    /// Inside an element whose content is no markup, such as `<script>`.
    case rawText
  }

  let markup: Markup
  var place = Place.text
  /// The element whose tag this is, or whose raw text.
  var element: [UInt8] = []
  var isEndTag = false
  /// The attribute being read or whose value is being read.
  var attribute: [UInt8] = []
  /// The start of an address in which a scheme may still appear, such as `javascr`; nil when no scheme can follow.
  var scheme: [UInt8]?
  /// The last bytes, as far as they may begin the end of a comment or of a raw text.
  var tail: [UInt8] = []

  init(_ markup: Markup) { self.markup = markup }

  /// What was met on the way over literal text, by indices of its bytes.
  struct Walk {
    /// The first byte that may not follow what was there before it.
    var fault: Int?
    /// Where the last tag, comment or declaration began.
    var opening: Int?
  }

  /// Walks over literal text.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - opening: Where the tag began in which it starts, if it starts in one.
  ///   - note: Receives every tag that ends, unless raw text follows: its element, what kind of tag it is, and where it began.
  /// - Returns: What was met.
  mutating func advance(
    over text: ArraySlice<UInt8>, from opening: Int? = nil,
    noting note: (_ element: UInt64, _ kind: ElementMark.Kind, _ opening: Int) -> Void
  ) -> Walk {
    var walk = Walk()
    var index = text.startIndex
    while index < text.endIndex {
      if let mark = onlyMark {
        guard let next = text[index...].firstIndex(of: mark) else { break }
        index = next
      }
      let byte = text[index]
      let tag =
        byte == UInt8(ascii: ">") && isInTag
        ? (number: elementNumber(element), kind: kindOfTag(endingAt: index, in: text)) : nil
      if !advance(over: byte) { walk.fault = walk.fault ?? index }
      if let tag, place != .rawText, let start = walk.opening ?? opening { note(tag.number, tag.kind, start) }
      if place == .tagOpen, !isEndTag { walk.opening = index }
      index += 1
    }
    return walk
  }

  /// What tag a `>` ends here; a slash at the end of a value without quotes is a part of it.
  private func kindOfTag(endingAt index: Int, in text: ArraySlice<UInt8>) -> ElementMark.Kind {
    if isEndTag { return .end }
    let isBehindSlash = index > text.startIndex && text[index - 1] == UInt8(ascii: "/")
    return isBehindSlash && place != .unquotedValue ? .selfClosing : .start
  }

  /// Whether a `>` would end a tag here.
  private var isInTag: Bool {
    switch place {
    case .tagName, .beforeAttribute, .attributeName, .behindAttributeName, .beforeValue, .unquotedValue, .behindValue:
      true
    default: false
    }
  }

  /// The only byte that means something here, if there is but one.
  private var onlyMark: UInt8? {
    switch place {
    case .text: UInt8(ascii: "<")
    case .value(let quote) where scheme == nil: quote
    case .declaration: UInt8(ascii: ">")
    default: nil
    }
  }

  /// Notes that a value was printed.
  mutating func advanceOverValue() {
    if case .value = place, !isScriptAddress { scheme = nil }
    tail = []
  }

  private mutating func advance(over byte: UInt8) -> Bool {
    switch place {
    case .text: if byte == UInt8(ascii: "<") { openTag() }
    case .tagOpen: tagOpen(byte)
    case .tagName: tagName(byte)
    case .beforeAttribute: return beforeAttributeOnly(byte)
    case .behindAttributeName: behindAttributeName(byte)
    case .attributeName: attributeName(byte)
    case .beforeValue: beforeValue(byte)
    case .unquotedValue: unquotedValue(byte)
    case .value(let quote): value(byte, quote: quote)
    case .behindValue: return behindValue(byte)
    case .declarationOpen: declarationOpen(byte)
    case .declaration: if byte == UInt8(ascii: ">") { enterText() }
    case .comment: comment(byte)
    case .cdata: cdata(byte)
    case .rawText: rawText(byte)
    }
    return true
  }
}

extension MarkupState {
  /// Whether a page may end here: in text, of which a lone `<` is a part.
  var mayEnd: Bool { place == .text || place == .tagOpen }

  /// Whether a value might be printed here: not in comments, scripts and styles, where braces have a meaning of their own.
  var mayHoldValue: Bool {
    switch place {
    case .text, .value, .beforeValue, .unquotedValue: true
    case .rawText: element.elementsEqual("title".utf8) || element.elementsEqual("textarea".utf8)
    default: false
    }
  }

  /// Whether the value being read is an address that runs or embeds what follows.
  var isScriptAddress: Bool {
    guard let scheme else { return false }
    return schemesOfScripts.contains { scheme.starts(with: $0) }
  }

  /// Whether the attribute holds an address.
  var isAddress: Bool { markup == .html && attributesOfAddresses.contains(attribute) }

  /// The state where two branches meet, or nil when what follows would mean different things after each.
  func meeting(_ other: MarkupState) -> MarkupState? {
    if self == other { return self }
    guard element == other.element, isEndTag == other.isEndTag || place == .text else { return nil }
    var met = self
    if isBeforeName, other.isBeforeName {
      met.attribute = []
      met.place = .beforeAttribute
      return met
    }
    if place == other.place, [.text, .comment, .rawText].contains(place) || attribute == other.attribute {
      met.scheme = isScriptAddress ? scheme : other.isScriptAddress ? other.scheme : scheme ?? other.scheme
      return met
    }
    guard isBetweenAttributes, other.isBetweenAttributes else { return nil }
    met.place = .behindValue
    met.attribute = []
    met.scheme = nil
    return met
  }

  private var isBetweenAttributes: Bool {
    isBeforeName || [.tagName, .attributeName, .behindValue].contains(place)
  }

  private var isBeforeName: Bool { place == .beforeAttribute || place == .behindAttributeName }
}

private let attributesOfAddresses = [
  "href", "src", "action", "formaction", "poster", "cite", "data", "srcset", "ping", "xlink:href",
].map { Array($0.utf8) }

private let schemesOfScripts = ["javascript:", "vbscript:", "data:"].map { Array($0.utf8) }
