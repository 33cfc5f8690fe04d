import Diagnostics

/// Cuts a template into text and tags, and reports tags that are none.
struct Scanner {
  let file: SourceFile
  private(set) var tokens: [Token] = []
  private(set) var faults: [Diagnostic] = []
  private(set) var singleBraces: [SingleBraces] = []
  private var offset = 0
  private var textStart = 0

  init(_ file: SourceFile) {
    self.file = file
    while offset < file.bytes.count { step() }
    endText(at: offset)
  }

  private mutating func step() {
    switch file.bytes[offset] {
    case UInt8(ascii: "{") where starts(with: "{{"): return readTag()
    case UInt8(ascii: "{"): noteSingleBraces(at: offset)
    case UInt8(ascii: "\n"): endText(at: offset + 1)
    default: break
    }
    offset += 1
  }

  private mutating func readTag() {
    let start = offset
    let isTriple = starts(with: "{{{")
    let isComment = starts(with: "{{!")
    guard let end = endOfTag(isTriple ? "}}}" : "}}", from: start + (isTriple ? 3 : 2), isComment: isComment) else {
      faults.append(.tagNotClosed(isTriple: isTriple, in: file, at: ByteRange(start, start + (isTriple ? 3 : 2))))
      offset += isTriple ? 3 : 2
      return
    }
    endText(at: start)
    offset = end + (isTriple ? 3 : 2)
    textStart = offset
    let inner = isTriple ? start + 3..<end : start + 2..<end
    guard let tag = isTriple ? tag(.raw, inner) : tag(inner) else { return }
    tokens.append(Token(content: .tag(tag), range: ByteRange(start, offset)))
  }

  /// A name between single braces is text, and perhaps was not meant to be.
  private mutating func noteSingleBraces(at start: Int) {
    if starts(with: "{%", at: start) {
      let line = file.bytes[start...].prefix { $0 != UInt8(ascii: "\n") }
      guard let end = line.indices.first(where: { starts(with: "%}", at: $0) }) else { return }
      faults.append(.foreignTag(in: file, at: ByteRange(start, end + 2)))
      return
    }
    guard let end = file.bytes[start...].prefix(100).firstIndex(of: UInt8(ascii: "}")) else { return }
    var inner = start + 1..<end
    let sigil = inner.first.flatMap { "#^/".utf8.contains(file.bytes[$0]) ? file.bytes[$0] : nil }
    if sigil != nil { inner.removeFirst() }
    let name = trimmed(inner)
    guard !name.isEmpty, isName(name) else { return }
    singleBraces.append(
      SingleBraces(
        sigil: sigil.map { String(UnicodeScalar($0)) } ?? "", name: String(decoding: file.bytes[name], as: UTF8.self),
        range: ByteRange(start, end + 1)))
  }

  /// Where the closing braces start; a further opening tag before them means that they belong to that one.
  private func endOfTag(_ braces: StaticString, from start: Int, isComment: Bool) -> Int? {
    var index = start
    while index < file.bytes.count {
      if starts(with: braces, at: index) { return index }
      if !isComment, starts(with: "{{", at: index) { return nil }
      index += 1
    }
    return nil
  }

  private mutating func tag(_ inner: Range<Int>) -> Tag? {
    guard let first = inner.first.map({ file.bytes[$0] }) else { return tag(.variable, inner) }
    if first == UInt8(ascii: "=") {
      faults.append(.delimiters(in: file, at: ByteRange(inner.lowerBound - 2, inner.upperBound + 2)))
      return nil
    }
    guard let sigil = Tag.Sigil(rawValue: first), sigil != .variable else { return tag(.variable, inner) }
    if sigil == .comment { return Tag(sigil: .comment, name: "", range: ByteRange(inner.lowerBound, inner.upperBound)) }
    return tag(sigil, inner.dropFirst())
  }

  private mutating func tag(_ sigil: Tag.Sigil, _ inner: Range<Int>) -> Tag? {
    let name = trimmed(inner)
    let range = ByteRange(name.lowerBound, name.upperBound)
    let text = String(decoding: file.bytes[name], as: UTF8.self)
    guard isName(name) else {
      let meant = nameBehindWord(in: name, of: sigil)
      faults.append(
        .badName(text, meant: meant.map { "{{\(Character(UnicodeScalar(sigil.rawValue)))\($0)}}" }, in: file, at: range)
      )
      return meant.map { Tag(sigil: sigil, name: $0, range: range) }
    }
    return Tag(sigil: sigil, name: text, range: range)
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var range = range
    while let first = range.first, isSpace(file.bytes[first]) { range.removeFirst() }
    while let last = range.last, isSpace(file.bytes[last]) { range.removeLast() }
    return range
  }

  /// The name in a section as other languages write it, such as `#each name`: what follows is taken to stand in that section.
  private func nameBehindWord(in range: Range<Int>, of sigil: Tag.Sigil) -> String? {
    guard sigil == .section || sigil == .inverted, let space = file.bytes[range].lastIndex(where: isSpace) else {
      return nil
    }
    let name = space + 1..<range.upperBound
    return isName(name) ? String(decoding: file.bytes[name], as: UTF8.self) : nil
  }

  /// A lone dot, or parts between dots none of which is empty.
  private func isName(_ range: Range<Int>) -> Bool {
    let dot = UInt8(ascii: ".")
    if range.count == 1, file.bytes[range.lowerBound] == dot { return true }
    var isInPart = false
    for byte in file.bytes[range] {
      guard byte == dot ? isInPart : isNameByte(byte) else { return false }
      isInPart = byte != dot
    }
    return isInPart
  }

  private mutating func endText(at end: Int) {
    if end > textStart { tokens.append(Token(content: .text, range: ByteRange(textStart, end))) }
    textStart = end
  }

  private func starts(with text: StaticString, at index: Int? = nil) -> Bool {
    let index = index ?? offset
    return text.withUTF8Buffer { text in
      file.bytes.count - index >= text.count && text.indices.allSatisfy { file.bytes[index + $0] == text[$0] }
    }
  }
}

/// White space of Mustache and of HTML.
func isSpace(_ byte: UInt8) -> Bool {
  byte == 0x20 || (0x09...0x0D).contains(byte)
}
