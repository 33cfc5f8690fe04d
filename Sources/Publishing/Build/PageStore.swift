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

/// The pages of lists, kept between processes.
struct PageStore: Sendable {
  private let file: CacheFile

  /// The store beside the output folder; the key is that of the entries on them.
  init(of output: String, key: UInt64) { file = CacheFile("seiten", of: output, key: key) }

  /// The pages by their paths, none if none can be used.
  func read() -> [String: KeptPage] {
    let pages = file.read([KeptPage].self) ?? []
    return Dictionary(pages.map { ($0.scan.path, $0) }) { first, _ in first }
  }

  /// Keeps pages; of those that have faults in themselves none is built.
  func write(_ pages: [RenderedPage]) {
    file.write(pages.compactMap { page in page.basis.map { KeptPage(basis: $0, scan: page.scan) } }, capacity: 1 << 20)
  }
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
