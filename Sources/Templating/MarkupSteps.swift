/// The steps of the tokenizer inside tags, named after the states of the HTML standard.
extension MarkupState {
  mutating func openTag() {
    place = .tagOpen
    element = []
    isEndTag = false
  }

  mutating func tagOpen(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "/") where !isEndTag: isEndTag = true
    case UInt8(ascii: "!") where !isEndTag, UInt8(ascii: "?") where !isEndTag:
      place = byte == UInt8(ascii: "!") ? .declarationOpen : .declaration
      tail = []
    case _ where isNameStart(byte):
      place = .tagName
      element = [lowercased(byte)]
    case UInt8(ascii: "<") where !isEndTag: break
    case UInt8(ascii: ">"): enterText()
    default: if isEndTag { place = .declaration } else { enterText() }
    }
  }

  /// Forgets everything about the tag before.
  mutating func enterText() {
    self = MarkupState(markup)
  }

  mutating func tagName(_ byte: UInt8) {
    if endsName(byte) { beforeAttribute(byte) } else { element.append(lowercased(byte)) }
  }

  mutating func beforeAttribute(_ byte: UInt8) {
    place = .beforeAttribute
    attribute = []
    if byte == UInt8(ascii: ">") {
      closeTag()
    } else if !isSpace(byte), byte != UInt8(ascii: "/") {
      place = .attributeName
      attribute = [lowercased(byte)]
    }
  }

  mutating func attributeName(_ byte: UInt8) {
    if byte == UInt8(ascii: "=") {
      place = .beforeValue
    } else if isSpace(byte) {
      place = .behindAttributeName
    } else if endsName(byte) {
      beforeAttribute(byte)
    } else {
      attribute.append(lowercased(byte))
    }
  }

  mutating func behindAttributeName(_ byte: UInt8) {
    if byte == UInt8(ascii: "=") {
      place = .beforeValue
    } else if !isSpace(byte) {
      beforeAttribute(byte)
    }
  }

  /// An equals sign here would belong to a name that is only there in one branch of a section.
  mutating func beforeAttributeOnly(_ byte: UInt8) -> Bool {
    guard byte == UInt8(ascii: "=") else {
      beforeAttribute(byte)
      return true
    }
    place = .beforeValue
    return false
  }

  mutating func beforeValue(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      place = .value(quote: byte)
      scheme = isAddress ? [] : nil
    case UInt8(ascii: ">"): closeTag()
    default: if !isSpace(byte) { place = .unquotedValue }
    }
  }

  mutating func unquotedValue(_ byte: UInt8) {
    if byte == UInt8(ascii: ">") || isSpace(byte) { beforeAttribute(byte) }
  }

  mutating func value(_ byte: UInt8, quote: UInt8) {
    if byte == quote {
      place = .behindValue
      attribute = []
      scheme = nil
    } else if let known = scheme, byte > 0x20, !isScriptAddress {
      let mayGoOn = known.count < 12 && known.last != UInt8(ascii: ":") && !"/?#".utf8.contains(byte)
      scheme = mayGoOn ? known + [lowercased(byte)] : nil
    }
  }

  mutating func behindValue(_ byte: UInt8) -> Bool {
    beforeAttribute(byte)
    return endsName(byte)
  }

  private mutating func closeTag() {
    let isRaw = markup == .html && !isEndTag && namesOfRawText.contains(element)
    let name = element
    enterText()
    if isRaw { (place, element) = (.rawText, name) }
  }
}

extension MarkupState {
  func endsName(_ byte: UInt8) -> Bool {
    isSpace(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">")
  }

  func isNameStart(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || markup == .xml && (byte == 0x5F || byte >= 0x80)
  }

  func lowercased(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }
}
