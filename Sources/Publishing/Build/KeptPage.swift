import Bytes

/// A page but an entry's own.
struct RenderedPage: Sendable {
  let file: OutputFile
  /// Its links and ids.
  let scan: PageScan
  /// What it is made of; nil if nobody can tell without rendering it.
  let basis: UInt64?
}

/// What is known of a page that an earlier process rendered, so that it is rendered again only if it is to be written.
struct KeptPage: Sendable {
  /// What it was made of.
  let basis: UInt64
  /// Its links and ids, which are followed in every build.
  let scan: PageScan
}

extension KeptPage: Archived {
  /// Appends the page.
  func archive(to writer: inout ByteWriter) {
    writer.archive(basis)
    writer.archive(scan)
  }

  /// Takes out a page.
  init(from archive: inout ArchiveReader) throws(ArchiveFault) {
    basis = try archive.read()
    scan = try archive.read()
  }
}
