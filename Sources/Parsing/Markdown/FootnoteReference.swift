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
  /// Whether a backslash before the bracket says that it is none; the tree does not tell.
  func isEscaped(_ reference: FootnoteReference) -> Bool {
    var search = self
    guard let place = search.find(reference.source), place.start > range.start else { return false }
    return file.bytes[Int(place.start) - 1] == UInt8(ascii: "\\")
  }
}
