import Diagnostics
import Parsing
import RegisterModel
import Rendering

/// What Content holds: the register as far as it can be read, and the pictures.
struct Content: Sendable {
  let register: Register
  let pictures: [Picture]
  /// The files whose faults explain what other files seem to lack.
  let unread: UnreadFiles
}

/// A picture that pages show; published under its path below Content.
struct Picture: Sendable {
  let file: SourceFile
  /// The path below Content, such as `bilder/karte.png`.
  let path: String
}

/// Reads Content and puts the register together; every fault of every file is reported.
func readContent(of workspace: Workspace, reportingTo log: inout DiagnosticSet) throws(EnvironmentFault) -> Content {
  let files = try readTree(at: workspace.content, shownAs: workspace.content, reportingTo: &log)
  let located = files.map { ($0, String($0.path.dropFirst(workspace.content.utf8.count + 1))) }
  let pictures = located.filter { isPicture($0.1) }.map { Picture(file: $0, path: $1) }
  let items = parse(located.filter { !isPicture($0.1) }, reportingTo: &log)
  let parts = RegisterParts(items)
  var unread = UnreadFiles(log, read: parts.paths, below: workspace.content)
  parts.reportFaults(at: workspace.content, unread: &unread, to: &log)
  return Content(register: parts.register(at: workspace.content), pictures: pictures, unread: unread)
}

private func isPicture(_ path: String) -> Bool {
  path.hasPrefix("bilder/") && [".png", ".jpg", ".jpeg", ".webp", ".avif"].contains { path.hasSuffix($0) }
}

private func parse(_ files: [(SourceFile, String)], reportingTo log: inout DiagnosticSet) -> [ContentItem] {
  let results = mapInParallel(files) { file, path in
    var log = DiagnosticSet()
    let item = readContentItem(file, at: path, reportingTo: &log)
    return (item, log)
  }
  for (_, findings) in results where !findings.isEmpty { log.formUnion(findings) }
  return results.compactMap(\.0)
}

/// The parts of a register while it is being put together.
private struct RegisterParts {
  var portal: Portal?
  var ministries: [Ministry] = []
  var entries: [Entry] = []
  var laws: [Law] = []
  var duties: [Duty] = []
  var countries = Countries(record: nil)
  var pages: [Page] = []

  init(_ items: [ContentItem]) {
    for item in items { add(item) }
  }

  /// The register; a portal that cannot be read is replaced by one that says nothing, so that the rest is checked all the same.
  func register(at root: String) -> Register {
    Register(
      portal: portal ?? .unread(at: "\(root)/portal.md"), ministries: ministries, entries: entries, laws: laws,
      duties: duties,
      countries: countries, pages: pages)
  }

  /// The files that entries and ministries were read from, and the portal's.
  var paths: Set<String> {
    Set(entries.map(\.source.path) + ministries.map(\.source.path) + pages.map(\.source.path))
  }

  private mutating func add(_ item: ContentItem) {
    switch item {
    case .entry(let entry): entries.append(entry)
    case .ministry(let ministry): ministries.append(ministry)
    case .law(let law): laws.append(law)
    case .duties(let duties): self.duties += duties
    case .countries(let countries): self.countries = countries
    case .page(let page): pages.append(page)
    case .portal(let portal): self.portal = portal
    }
  }

  /// Faults of files among each other that decide where pages go.
  func reportFaults(at root: String, unread: inout UnreadFiles, to log: inout DiagnosticSet) {
    if portal == nil, unread.insert("portal.md") { log.insert(.missingPortal(at: root)) }
    let codes = Set(ministries.map(\.code))
    for entry in entries where !codes.contains(entry.ministry) {
      if unread.insert("ressorts/\(entry.ministry)/ressort.md") { log.insert(.missingMinistry(of: entry)) }
    }
    var paths: [String: Page] = [:]
    for page in pages {
      if let first = paths[page.slug] { log.insert(.doublePath(page, first)) } else { paths[page.slug] = page }
      if isReserved(slug: page.slug) { log.insert(.reservedPath(page)) }
    }
  }
}

extension Portal {
  fileprivate static func unread(at path: String) -> Portal {
    let record = Record(catalogue: .portal, items: [], range: ByteRange(at: 0))
    return Portal(source: SourceFile(path: path, bytes: []), record: record, body: .empty)
  }
}

extension Diagnostic {
  fileprivate static func missingPortal(at root: String) -> Self {
    Diagnostic(
      .error, rule: "portal-fehlt", "Die Datei portal.md, die für das ganze Portal gilt, ist nicht da.",
      advice: "Legen Sie „\(root)/portal.md“ an.", in: SourceFile(path: "\(root)/portal.md", bytes: []),
      at: ByteRange(at: 0))
  }

  fileprivate static func missingMinistry(of entry: Entry) -> Self {
    Diagnostic(
      .error, rule: "ressort-fehlt",
      "Einträge liegen im Ordner ihres Ressorts, zu „\(entry.ministry)“ gibt es keine Datei ressort.md.",
      advice: "Legen Sie „ressorts/\(entry.ministry)/ressort.md“ an.", in: entry.source, at: ByteRange(at: 0))
  }

  fileprivate static func doublePath(_ page: Page, _ first: Page) -> Self {
    Diagnostic(
      .error, rule: "pfad-doppelt", "Die Adresse „/\(page.slug)/“ hat schon die Seite „\(first.source.path)“.",
      advice: "Geben Sie der Seite mit „pfad: …“ eine andere Adresse.", in: page.source,
      at: page.record.range(of: "pfad"))
  }

  fileprivate static func reservedPath(_ page: Page) -> Self {
    Diagnostic(
      .error, rule: "pfad-vergeben", "Die Adresse „/\(page.slug)/“ gehört dem Register selbst.",
      advice: "Geben Sie der Seite mit „pfad: …“ eine andere Adresse.", in: page.source,
      at: page.record.range(of: "pfad"))
  }
}
