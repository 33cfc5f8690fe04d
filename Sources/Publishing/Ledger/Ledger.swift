import Bytes
import Disk
import Glibc

/// What a build left behind: every file and folder that it read or wrote and how each looked, so that the next one sees in a moment that
/// there is nothing to do, or which files it need not make again.
///
/// It says nothing about what files contain. Whoever deletes it loses time and nothing else; a damaged one counts as none.
struct Ledger: Sendable {
  /// What the build had to tell.
  let summary: BuildSummary
  /// A number that nobody knows who writes content, so that nobody can write two contents with one basis.
  let secret: UInt64
  /// How everything looked by which git says which commit is checked out.
  let history: UInt64
  /// What was read, and the folders and lists of the output.
  let sources: LedgerPlaces
  /// The files of the output in the order of their paths, each with its basis.
  let outputs: LedgerPlaces
}

extension Ledger: Archived {
  /// Appends everything.
  func archive(to writer: inout ByteWriter) {
    writer.archive(summary)
    writer.archive(secret)
    writer.archive(history)
    writer.archive(plain: sources.bytes)
    writer.archive(plain: outputs.bytes)
  }

  /// Takes out a ledger.
  init(from archive: inout ArchiveReader) throws(ArchiveFault) {
    summary = try archive.read()
    secret = try archive.read()
    history = try archive.read()
    sources = LedgerPlaces(bytes: try archive.plain())
    outputs = LedgerPlaces(bytes: try archive.plain())
  }
}
