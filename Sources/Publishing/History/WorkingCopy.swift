import Chronicling
import Diagnostics
import Parsing
import RegisterModel

extension Chronicle {
  /// What is not committed, by identifier.
  var uncommitted: [String: [FieldChange]] { histories.mapValues(\.uncommitted).filter { !$0.value.isEmpty } }
}

/// The entries as they lie in the content folder, committed or not.
struct WorkingCopy: Sendable {
  /// The files by the identifiers they claim.
  let files: [String: File]
  private let idsByPath: [String: String]

  /// An entry's file.
  struct File: Sendable {
    let id: String
    /// The path as it is shown, with the content folder.
    let path: String
    let ministry: String
    let title: String
    let isDraft: Bool
    /// What tells its bytes from others.
    let print: UInt64

    /// The file, read again, as one more version.
    var entry: PastEntry? { readFile(at: path).map { readPastEntry($0, of: ministry) } }
  }

  /// A copy without entries, for a portal without history.
  init() { (files, idsByPath) = ([:], [:]) }

  /// - Parameters:
  ///   - results: What was read of all entries.
  ///   - root: The content folder.
  init(_ results: EntryResults, below root: String) {
    let files = results.entries.compactMap { entry in
      entry.summary.map { summary in
        File(
          id: summary.id, path: summary.path, ministry: summary.ministry, title: summary.title,
          isDraft: summary.isDraft, print: entry.result.print)
      }
    }
    self.files = Dictionary(files.map { ($0.id, $0) }) { first, _ in first }
    idsByPath = Dictionary(files.map { (String($0.path.dropFirst(root.utf8.count + 1)), $0.id) }) { first, _ in first }
  }

  /// Makes sure that what is committed and not here was deleted by somebody: what git was told to leave out is not removed from the register.
  func refuseSparseCheckout(of entries: [ToldEntry], in source: PastSource) throws(EnvironmentFault) {
    guard entries.contains(where: { $0.history.removal == nil && files[$0.history.id] == nil }) else { return }
    let leftOut: String?
    do throws(NoHistory) { leftOut = try source.result.get().firstEntryLeftOut() } catch {
      throw EnvironmentFault(message: error.detail ?? error.reason)
    }
    guard let leftOut else { return }
    throw EnvironmentFault(
      message: """
        Die Datei „\(leftOut)“ ist eingespielt und fehlt im Arbeitsverzeichnis, weil Git sie auslässt (sparse checkout). \
        Ohne sie gälte ihr Eintrag als entfernt. „git sparse-checkout disable“ holt alle Dateien.
        """)
  }

  /// The identifier under which the file of an entry goes on that has none here: as the commits tell it, or because it has another one now.
  func successor(of entry: ToldEntry) -> String? {
    guard files[entry.history.id] == nil else { return nil }
    if !entry.hasFile { return entry.successor.flatMap { files[$0] == nil ? nil : $0 } }
    return entry.history.versions.last.flatMap { idsByPath[$0.path] }
  }
}
