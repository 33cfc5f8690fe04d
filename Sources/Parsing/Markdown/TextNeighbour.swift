/// What stands beside a quotation mark or a dash, as far as that decides what it becomes.
enum TextNeighbour: Equatable {
  /// A space, a line break, the start or end of the block.
  case space
  /// A bracket, a dash or an opening quotation mark.
  case opening
  case letter
  case digit
  /// Other punctuation, code, an image, markup.
  case other

  /// Whether a quotation may start behind it.
  var letsOpen: Bool { self == .space || self == .opening }
  /// Whether it is part of a word.
  var isWord: Bool { self == .letter || self == .digit }

  init(_ scalar: Unicode.Scalar) {
    switch scalar {
    case " ", "\t", "\n", "\r", "\u{A0}", "\u{202F}", "\u{2009}": self = .space
    case "(", "[", "{", "/", "„", "‚", "»", "›", "–", "—": self = .opening
    case "0"..."9": self = .digit
    case "a"..."z", "A"..."Z": self = .letter
    case "\u{0}"..."\u{BF}", "\u{2010}"..."\u{206F}": self = .other
    default: self = .letter
    }
  }

  /// The kind of the first character of a text.
  init(startOf text: UnsafeBufferPointer<UInt8>) {
    guard text[0] >= 0x80 else {
      self.init(Unicode.Scalar(text[0]))
      return
    }
    self.init(scalar(text.prefix(3)))
  }

  /// The kind of the last character of a text.
  init(endOf text: UnsafeBufferPointer<UInt8>) {
    guard text[text.count - 1] >= 0x80 else {
      self.init(Unicode.Scalar(text[text.count - 1]))
      return
    }
    let start = text.lastIndex { $0 & 0xC0 != 0x80 } ?? 0
    self.init(scalar(text[start...].prefix(3)))
  }
}

/// A character of two or three bytes; a letter stands for all others.
private func scalar(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Unicode.Scalar {
  let lead = bytes.first ?? 0
  let length = lead & 0xE0 == 0xC0 ? 2 : lead & 0xF0 == 0xE0 ? 3 : 0
  guard length > 0, bytes.count >= length else { return "a" }
  let start = UInt32(lead & (length == 2 ? 0x1F : 0x0F))
  let value = bytes.dropFirst().prefix(length - 1).reduce(start) { $0 << 6 | UInt32($1 & 0x3F) }
  return Unicode.Scalar(value) ?? "a"
}
