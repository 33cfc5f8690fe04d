import Diagnostics
import Parsing
import RegisterModel
import Rendering

/// What Content holds: the register, if it could be put together, and the pictures.
struct Content: Sendable {
  let register: Register?
  let pictures: [Picture]
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
  return Content(register: assemble(items, at: workspace.content, reportingTo: &log), pictures: pictures)
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

private func assemble(_ items: [ContentItem], at root: String, reportingTo log: inout DiagnosticSet) -> Register? {
  var parts = RegisterParts()
  for item in items { parts.add(item) }
  parts.reportFaults(to: &log)
  guard let portal = parts.portal else {
    let file = SourceFile(path: "\(root)/portal.md", bytes: [])
    log.insert(
      Diagnostic(
        .error, rule: "portal-fehlt",
        "Die Datei portal.md, die für das ganze Portal gilt, kann nicht gelesen werden oder ist nicht da.",
        advice: "legen Sie „\(root)/portal.md“ an", in: file, at: ByteRange(at: 0)))
    return nil
  }
  return Register(
    portal: portal, ministries: parts.ministries, entries: parts.entries, laws: parts.laws, duties: parts.duties,
    countries: parts.countries, pages: parts.pages)
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

  mutating func add(_ item: ContentItem) {
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
  func reportFaults(to log: inout DiagnosticSet) {
    let codes = Set(ministries.map(\.code))
    var reported: Set<String> = []
    for entry in entries where !codes.contains(entry.ministry) && reported.insert(entry.ministry).inserted {
      log.insert(
        Diagnostic(
          .error, rule: "ressort-fehlt", "Der Ordner „\(entry.ministry)“ hat keine lesbare Datei ressort.md.",
          advice: "legen Sie „ressorts/\(entry.ministry)/ressort.md“ an", in: entry.source, at: ByteRange(at: 0)))
    }
    var paths: [String: Page] = [:]
    for page in pages {
      if let first = paths[page.slug] { log.insert(.doublePath(page, first)) } else { paths[page.slug] = page }
      if isReserved(slug: page.slug) { log.insert(.reservedPath(page)) }
    }
  }
}

extension Diagnostic {
  fileprivate static func doublePath(_ page: Page, _ first: Page) -> Self {
    Diagnostic(
      .error, rule: "pfad-doppelt", "Die Adresse „/\(page.slug)/“ hat schon die Seite „\(first.source.path)“.",
      advice: "geben Sie der Seite mit „pfad: …“ eine andere Adresse", in: page.source,
      at: page.record.range(of: "pfad"))
  }

  fileprivate static func reservedPath(_ page: Page) -> Self {
    Diagnostic(
      .error, rule: "pfad-vergeben", "Die Adresse „/\(page.slug)/“ gehört dem Register selbst.",
      advice: "geben Sie der Seite mit „pfad: …“ eine andere Adresse", in: page.source,
      at: page.record.range(of: "pfad"))
  }
}
