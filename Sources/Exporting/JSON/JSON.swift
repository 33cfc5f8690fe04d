import Bytes

/// A JSON document that is put together as a whole: descriptions and catalogues; entries are written straight from their records.
public enum JSON: Sendable {
  /// A text.
  case string(String)
  /// A text as UTF-8.
  case utf8([UInt8])
  /// A whole number.
  case number(Int)
  /// True or false.
  case bool(Bool)
  /// Nothing.
  case null
  /// Values one after the other.
  case array([JSON])
  /// Members in their order.
  case object([(key: String, value: JSON)])
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  /// A text known when the program is compiled.
  public init(stringLiteral text: String) { self = .string(text) }
  /// A number known when the program is compiled.
  public init(integerLiteral number: Int) { self = .number(number) }
  /// A truth value known when the program is compiled.
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  /// An array known when the program is compiled.
  public init(arrayLiteral elements: JSON...) { self = .array(elements) }
  /// An object known when the program is compiled, in the order in which it is written.
  public init(dictionaryLiteral members: (String, JSON)...) { self = .object(members.map { ($0, $1) }) }

  /// An array of texts.
  static func strings(_ texts: some Sequence<String>) -> JSON { .array(texts.map(JSON.string)) }

  /// An object without the members that have no value.
  static func object(compacting members: [(String, JSON?)]) -> JSON {
    .object(members.compactMap { key, value in value.map { (key, $0) } })
  }
}

extension JSON {
  /// The document, indented by two spaces, with a line end.
  public var bytes: [UInt8] {
    var writer = ByteWriter(capacity: 4096)
    write(to: &writer, indent: 0)
    writer.write("\n")
    return writer.bytes
  }

  /// The document on one line, for a place inside a page.
  public var compactBytes: [UInt8] {
    var writer = ByteWriter(capacity: 4096)
    writeCompact(to: &writer)
    return writer.bytes
  }

  /// Appends the document on one line.
  func writeCompact(to writer: inout ByteWriter) { write(to: &writer, indent: nil) }

  private func write(to writer: inout ByteWriter, indent: Int?) {
    switch self {
    case .string(let text): writer.write(jsonString: text)
    case .utf8(let bytes):
      writer.write("\"")
      bytes.withUnsafeBufferPointer { writer.write($0, escapedFor: .json) }
      writer.write("\"")
    case .number(let number): writer.write(number)
    case .bool(let value): writer.write(value ? "true" as StaticString : "false")
    case .null: writer.write("null")
    case .array(let elements):
      writer.write(list: elements, "[", "]", indent) { $1.write(to: &$0, indent: $2) }
    case .object(let members):
      writer.write(list: members, "{", "}", indent) { writer, member, indent in
        writer.write(jsonString: member.key)
        writer.write(indent == nil ? ":" as StaticString : ": ")
        member.value.write(to: &writer, indent: indent)
      }
    }
  }
}

extension ByteWriter {
  fileprivate mutating func write<Element>(
    list: [Element], _ open: StaticString, _ close: StaticString, _ indent: Int?,
    _ element: (inout ByteWriter, Element, Int?) -> Void
  ) {
    write(open)
    for (index, item) in list.enumerated() {
      if index > 0 { write(",") }
      breakLine(indent.map { $0 + 1 })
      element(&self, item, indent.map { $0 + 1 })
    }
    if !list.isEmpty { breakLine(indent) }
    write(close)
  }

  private mutating func breakLine(_ indent: Int?) {
    guard let indent else { return }
    write("\n")
    var rest = 2 * indent
    while rest > 0 {
      let count = min(rest, blanks.utf8CodeUnitCount)
      write(UnsafeBufferPointer(start: blanks.utf8Start, count: count))
      rest -= count
    }
  }
}

/// Enough for most lines, so that none is put together from pairs: a schema has some ten thousand lines.
private let blanks: StaticString = "                                "
