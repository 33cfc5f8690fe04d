public import Bytes

extension RevisionLog: Archived {
  /// Appends the commits without what they did: who walked over them needs it no more.
  public func archive(to writer: inout ByteWriter) {
    writer.archive(revisions)
    writer.archive(paths)
    writer.archive(blobs)
    writer.archive(ministries)
    writer.archive(portals)
    writer.archive(removalLists)
    writer.archive(original)
  }

  /// Takes out a log.
  public init(from archive: inout ArchiveReader) throws(ArchiveFault) {
    revisions = try archive.read()
    paths = try archive.read()
    blobs = try archive.read()
    ministries = try archive.read()
    portals = try archive.read()
    removalLists = try archive.read()
    original = try archive.read()
    guard ministries.allSatisfy({ revisions.indices.contains($0.revision) && blobs.indices.contains($0.blob) }),
      portals.allSatisfy(blobs.indices.contains),
      removalLists.allSatisfy({ revisions.indices.contains($0.revision) && $0.blob.map(blobs.indices.contains) ?? true }
      )
    else { throw ArchiveFault() }
  }
}

extension MinistryFile: Archived {
  /// Appends the file.
  public func archive(to writer: inout ByteWriter) {
    writer.archive(revision)
    writer.archive(code)
    writer.archive(blob)
  }

  /// Takes out a file.
  public init(from archive: inout ArchiveReader) throws(ArchiveFault) {
    self.init(revision: try archive.read(), code: try archive.read(), blob: try archive.read())
  }
}

extension RemovalList: Archived {
  /// Appends the list.
  public func archive(to writer: inout ByteWriter) {
    writer.archive(revision)
    writer.archive(blob)
  }

  /// Takes out a list.
  public init(from archive: inout ArchiveReader) throws(ArchiveFault) {
    self.init(revision: try archive.read(), blob: try archive.read())
  }
}

extension Revision: Archived {
  /// Appends the commit without what it did.
  public func archive(to writer: inout ByteWriter) {
    writer.archive(id)
    writer.archive(parents)
    writer.archive(authored)
    writer.archive(reason)
  }

  /// Takes out a commit.
  public init(from archive: inout ArchiveReader) throws(ArchiveFault) {
    self.init(
      id: try archive.read(), parents: try archive.read(), authored: try archive.read(), reason: try archive.read())
  }
}

extension FileFacts: Archived {
  /// Appends the facts.
  public func archive(to writer: inout ByteWriter) {
    writer.archive(id)
    writer.archive(title)
    writer.archive(isDraft)
  }

  /// Takes out facts.
  public init(from archive: inout ArchiveReader) throws(ArchiveFault) {
    self.init(id: try archive.read(), title: try archive.read(), isDraft: try archive.read())
  }
}
