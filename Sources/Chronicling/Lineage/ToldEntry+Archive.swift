public import Bytes
import RegisterModel

extension ToldEntry: Archived {
  /// Appends the entry; doubts about dates are left out, since they depend on the day.
  public func archive(to writer: inout ByteWriter) {
    writer.archive(history)
    writer.archive(newestBlob)
    writer.archive(hasFile)
    writer.archive(successor)
    writer.archive(titlesWithheld)
    writer.archive(isReused)
    writer.archive(misnamed)
  }

  /// Takes out an entry.
  public init(from archive: inout ArchiveReader) throws(ArchiveFault) {
    history = try archive.read()
    newestBlob = try archive.read()
    hasFile = try archive.read()
    successor = try archive.read()
    titlesWithheld = try archive.read()
    isReused = try archive.read()
    misnamed = try archive.read()
  }
}

extension EntryHistory: Archived {
  /// Appends the history; doubts about dates are left out, since they depend on the day.
  public func archive(to writer: inout ByteWriter) {
    writer.archive(id)
    versions.archiveAsHistory(to: &writer)
    writer.archive(removal)
    writer.archive(uncommitted)
    writer.archive(lastFile)
  }

  /// Takes out a history.
  public init(from archive: inout ArchiveReader) throws(ArchiveFault) {
    self.init(
      id: try archive.read(), versions: try [EntryVersion](archivedAsHistory: &archive), removal: try archive.read(),
      uncommitted: try archive.read(), lastFile: try archive.read())
  }
}

extension LastFile: Archived {
  /// Appends what the file says.
  public func archive(to writer: inout ByteWriter) {
    writer.archive(formerAddresses)
    for term in [status?.rawValue, riskClass?.rawValue] { writer.archive(term) }
  }

  /// Takes out what a file says.
  public init(from archive: inout ArchiveReader) throws(ArchiveFault) {
    self.init(formerAddresses: try archive.read(), status: try archive.term(), riskClass: try archive.term())
  }
}

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

/// The versions of one entry; what a version has from the one before is not written again.
extension [EntryVersion] {
  fileprivate func archiveAsHistory(to writer: inout ByteWriter) {
    writer.archive(count)
    var values: [String: String] = [:]
    for (index, version) in enumerated() {
      version.archive(to: &writer, after: index == 0 ? nil : self[index - 1], &values)
    }
  }

  fileprivate init(archivedAsHistory archive: inout ArchiveReader) throws(ArchiveFault) {
    self = []
    var values: [String: String] = [:]
    for _ in 0..<Swift.max(0, try archive.read(Int.self)) {
      append(try EntryVersion(from: &archive, after: last, &values))
    }
  }
}

extension EntryVersion {
  /// `values` are the last values of fields that changed, by their keys.
  fileprivate func archive(
    to writer: inout ByteWriter, after previous: EntryVersion?, _ values: inout [String: String]
  ) {
    writer.archive(number)
    writer.archive(commit)
    writer.archive(blob)
    for text in [\.path, \.ministry, \.ministryName, \.ministryToday, \.title] as [KeyPath<EntryVersion, String>] {
      let value = self[keyPath: text]
      writer.archive(isWritten(value, like: previous?[keyPath: text]) ? nil : value)
    }
    writer.archive(changes.count)
    for change in changes { change.archive(to: &writer, after: &values) }
    writer.archive(isEditorial)
    writer.archive(note)
    writer.archive(isReadable)
    writer.archive(mayLeadWithinPortal)
    writer.archive(restored)
  }

  fileprivate init(
    from archive: inout ArchiveReader, after previous: EntryVersion?, _ values: inout [String: String]
  ) throws(ArchiveFault) {
    number = try archive.read()
    commit = try archive.read()
    blob = try archive.read()
    path = try archive.read(orAsIn: previous, \.path)
    ministry = try archive.read(orAsIn: previous, \.ministry)
    ministryName = try archive.read(orAsIn: previous, \.ministryName)
    ministryToday = try archive.read(orAsIn: previous, \.ministryToday)
    title = try archive.read(orAsIn: previous, \.title)
    var changes: [FieldChange] = []
    for _ in 0..<max(0, try archive.read(Int.self)) { changes.append(try FieldChange(from: &archive, after: &values)) }
    self.changes = changes
    isEditorial = try archive.read()
    note = try archive.read()
    isReadable = try archive.read()
    mayLeadWithinPortal = try archive.read()
    restored = try archive.read()
  }
}

/// Whether two texts have the same bytes; Swift calls texts equal that write one letter in two ways.
private func isWritten(_ text: String?, like other: String?) -> Bool {
  guard let text, let other else { return text == nil && other == nil }
  return text.withBytes { text in other.withBytes { text.isSame(as: $0) } }
}

extension ArchiveReader {
  fileprivate mutating func read(
    orAsIn previous: EntryVersion?, _ text: KeyPath<EntryVersion, String>
  ) throws(ArchiveFault) -> String {
    guard let text = try read(String?.self) ?? previous?[keyPath: text] else { throw ArchiveFault() }
    return text
  }
}

extension Commit: Archived {
  /// Appends the commit.
  public func archive(to writer: inout ByteWriter) {
    writer.archive(id)
    writer.archive(day.number)
    writer.archive(order)
  }

  /// Takes out a commit, without doubts about its date.
  public init(from archive: inout ArchiveReader) throws(ArchiveFault) {
    self.init(
      id: try archive.read(), day: Day(number: try archive.read()), order: try archive.read(), isDateDoubtful: false)
  }
}

extension Removal: Archived {
  /// Appends the removal.
  public func archive(to writer: inout ByteWriter) {
    writer.archive(commit)
    writer.archive(reason)
    writer.archive(source?.rawValue)
    writer.archive(given)
  }

  /// Takes out a removal.
  public init(from archive: inout ArchiveReader) throws(ArchiveFault) {
    commit = try archive.read()
    reason = try archive.read()
    let name: String? = try archive.read()
    source = name.flatMap(Source.init(rawValue:))
    given = try archive.read()
  }
}

/// Long texts change in few places and from what the version before said, so most of a value stands in the archive already.
extension FieldChange {
  fileprivate func archive(to writer: inout ByteWriter, after values: inout [String: String]) {
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

  fileprivate init(from archive: inout ArchiveReader, after values: inout [String: String]) throws(ArchiveFault) {
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
