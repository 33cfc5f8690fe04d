import Chronicling
import Diagnostics
import RegisterModel
import Templating

/// A version in its entry's history.
struct VersionView: Sendable {
  let version: EntryVersion
  let isFirst: Bool
  /// The version's own page; nil for the one that the entry's page shows itself.
  let url: String?
}

extension VersionView: View {
  static let names = Names<VersionView>(
    .number("nr") { $0.version.number }, .text("datum") { $0.version.commit.day.german },
    .text("tag") { $0.version.commit.day.description }, .flag("zweifelhaft") { $0.version.commit.isDateDoubtful },
    .flag("erste") { $0.isFirst }, .flag("redaktionell") { $0.version.isEditorial },
    .flag("unlesbar") { !$0.version.isReadable },
    .optionalText("notiz") { $0.version.note.map(namingControls) },
    .list("aenderungen") { ChangeView.all(of: $0.version.changes) },
    .flag("ohne_aenderung") { !$0.isFirst && $0.version.changes.isEmpty && $0.version.isReadable },
    .flag("wieder_da") { $0.version.restored != nil },
    .optionalText("entfernt_am") { $0.version.restored?.commit?.day.german },
    .optionalText("grund") { $0.version.restored?.explanation.map(namingControls) },
    .text("commit") { $0.version.commit.shortID }, .optionalText("url") { $0.url })
}

/// The part of an entry's page that shows its history, the newest version first.
struct HistoryView: Sendable {
  let versions: [VersionView]
  /// What the page shows already and no version does yet.
  var uncommitted: [ChangeView] = []
  /// The removal that commits tell of, if the page shows the entry again and no commit does.
  var undoneRemoval: Removal?
  /// Why there is no history, if there is none.
  let reasonOfAbsence: String?
}

extension HistoryView: View {
  static let names = Names<HistoryView>(
    .list("versionen") { $0.versions }, .list("offen") { $0.uncommitted },
    .flag("hat_offene") { !$0.uncommitted.isEmpty }, .flag("kommt_wieder") { $0.undoneRemoval != nil },
    .optionalText("entfernt_am") { $0.undoneRemoval?.commit?.day.german },
    .optionalText("grund") { $0.undoneRemoval?.explanation.map(namingControls) },
    .flag("leer") { $0.versions.isEmpty && $0.reasonOfAbsence == nil },
    .optionalText("fehlt_weil") { $0.reasonOfAbsence },
    .text("anzahl") { counted($0.versions.count, "Version", "Versionen") })
}

/// How the version on a page is checked against the public repository.
struct ProofView: Sendable {
  let version: EntryVersion
  let repository: String?
}

extension ProofView: View {
  static let names = Names<ProofView>(
    .number("nr") { $0.version.number }, .text("objekt") { $0.version.blob },
    .text("commit") { $0.version.commit.id }, .optionalText("repositorium") { $0.repository })
}

extension Commit {
  /// As much of the object id as people compare.
  var shortID: String { String(id.prefix(10)) }
}

extension Overview {
  func history(of id: String) -> HistoryView { history(of: timeline.chronicle.histories[id]) }

  func history(of history: EntryHistory?) -> HistoryView {
    HistoryView(
      versions: history.map(versions) ?? [], uncommitted: ChangeView.all(of: history?.uncommitted ?? []),
      undoneRemoval: history?.undoneRemoval,
      reasonOfAbsence: timeline.reasonOfAbsence)
  }

  /// The versions, the newest first; only entries have a page for each.
  private func versions(of history: EntryHistory) -> [VersionView] {
    history.versions.enumerated().reversed().map { index, version in
      let hasPage = history.ground == nil && index < history.versions.count - 1
      return VersionView(
        version: version, isFirst: index == 0,
        url: hasPage ? href(.version(id: history.id, number: version.number)) : nil)
    }
  }

  /// The version that an entry's page shows.
  func proof(of id: String) -> ProofView? {
    timeline.chronicle.histories[id]?.versions.last.map {
      ProofView(version: $0, repository: register.portal.repository)
    }
  }

  /// The version that an entry's page shows, for its citation; where there is none, the day.
  func citedVersion(of id: String) -> String {
    guard let history = timeline.chronicle.histories[id], let version = history.versions.last else {
      return "Stand \(context.asOf.german)"
    }
    let state = history.isAheadOfCommits ? " mit noch nicht festgehaltenen Änderungen" : ""
    return "\(version.cited)\(state)"
  }
}

extension EntryVersion {
  /// The version as it is cited, so that a reader can check it.
  var cited: String { "Version \(number) (Objekt \(blob.prefix(12))) vom \(commit.day.german)" }
}
