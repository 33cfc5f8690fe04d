public import Bytes

extension RevisionLog: Archived {
  /// Appends the commits without what they did: who walked over them needs it no more.
  public func archive(to writer: inout ByteWriter) {
    writer.archive(revisions)
    writer.archive(paths)
    writer.archive(blobs)
    writer.archive(ground)
    writer.archive(removalLists)
    writer.archive(original)
  }

  /// Takes out a log.
  public init(from archive: inout ArchiveReader) throws(ArchiveFault) {
    revisions = try archive.read()
    paths = try archive.read()
    blobs = try archive.read()
    ground = try archive.read()
    removalLists = try archive.read()
    original = try archive.read()
    func isBlob(_ number: Int?) -> Bool { number.map(blobs.indices.contains) ?? true }
    guard
      ground.allSatisfy({ revisions.indices.contains($0.revision) && isBlob($0.blob) && isBlob($0.former) }),
      removalLists.allSatisfy({ revisions.indices.contains($0.revision) && isBlob($0.blob) })
    else { throw ArchiveFault() }
  }
}

extension GroundChange: Archived {
  /// Appends the change.
  public func archive(to writer: inout ByteWriter) {
    writer.archive(revision)
    writer.archive(file)
    writer.archive(blob)
    writer.archive(former)
  }

  /// Takes out a change.
  public init(from archive: inout ArchiveReader) throws(ArchiveFault) {
    self.init(
      revision: try archive.read(), file: try archive.read(), blob: try archive.read(), former: try archive.read())
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
