public import Chronicling
import Diagnostics
public import RegisterModel
import Templating

/// An earlier version of an entry, or the last one of an entry that is gone.
struct VersionPage: Sendable {
  let frame: Frame
  let id: String
  let version: EntryVersion
  let ministry: Link
  let latest: Int
  let current: String
  /// Whether the entry is gone, so that its last version stands at its address and nothing of today.
  let isGone: Bool
  let previous: Link?
  let next: Link?
  let fields: [UInt8]?
  let text: [UInt8]?
  let source: String?
  /// What stands in the place of a file that cannot be shown.
  let omission: String?
  let removal: RemovalView?
  let history: HistoryView
  let proof: ProofView
}

extension VersionPage: View {
  static let names = Names<VersionPage>(
    .view("seite") { $0.frame }.required, .text("id") { $0.id },
    .text("name") { namingControls(in: $0.version.title) }.required,
    .view("ressort") { $0.ministry }, .number("nr") { $0.version.number }, .number("letzte") { $0.latest },
    .text("datum") { $0.version.commit.day.german }, .text("tag") { $0.version.commit.day.description },
    .text("version") { $0.version.cited },
    .text("aktuell_url") { $0.current }, .flag("entfallen") { $0.isGone }, .optionalView("zurueck") { $0.previous },
    .optionalView("weiter") { $0.next },
    .optionalHTML("felder") { $0.fields }, .optionalHTML("bericht") { $0.text },
    .optionalText("quelltext") { $0.source }, .optionalText("nicht_gezeigt") { $0.omission },
    .optionalView("ende") { $0.removal }, .view("geschichte") { $0.history }, .view("nachweis") { $0.proof })
}

/// How an entry ended.
struct RemovalView: Sendable {
  let removal: Removal
  let dataURL: String
  let sourceURL: String
}

extension RemovalView: View {
  static let names = Names<RemovalView>(
    .optionalView("commit") { $0.removal.commit.map(CommitView.init) },
    .optionalText("grund") { $0.removal.explanation.map(namingControls) }, .text("daten_url") { $0.dataURL },
    .text("quelle_url") { $0.sourceURL })
}

/// A commit as readers see it.
struct CommitView: Sendable {
  let commit: Commit
}

extension CommitView: View {
  static let names = Names<CommitView>(
    .text("datum") { $0.commit.day.german }, .text("kurz") { $0.commit.shortID },
    .flag("zweifelhaft") { $0.commit.isDateDoubtful })
}

extension SitePlan {
  /// The page of an earlier version.
  ///
  /// - Parameters:
  ///   - index: The version's place in the history, from 0.
  ///   - history: The entry's history.
  ///   - past: The version as it was read.
  ///   - text: What `liveText` made of its text, or nil where it can only be shown as it was written.
  /// - Returns: The page.
  public func versionPage(
    at index: Int, of history: EntryHistory, _ past: PastEntry, text: [UInt8]?
  ) -> [UInt8] {
    let version = history.versions[index]
    let frame = Frame(
      "\(namingControls(in: version.title)), Version \(version.number)",
      "Version \(version.number) von „\(namingControls(in: version.title))“ (\(history.id)) vom \(version.commit.day.german), überholt.",
      route: .version(id: history.id, number: version.number), in: overview.context,
      under: [
        ("Start", .start), history.removal == nil ? ("Einsätze", .entries) : ("Änderungen", .changes),
        (history.id, .entry(id: history.id)),
      ],
      supersededBy: .entry(id: history.id))
    let page = overview.versionPage(frame, at: index, of: history, past, text: text, removal: nil)
    return finished(templates.version.rendered(page))
  }

  /// What stands at the address of an entry that is gone: its last version and how it ended.
  public func removedPage(_ history: EntryHistory, _ past: PastEntry, text: [UInt8]?) -> [UInt8] {
    guard let version = history.versions.last else { return [] }
    let route = Route.entry(id: history.id)
    let frame = Frame(
      "\(namingControls(in: version.title)) (entfernt)",
      "„\(namingControls(in: version.title))“ (\(history.id)) wurde aus dem Register entfernt. Die letzte Version bleibt lesbar.",
      route: route, in: overview.context, under: [("Start", .start), ("Änderungen", .changes)],
      feed: ("Feed: \(namingControls(in: version.title))", route))
    let end = RemovalView(
      removal: history.removal ?? Removal(commit: nil, reason: nil),
      dataURL: overview.href(.companion(route, name: "eintrag.json")),
      sourceURL: overview.href(.companion(route, name: "quelle.md")))
    let page = overview.versionPage(
      frame, at: history.versions.count - 1, of: history, past, text: text, removal: end)
    return finished(templates.removed.rendered(page))
  }

  /// The text of an earlier version as HTML.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - past: The version.
  ///   - isPublished: Whether a path below the output folder is published today; links to anything else become plain text.
  /// - Returns: The HTML.
  public func liveText(_ text: Document, of past: PastEntry, isPublished: (String) -> Bool) -> [UInt8] {
    let anchors = Set(text.headings.map(\.id))
    let prefix = overview.context.linker.prefix
    return text.htmlOfLiveLinks { link in
      let address = address(of: link, in: past.source)
      if address.hasPrefix("#") { return anchors.contains(String(address.dropFirst())) ? address : nil }
      guard address.hasPrefix(prefix + "/") else { return nil }
      let path = address.utf8.prefix { $0 != UInt8(ascii: "#") && $0 != UInt8(ascii: "?") }
      return isPublished(Route.file(ofPath: String(Substring(path.dropFirst(prefix.utf8.count))))) ? address : nil
    }
  }
}

extension Overview {
  fileprivate func versionPage(
    _ frame: Frame, at index: Int, of history: EntryHistory, _ past: PastEntry, text: [UInt8]?, removal: RemovalView?
  ) -> VersionPage {
    let version = history.versions[index]
    let code = version.ministryToday
    return VersionPage(
      frame: frame, id: history.id, version: version,
      ministry: Link(
        namingControls(in: version.ministryName),
        href(register.ministry(code: code) == nil ? .ministries : .ministry(code: code))),
      latest: history.versions.count, current: href(.entry(id: history.id)), isGone: history.removal != nil,
      previous: link(to: index - 1, of: history), next: link(to: index + 1, of: history),
      fields: past.record.map { PastFields(past: past, register: register).html(of: $0) },
      text: text.flatMap { $0.isEmpty ? nil : $0 }, source: source(of: past, hasText: text != nil),
      omission: past.omission?.sentence, removal: removal,
      history: removal == nil ? HistoryView(versions: [], reasonOfAbsence: nil) : self.history(of: history.id),
      proof: ProofView(version: version, repository: register.portal.repository))
  }

  /// What can only be shown as it was written: the whole file, or its text.
  private func source(of past: PastEntry, hasText: Bool) -> String? {
    if past.omission != nil { return nil }
    if past.record == nil { return namingControls(in: String(decoding: past.source.bytes, as: UTF8.self)) }
    return hasText ? nil : namingControls(in: past.text(at: past.body))
  }

  private func link(to index: Int, of history: EntryHistory) -> Link? {
    guard history.versions.indices.contains(index) else { return nil }
    let number = history.versions[index].number
    let isLast = index == history.versions.count - 1
    return Link("Version \(number)", href(isLast ? .entry(id: history.id) : .version(id: history.id, number: number)))
  }
}
