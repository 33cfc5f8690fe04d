/// The steps of the tokenizer where markup does not count: in declarations, comments and raw text.
extension MarkupState {
  mutating func declarationOpen(_ byte: UInt8) {
    tail.append(byte)
    if tail.elementsEqual("--".utf8) {
      place = .comment
    } else if markup == .xml, tail.elementsEqual("[CDATA[".utf8) {
      (place, tail) = (.cdata, [])
    } else if byte == UInt8(ascii: ">") {
      enterText()
    } else if !"--".utf8.starts(with: tail), !"[CDATA[".utf8.starts(with: tail) {
      place = .declaration
    }
  }

  mutating func comment(_ byte: UInt8) {
    if byte == UInt8(ascii: ">"), tail.elementsEqual("--".utf8) || tail.elementsEqual("--!".utf8) {
      enterText()
    } else {
      keepTail(byte, of: ["--", "--!"])
    }
  }

  mutating func cdata(_ byte: UInt8) {
    if byte == UInt8(ascii: ">"), tail.elementsEqual("]]".utf8) {
      enterText()
    } else {
      keepTail(byte, of: ["]]"])
    }
  }

  mutating func rawText(_ byte: UInt8) {
    let end = "</" + String(decoding: element, as: UTF8.self)
    if endsName(byte), tail.elementsEqual(end.utf8) {
      (tail, isEndTag) = ([], true)
      beforeAttribute(byte)
    } else {
      keepTail(lowercased(byte), of: [end])
    }
  }

  /// Keeps the longest end of what was read that may begin one of the marks.
  private mutating func keepTail(_ byte: UInt8, of marks: [String]) {
    tail.append(byte)
    while !tail.isEmpty, !marks.contains(where: { $0.utf8.starts(with: tail) }) { tail.removeFirst() }
  }
}
