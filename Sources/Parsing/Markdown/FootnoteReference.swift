/// `[^id]` in a text.
struct FootnoteReference {
  let id: String
  /// Where it stands in the text, brackets included.
  let range: Range<Int>

  /// The reference as it is written.
  var source: [UInt8] { Array("[^\(id)]".utf8) }

  /// The first reference in a text.
  init?(firstIn text: Slice<UnsafeBufferPointer<UInt8>>) {
    var start = text.startIndex
    while let bracket = text[start...].firstIndex(of: UInt8(ascii: "[")) {
      let rest = text[(bracket + 1)...]
      if rest.first == UInt8(ascii: "^"), let end = rest.firstIndex(where: { !isFootnoteID($0) }), end > bracket + 2,
        text[end] == UInt8(ascii: "]")
      {
        id = String(decoding: text[bracket + 2..<end], as: UTF8.self)
        range = bracket..<end + 1
        return
      }
      start = bracket + 1
    }
    return nil
  }
}

extension BlockPlace {
  /// The first reference in a text of the block; one before whose bracket or caret a backslash stands is none and passed over.
  ///
  /// The tree does not tell backslashes, so they are looked for where the text was written.
  mutating func firstReference(in text: Slice<UnsafeBufferPointer<UInt8>>) -> FootnoteReference? {
    var rest = text
    while let reference = FootnoteReference(firstIn: rest) {
      guard passes(escaped: reference) else { return reference }
      rest = rest[reference.range.upperBound...]
    }
    return nil
  }

  private mutating func passes(escaped reference: FootnoteReference) -> Bool {
    var (plain, withCaret) = (self, self)
    let place = plain.find(reference.source)
    if withCaret.find(Array("[\\^\(reference.id)]".utf8), before: place) != nil {
      self = withCaret
      return true
    }
    guard let place else { return false }
    let before = file.bytes[Int(range.start)..<Int(place.start)]
    guard before.reversed().prefix(while: { $0 == UInt8(ascii: "\\") }).count % 2 == 1 else { return false }
    self = plain
    return true
  }
}
