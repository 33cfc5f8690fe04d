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
    writer.archive(ground)
  }

  /// Takes out a history.
  public init(from archive: inout ArchiveReader) throws(ArchiveFault) {
    self.init(
      id: try archive.read(), versions: try [EntryVersion](archivedAsHistory: &archive), removal: try archive.read(),
      uncommitted: try archive.read(), lastFile: try archive.read(), ground: try archive.read())
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
