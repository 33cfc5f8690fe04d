import Bytes
import Chronicling
import Diagnostics
import RegisterModel
import Templating

/// The page with the history of a file beside the entries: what the portal says there today stands on pages of their own.
struct GroundPage: Sendable {
  let frame: Frame
  let title: String
  let kind: String
  let path: String
  /// The page that shows it today, if one does.
  let url: String?
  let indexURL: String
  /// How it ended, if it is gone.
  let removal: Removal?
  let history: HistoryView
  let proof: ProofView?
}

extension GroundPage: View {
  static let names = Names<GroundPage>(
    .view("seite") { $0.frame }.required, .text("name") { $0.title }.required, .text("art") { $0.kind },
    .text("datei") { $0.path }, .optionalText("url") { $0.url }, .text("verzeichnis_url") { $0.indexURL },
    .flag("entfallen") { $0.removal != nil }, .optionalView("commit") { $0.removal?.commit.map(CommitView.init) },
    .optionalText("grund") { $0.removal?.explanation.map(namingControls) }, .view("geschichte") { $0.history },
    .optionalView("nachweis") { $0.proof })
}

/// A file beside the entries that has a history, and where that is shown.
struct GroundHistory: Sendable {
  let history: EntryHistory
  let file: GroundFile
  let route: Route

  /// The title that it had last, or has.
  var title: String { namingControls(in: history.versions.last?.title ?? file.nameAsTitle) }

  /// The name that the file had first: its address is made of that, and stays when the file gets another one.
  private static func firstName(of history: EntryHistory, _ file: GroundFile) -> String {
    guard !file.name.isEmpty, let path = history.versions.first?.path else { return file.name }
    let parts = path.split(separator: "/")
    return file.kind == .ministry ? String(parts[1]) : String(parts[parts.count - 1].dropLast(".md".count))
  }

  /// All that have a history, in their order. Of several that would get the same address, the first that there was has it, and keeps it.
  static func all(of histories: [EntryHistory]) -> [GroundHistory] {
    let order = histories.indices.sorted {
      (histories[$0].versions.first?.commit.order ?? 0, $0) < (histories[$1].versions.first?.commit.order ?? 0, $1)
    }
    var taken: Set<Route> = []
    var routes: [Int: Route] = [:]
    for index in order {
      guard let file = histories[index].ground else { continue }
      let name = firstName(of: histories[index], file)
      let slug = name.isEmpty ? "" : slug(of: name)
      var route = Route.ground(file.kind, slug: slug)
      var number = 2
      while !taken.insert(route).inserted {
        route = .ground(file.kind, slug: "\(slug)-\(number)")
        number += 1
      }
      routes[index] = route
    }
    return histories.enumerated().compactMap { index, history in
      guard let file = history.ground, let route = routes[index] else { return nil }
      return GroundHistory(history: history, file: file, route: route)
    }
  }
}

extension Overview {
  /// The page with the history of a file beside the entries.
  func groundPage(_ ground: GroundHistory) -> GroundPage {
    let history = ground.history
    let path = namingControls(in: ground.file.path)
    return GroundPage(
      frame: Frame(
        "Geschichte: \(ground.title) (\(path))", "Was sich an „\(ground.title)“ (\(path)) geändert hat, Feld für Feld.",
        route: ground.route, in: context, under: Self.parentsOfGround),
      title: ground.title, kind: ground.file.kind.label, path: path,
      url: page(showing: ground).map(href), indexURL: href(.grounds), removal: history.removal,
      history: self.history(of: history),
      proof: history.versions.last.map { ProofView(version: $0, repository: register.portal.repository) })
  }

  private static let parentsOfGround: [(String, Route)] = [
    ("Start", .start), ("Änderungen", .changes), ("Rahmenangaben", .grounds),
  ]

  /// The page that shows what a file beside the entries says today: none for one that is gone, and none for tables of dates.
  private func page(showing ground: GroundHistory) -> Route? {
    guard ground.history.removal == nil else { return nil }
    return switch ground.file.kind {
    case .portal: .start
    case .ministry: register.ministry(code: ground.file.name).map { .ministry(code: $0.code) }
    case .law: register.laws.first { $0.slug == ground.file.name }.map { .law(slug: $0.slug) }
    case .page:
      register.pages.first { $0.source.path == context.contentRoot + ground.file.path }.map { .page(slug: $0.slug) }
    case .countries: .places
    case .duties: nil
    }
  }

  /// The way from a page to the history of the file that it shows; nil where there is none.
  func groundLink(to file: SourceFile, as subject: String) -> Link? {
    let path = String(Substring(file.path.utf8.dropFirst(context.contentRoot.utf8.count)))
    guard let ground = timeline.ground(at: path), let last = ground.history.versions.last else { return nil }
    let open = ground.history.isAheadOfCommits ? "; dazu noch nicht festgehaltene Änderungen" : ""
    let count = counted(ground.history.versions.count, "Version", "Versionen")
    return Link(
      "Geschichte \(subject): \(count), die letzte vom \(last.commit.countedDay.german)\(open)", href(ground.route))
  }

  /// What a page with such a history is made of.
  func sources(of ground: GroundHistory) -> ListSources {
    var writer = ByteWriter(capacity: 256)
    writer.archive([ground.route.path, page(showing: ground)?.path ?? "", register.portal.repository ?? ""])
    return ListSources(words: writer.bytes, entries: [], events: timeline.events(ofGround: ground.history.id))
  }

  /// All files beside the entries that have a history, and how much happened to each; where there is none, why.
  func groundsIndex() -> IndexPage {
    let hasHistory = timeline.reasonOfAbsence == nil
    return IndexPage(
      frame: Frame(
        "Geschichte der Rahmenangaben", "Die Geschichte dessen, was neben den Einträgen steht.", route: .grounds,
        in: context,
        under: [("Start", .start), ("Änderungen", .changes)],
        feed: hasHistory ? ("Feed: \(PublicEvent.Kind.ground.label)", .changesOfKind(.ground)) : nil),
      heading: "Geschichte der Rahmenangaben",
      paragraphs: [
        "Was neben den Einträgen steht, ändert sich auch nicht still: die Angaben zu Ressorts, Gesetzen, Fristen und Ländern, die Seiten und die Angaben zum Portal, darunter die koordinierende Stelle. Jede Datei hat hier ihre Geschichte, auch wenn es sie nicht mehr gibt.",
        timeline.reasonOfAbsence.map { "Zu diesem Portal liegt keine Versionsgeschichte vor: \($0)" },
      ].compactMap(\.self),
      tables: GroundFile.Kind.allCases.compactMap { kind in
        let grounds = timeline.grounds.filter { $0.file.kind == kind }
        guard !grounds.isEmpty else { return nil }
        return IndexTable(
          title: kind.pluralLabel, anchor: "\(kind.rawValue)-geschichte", columns: (kind.label, "Ereignisse"),
          rows: grounds.map(row))
      },
      links: hasHistory ? [Link("Alle Änderungen an Rahmenangaben", href(.changesOfKind(.ground)))] : [])
  }

  private func row(of ground: GroundHistory) -> IndexRow {
    let history = ground.history
    let note =
      if let removal = history.removal {
        removal.commit.map { "entfernt am \($0.countedDay.german)" } ?? "entfernt"
      } else {
        history.versions.last.map { "zuletzt geändert am \($0.commit.countedDay.german)" }
      }
    return IndexRow(
      label: ground.title, url: href(ground.route), count: timeline.events(ofGround: history.id).count, note: note)
  }
}
