import Diagnostics
import Parsing
import RegisterModel
import Rendering

/// Everything in Content but the entries: read first, because every entry is judged and shown by it.
struct Groundwork: Sendable {
  let register: Register
  let pictures: [Picture]
}

/// A picture that pages show; published under its path below Content.
struct Picture: Sendable {
  let file: SourceFile
  /// The path below Content, such as `bilder/karte.png`.
  let path: String
}

/// Whether the path of a file, given as its parts, is that of an entry.
func isEntryPath(_ parts: [String]) -> Bool {
  parts.count == 3 && parts[0] == "ressorts" && parts[2].hasSuffix(".md") && parts[2] != "ressort.md"
}

/// Reads everything in Content but the entries and puts the register together; nil when it has no readable portal.
func readGroundwork(of tree: FileTree, at root: String, reportingTo log: inout DiagnosticSet) -> Groundwork? {
  var parts = RegisterParts()
  var pictures: [Picture] = []
  for file in tree.filter({ !isEntryPath($0) }).read(reportingTo: &log) {
    let path = String(file.path.dropFirst(root.utf8.count + 1))
    if isPicture(path) {
      pictures.append(Picture(file: file, path: path))
    } else if let item = readContentItem(file, at: path, reportingTo: &log) {
      parts.add(item)
    }
  }
  parts.reportFaults(to: &log)
  guard let register = parts.register else {
    log.insert(.missingPortal(at: root))
    return nil
  }
  return Groundwork(register: register, pictures: pictures)
}

private func isPicture(_ path: String) -> Bool {
  path.hasPrefix("bilder/") && [".png", ".jpg", ".jpeg", ".webp", ".avif"].contains { path.hasSuffix($0) }
}

/// The parts of a register while it is being put together.
private struct RegisterParts {
  private var portal: Portal?
  private var ministries: [Ministry] = []
  private var laws: [Law] = []
  private var duties: [Duty] = []
  private var countries = Countries(record: nil)
  private var pages: [Page] = []

  mutating func add(_ item: ContentItem) {
    switch item {
    case .entry: break
    case .ministry(let ministry): ministries.append(ministry)
    case .law(let law): laws.append(law)
    case .duties(let duties): self.duties += duties
    case .countries(let countries): self.countries = countries
    case .page(let page): pages.append(page)
    case .portal(let portal): self.portal = portal
    }
  }

  var register: Register? {
    portal.map {
      Register(
        portal: $0, ministries: ministries, laws: laws, duties: duties, countries: countries, pages: pages)
    }
  }

  /// Pages whose addresses are taken.
  func reportFaults(to log: inout DiagnosticSet) {
    var paths: [String: Page] = [:]
    for page in pages {
      if let first = paths[page.slug] { log.insert(.doublePath(page, first)) } else { paths[page.slug] = page }
      if isReserved(slug: page.slug) { log.insert(.reservedPath(page)) }
    }
  }
}

extension Diagnostic {
  fileprivate static func missingPortal(at root: String) -> Self {
    Diagnostic(
      .error, rule: "portal-fehlt",
      "Die Datei portal.md, die für das ganze Portal gilt, kann nicht gelesen werden oder ist nicht da.",
      advice: "legen Sie „\(root)/portal.md“ an", in: SourceFile(path: "\(root)/portal.md", bytes: []), at: ByteRange(at: 0))
  }

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
