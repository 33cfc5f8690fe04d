import Chronicling
import Diagnostics
import Disk
import Parsing
import RegisterModel

extension Chronicle {
  /// What is not committed, by identifier.
  public var uncommitted: [String: [FieldChange]] { histories.mapValues(\.uncommitted).filter { !$0.value.isEmpty } }

  /// The removals that no commit undid and a file did, by identifier.
  public var undoneRemovals: [String: Removal] { histories.compactMapValues(\.undoneRemoval) }
}

/// The entries as they lie in the content folder, committed or not.
public struct WorkingCopy: Sendable {
  /// The files by the identifiers they claim.
  public let files: [String: File]
  private let idsByPath: [String: String]
  private let root: String

  /// An entry's file.
  public struct File: Sendable {
    let id: String
    /// The path as it is shown, with the content folder.
    let path: String
    let ministry: String
    let title: String
    let isDraft: Bool
    /// What tells its bytes from others.
    let print: UInt64

    /// The file of an entry that was read, and what tells its bytes from others.
    public init(of entry: EntrySummary, print: UInt64) {
      id = entry.id
      path = entry.path
      ministry = entry.ministry
      title = entry.title
      isDraft = entry.isDraft
      self.print = print
    }

    /// The file, read again, as one more version.
    var entry: PastEntry? { readFile(at: path).map { readPastEntry($0, of: ministry) } }

    /// The same as git would commit it: with other places in it.
    var entryToCommit: PastEntry? { readFile(at: path).map { readPastEntry($0.withoutObjectIDs, of: ministry) } }
  }

  /// A copy without entries, for a portal without history.
  public init() { (files, idsByPath, root) = ([:], [:], "") }

  /// - Parameters:
  ///   - files: The files of all entries.
  ///   - root: The content folder.
  public init(_ files: [File], below root: String) {
    self.root = root
    self.files = Dictionary(files.map { ($0.id, $0) }) { first, _ in first }
    idsByPath = Dictionary(files.map { ($0.path.below(root), $0.id) }) { first, _ in first }
  }

  /// Makes sure that what is committed and not here was deleted by somebody: what git was told to leave out is not removed from the register.
  func refuseSparseCheckout(of entries: [ToldEntry], in source: PastSource) throws(EnvironmentFault) {
    guard entries.contains(where: { $0.history.removal == nil && files[$0.history.id] == nil }) else { return }
    let leftOut: String?
    do throws(NoHistory) { leftOut = try source.result.get().firstEntryLeftOut() } catch {
      throw EnvironmentFault(message: error.message)
    }
    guard let leftOut else { return }
    throw EnvironmentFault(
      message: """
        Die Datei „\(leftOut)“ ist eingespielt und fehlt im Arbeitsverzeichnis, weil Git sie auslässt (sparse checkout). \
        Ohne sie gälte ihr Eintrag als entfernt. „git sparse-checkout disable“ holt alle Dateien.
        """)
  }

  /// How many of the files are no drafts.
  var publishedCount: Int { files.values.count { !$0.isDraft } }

  /// The path, as it is shown, of the first file that is no draft and lies at one of these places below Content.
  func firstPublished(at paths: Set<String>) -> String? {
    paths.sorted().lazy.compactMap { idsByPath[$0].flatMap { files[$0] } }.first { !$0.isDraft }?.path
  }

  /// Where a file lies below Content.
  func path(of file: SourceFile) -> String { file.path.below(root) }

  /// The identifier in the file at a path below Content.
  func id(ofFileAt path: String) -> String? { idsByPath[path] }

  /// The identifier under which the file of an entry goes on that has none here: as the commits tell it, or because it has another one now.
  func successor(of entry: ToldEntry) -> String? {
    guard files[entry.history.id] == nil else { return nil }
    if !entry.hasFile { return entry.successor.flatMap { files[$0] == nil ? nil : $0 } }
    return entry.history.versions.last.flatMap { id(ofFileAt: $0.path) }
  }
}

extension SourceFile {
  /// The file without the object ids that git puts into `$Id$` when it checks a file with the attribute `ident` out, and takes out again before
  /// it compares it.
  var withoutObjectIDs: SourceFile {
    let mark = Array("$Id".utf8)
    var rest = bytes[...]
    var collapsed: [UInt8] = []
    while let start = rest.firstRange(of: mark + Array(": ".utf8)) {
      let id = rest[start.upperBound...].prefix { $0.isLetterOrDigit }
      collapsed += rest[..<start.lowerBound] + mark
      rest = rest[(start.lowerBound + mark.count)...]
      if id.count >= 40, rest[id.endIndex...].starts(with: " $".utf8) { rest = rest[(id.endIndex + 1)...] }
    }
    return SourceFile(path: path, bytes: collapsed + rest)
  }
}
