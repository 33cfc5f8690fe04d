import Diagnostics
import RegisterModel

/// A value as an editor would give it, typed by the catalogue when a record is made of it.
indirect enum Given: Sendable {
  case text(String)
  case number(Int)
  case list([Given])
  case map([(String, Given)])
  /// The key is there and says nothing.
  case empty
  /// The reader has reported the value.
  case invalid
}

extension Given {
  /// The parts of a map with others in place of or behind them.
  func with(_ changes: Fields) -> Given {
    guard case .map(let parts) = self else { preconditionFailure("\(self) has no parts") }
    return .map(parts.with(changes))
  }
}

extension Given: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByArrayLiteral {
  init(stringLiteral value: String) { self = .text(value) }
  init(integerLiteral value: Int) { self = .number(value) }
  init(arrayLiteral elements: Given...) { self = .list(elements) }
}

extension Given: ExpressibleByDictionaryLiteral {
  init(dictionaryLiteral elements: (String, Given)...) { self = .map(elements) }
}

/// Writes values as front matter and types them on the way, so that every value knows where it stands.
struct RecordWriter {
  private(set) var bytes: [UInt8] = []

  mutating func record(_ pairs: [(String, Given)], of catalogue: FieldCatalogue) -> Record {
    let items = pairs.map { key, value in
      let item = item(key, value, of: catalogue)
      bytes.append(UInt8(ascii: "\n"))
      return item
    }
    return Record(catalogue: catalogue, items: items, range: ByteRange(0, bytes.count))
  }

  private mutating func item(_ key: String, _ given: Given, of catalogue: FieldCatalogue) -> Record.Item {
    guard let slot = catalogue.slot(of: key) else { preconditionFailure("no field \(key)") }
    let keyRange = write(key)
    write(": ")
    return Record.Item(slot: slot, keyRange: keyRange, value: located(given, as: catalogue.fields[slot].kind))
  }

  private mutating func located(_ given: Given, as kind: FieldKind) -> LocatedValue {
    let start = bytes.count
    let value = value(given, as: kind)
    return LocatedValue(value, at: ByteRange(start, bytes.count))
  }

  private mutating func value(_ given: Given, as kind: FieldKind) -> FieldValue {
    switch (given, kind) {
    case (.empty, _): return .empty
    case (.invalid, _):
      write("???")
      return .invalid
    case (.number(let number), .number):
      write(String(number))
      return .number(number)
    case (.list(let elements), .list(let kind)):
      write("[")
      defer { write("]") }
      return .list(
        elements.map { element in
          let element = located(element, as: kind)
          write(", ")
          return element
        })
    case (.map(let pairs), .map(let catalogue)):
      write("{")
      let start = bytes.count
      let items = pairs.map { key, value in
        let item = item(key, value, of: catalogue)
        write(", ")
        return item
      }
      write("}")
      return .map(Record(catalogue: catalogue, items: items, range: ByteRange(start, bytes.count)))
    case (.text(let text), _):
      write(text)
      return typed(text, as: kind)
    default: preconditionFailure("\(given) is no \(kind)")
    }
  }

  private func typed(_ text: String, as kind: FieldKind) -> FieldValue {
    switch kind {
    case .term(let vocabulary):
      guard let index = vocabulary.index(of: text) else { preconditionFailure("no term \(text)") }
      return .term(index)
    case .date:
      guard let date = PartialDate(text) else { preconditionFailure("no date \(text)") }
      return .date(date)
    default: return .text(text)
    }
  }

  @discardableResult
  private mutating func write(_ text: String) -> ByteRange {
    let start = bytes.count
    bytes += Array(text.utf8)
    return ByteRange(start, bytes.count)
  }
}

/// A file made of values, and the record that was read from it.
func file(_ path: String, _ pairs: [(String, Given)], of catalogue: FieldCatalogue) -> (SourceFile, Record) {
  var writer = RecordWriter()
  let record = writer.record(pairs, of: catalogue)
  return (SourceFile(path: path, bytes: writer.bytes), record)
}
