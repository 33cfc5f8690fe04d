public import Bytes
import RegisterModel

extension ToldEntry: Archived {
  /// Appends the entry; doubts about dates are left out, since they depend on the day.
  public func archive(to writer: inout ByteWriter) {
    writer.archive(history.id)
    writer.archive(history.versions)
    writer.archive(history.removal)
    writer.archive(newestBlob)
    writer.archive(hasFile)
    writer.archive(successor)
    writer.archive(isReused)
    writer.archive(misnamed)
  }

  /// Takes out an entry.
  public init(from archive: inout ArchiveReader) throws(ArchiveFault) {
    history = EntryHistory(id: try archive.read(), versions: try archive.read(), removal: try archive.read())
    newestBlob = try archive.read()
    hasFile = try archive.read()
    successor = try archive.read()
    isReused = try archive.read()
    misnamed = try archive.read()
  }
}

extension EntryVersion: Archived {
  /// Appends the version.
  public func archive(to writer: inout ByteWriter) {
    writer.archive(number)
    writer.archive(commit)
    for text in [blob, path, ministry, title] { writer.archive(text) }
    writer.archive(changes)
    writer.archive(isEditorial)
    writer.archive(note)
    writer.archive(isReadable)
    writer.archive(restored)
  }

  /// Takes out a version.
  public init(from archive: inout ArchiveReader) throws(ArchiveFault) {
    number = try archive.read()
    commit = try archive.read()
    blob = try archive.read()
    path = try archive.read()
    ministry = try archive.read()
    title = try archive.read()
    changes = try archive.read()
    isEditorial = try archive.read()
    note = try archive.read()
    isReadable = try archive.read()
    restored = try archive.read()
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
  }

  /// Takes out a removal.
  public init(from archive: inout ArchiveReader) throws(ArchiveFault) {
    commit = try archive.read()
    reason = try archive.read()
    let name: String? = try archive.read()
    source = name.flatMap(Source.init(rawValue:))
  }
}

extension FieldChange: Archived {
  /// Appends the change.
  public func archive(to writer: inout ByteWriter) {
    writer.archive(key)
    writer.archive(label)
    writer.archive(kind.rawValue)
    writer.archive(old)
    writer.archive(new)
    writer.archive(words)
  }

  /// Takes out a change.
  public init(from archive: inout ArchiveReader) throws(ArchiveFault) {
    key = try archive.read()
    label = try archive.read()
    guard let kind = Kind(rawValue: try archive.read()) else { throw ArchiveFault() }
    self.kind = kind
    old = try archive.read()
    new = try archive.read()
    words = try archive.read()
  }
}

extension FieldChange.Words: Archived {
  /// Appends the run and what became of it.
  public func archive(to writer: inout ByteWriter) {
    let (number, text) =
      switch self {
      case .kept(let text): (0, text)
      case .removed(let text): (1, text)
      case .added(let text): (2, text)
      }
    writer.archive(number)
    writer.archive(text)
  }

  /// Takes out a run.
  public init(from archive: inout ArchiveReader) throws(ArchiveFault) {
    switch try archive.read(Int.self) {
    case 0: self = .kept(try archive.read())
    case 1: self = .removed(try archive.read())
    case 2: self = .added(try archive.read())
    default: throw ArchiveFault()
    }
  }
}
