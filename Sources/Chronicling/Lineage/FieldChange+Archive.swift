public import Bytes

extension FieldChange: Archived {
  /// Appends the change with both values.
  public func archive(to writer: inout ByteWriter) {
    var values: [String: String] = [:]
    archive(to: &writer, after: &values)
  }

  /// Takes out a change.
  public init(from archive: inout ArchiveReader) throws(ArchiveFault) {
    var values: [String: String] = [:]
    try self.init(from: &archive, after: &values)
  }
}

/// Long texts change in few places and from what the version before said, so most of a value stands in the archive already.
extension FieldChange {
  func archive(to writer: inout ByteWriter, after values: inout [String: String]) {
    writer.archive(key)
    writer.archive(label)
    writer.archive(kind.rawValue)
    let written: [String?]? = isWritten(old, like: values[key]) ? nil : [old]
    writer.archive(written)
    writer.archive(new.map { ValueArchive($0, after: old ?? "") })
    writer.archive(isElement)
    writer.archive(edits)
    writer.archive(print)
    values[key] = new
  }

  init(from archive: inout ArchiveReader, after values: inout [String: String]) throws(ArchiveFault) {
    key = try archive.read()
    label = try archive.read()
    guard let kind = Kind(rawValue: try archive.read()) else { throw ArchiveFault() }
    self.kind = kind
    let written: [String?]? = try archive.read()
    let old = if let written { written.first ?? nil } else { values[key] }
    self.old = old
    new = try archive.read(ValueArchive?.self)?.text(after: old ?? "")
    isElement = try archive.read()
    edits = try archive.read()
    print = try archive.read()
    values[key] = new
  }
}

/// A value as what it has in common with another at both ends, in bytes, and what stands between.
private struct ValueArchive: Archived {
  private let start: Int
  private let end: Int
  private let middle: String

  init(_ value: String, after other: String) {
    (start, end, middle) = value.withBytes { value in
      other.withBytes { other in
        var start = value.sharedStart(with: other, atMost: .max)
        // Whole characters only: what stands between is a text.
        while start > 0, start < value.count, value[start] & 0xC0 == 0x80 { start -= 1 }
        var end = value.sharedEnd(with: other, atMost: min(value.count, other.count) - start)
        while end > 0, value[value.count - end] & 0xC0 == 0x80 { end -= 1 }
        return (start, end, String(decoding: value[start..<value.count - end], as: UTF8.self))
      }
    }
  }

  func text(after other: String) throws(ArchiveFault) -> String {
    guard 0...other.utf8.count ~= start, 0...(other.utf8.count - start) ~= end else { throw ArchiveFault() }
    guard start + end > 0 else { return middle }
    return String(decoding: Array(other.utf8.prefix(start)) + middle.utf8 + other.utf8.suffix(end), as: UTF8.self)
  }

  func archive(to writer: inout ByteWriter) {
    writer.archive(start)
    writer.archive(end)
    writer.archive(middle)
  }

  init(from archive: inout ArchiveReader) throws(ArchiveFault) {
    start = try archive.read()
    end = try archive.read()
    middle = try archive.read()
  }
}

extension Edit: Archived {
  func archive(to writer: inout ByteWriter) {
    for number in [old.lowerBound, old.count, new.lowerBound, new.count] { writer.archive(number) }
  }

  init(from archive: inout ArchiveReader) throws(ArchiveFault) {
    old = try archive.readRange()
    new = try archive.readRange()
  }
}

extension ArchiveReader {
  fileprivate mutating func readRange() throws(ArchiveFault) -> Range<Int> {
    let (start, count) = (try read(Int.self), try read(Int.self))
    guard start >= 0, count >= 0, count < Int.max - start else { throw ArchiveFault() }
    return start..<start + count
  }
}

/// Whether two texts have the same bytes; Swift calls texts equal that write one letter in two ways.
func isWritten(_ text: String?, like other: String?) -> Bool {
  guard let text, let other else { return text == nil && other == nil }
  return text.withBytes { text in other.withBytes { text.isSame(as: $0) } }
}
