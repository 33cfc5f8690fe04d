/// Where a text is about to stand: each place has its own characters that would end it.
public enum TextContext: Sendable {
  /// Text or a quoted attribute value in HTML: `& < > " '` become character references.
  case html
  /// Text or a quoted attribute value in XML; characters that XML 1.0 forbids even escaped become U+FFFD.
  case xml
  /// The inside of a JSON string, also safe inside an HTML `<script>`: `<`, `>`, `&`, U+2028 and U+2029 are escaped.
  case json
}

extension ByteWriter {
  /// Appends a text as a JSON string.
  public mutating func write(jsonString text: String) {
    write("\"")
    write(text, escapedFor: .json)
    write("\"")
  }

  /// Appends a text so that it cannot leave the place it is written to.
  ///
  /// The escaping works on UTF-8 bytes: a quotation mark followed by a combining mark is still a quotation mark.
  public mutating func write(_ text: String, escapedFor context: TextContext) {
    text.withBytes { write($0, escapedFor: context) }
  }

  /// Appends bytes of UTF-8 text so that they cannot leave the place they are written to.
  public mutating func write(_ text: UnsafeBufferPointer<UInt8>, escapedFor context: TextContext) {
    switch context {
    case .html: write(text, as: HTMLEscape.self)
    case .xml: write(text, as: XMLEscape.self)
    case .json: write(text, as: JSONEscape.self)
    }
  }

  /// Appends a text with replacements. Most texts need none; in HTML that becomes part of a feed every twelfth byte needs one, which is why
  /// what is written is collected before it is appended.
  @inline(__always) private mutating func write<Rules: Escape>(_ text: UnsafeBufferPointer<UInt8>, as _: Rules.Type) {
    var index = text.firstIndex(from: 0, marked: Rules.marks)
    write(UnsafeBufferPointer(rebasing: text[..<index]))
    guard index < text.count else { return }
    withUnsafeTemporaryAllocation(byteCount: Self.roomForEscaped, alignment: 1) { escaped in
      var count = 0
      while index < text.count {
        if count + Self.longestStep > escaped.count { hand(over: escaped, &count) }
        let bytes = SixteenBytes(of: text, at: index)
        bytes.store(to: escaped, at: count)
        let ordinary = min(Rules.marks(bytes).first, text.count - index)
        count += ordinary
        index += ordinary
        guard ordinary < 16, index < text.count else { continue }
        guard let (substitute, length) = Rules.replacement(in: text, at: index) else {
          escaped[count] = text[index]
          count += 1
          index += 1
          continue
        }
        escaped.baseAddress?.advanced(by: count)
          .copyMemory(from: substitute.utf8Start, byteCount: substitute.utf8CodeUnitCount)
        count += substitute.utf8CodeUnitCount
        index += length
      }
      hand(over: escaped, &count)
    }
  }

  private static let roomForEscaped = 2048
  /// Sixteen ordinary bytes and the longest replacement.
  private static let longestStep = 24

  private mutating func hand(over escaped: UnsafeMutableRawBufferPointer, _ count: inout Int) {
    write(UnsafeRawBufferPointer(rebasing: escaped[..<count]).bindMemory(to: UInt8.self))
    count = 0
  }
}
