import Bytes
import Diagnostics
import Disk
import Parsing
import RegisterModel
import Rendering
import Versioning

/// Everything in Content but the entries: read first, because every entry is judged and shown by it.
struct Groundwork: Sendable {
  let register: Register
  let pictures: [Picture]
  /// The files whose faults explain what entries seem to lack.
  let unread: UnreadFiles
  /// What tells all the files that were read from others.
  let print: UInt64
}

/// A picture that pages show; published under its path below Content.
struct Picture: Sendable {
  let file: SourceFile
  /// The path below Content, such as `bilder/karte.png`.
  let path: String
}

/// The register without its entries, as far as it can be read; what is wrong with its files is for `check` to say.
func readRegister(at content: String) throws(EnvironmentFault) -> Register {
  var faults = DiagnosticSet()
  let tree = try FileTree(at: content, shownAs: content, reportingTo: &faults)
  return readGroundwork(of: tree, at: content, reportingTo: &faults).register
}

/// Reads everything in Content but the entries and puts the register together, as far as it can be read.
func readGroundwork(of tree: FileTree, at root: String, reportingTo log: inout DiagnosticSet) -> Groundwork {
  var parts = RegisterParts()
  var pictures: [Picture] = []
  var misplaced = 0
  var print: UInt64 = 0
  let files = tree.filter { !isEntryPath($0) }.read(reportingTo: &log)
  // How identifiers begin has to be known before anything else is read that may hold some.
  for file in files where file.path.below(root) == Portal.path {
    if let item = readContentItem(file, at: Portal.path, identifiedBy: .any, reportingTo: &log) { parts.add(item) }
  }
  for file in files {
    let path = file.path.below(root)
    print = print.combined(with: file)
    if isPicture(path) {
      pictures.append(Picture(file: file, path: path))
      for fault in [faultOfName(ofPicture: file), file.unfetched].compactMap(\.self) { log.insert(fault) }
    } else if path == Reachability.path {
      parts.reachability = Reachability(in: file, reportingTo: &log)
    } else if path != Portal.path {
      if !isContentPath(path) { misplaced += 1 }
      // A whole folder of something else would bury what else is wrong.
      if misplaced > DiagnosticSet.errorsOfAFile, !isContentPath(path) { continue }
      if let item = readContentItem(file, at: path, identifiedBy: parts.entryIDs, reportingTo: &log) {
        parts.add(item)
      }
    }
  }
  if misplaced > DiagnosticSet.errorsOfAFile {
    log.insert(.furtherMisplaced(misplaced - DiagnosticSet.errorsOfAFile, below: root))
  }
  var unread = UnreadFiles(log, read: parts.paths, below: root)
  parts.reportFaults(at: root, unread: &unread, to: &log)
  return Groundwork(register: parts.register(at: root), pictures: pictures, unread: unread, print: print)
}

extension Diagnostic {
  fileprivate static func furtherMisplaced(_ count: Int, below root: String) -> Self {
    Diagnostic(
      .error, rule: "weitere-fehler",
      "\(grouped(count)) weitere Dateien liegen an keinem Ort, den das Register kennt; sie werden erst gezeigt, wenn die anderen fort sind.",
      in: SourceFile(path: root, bytes: []), at: ByteRange(at: 0))
  }
}

/// The parts of a register while it is being put together.
private struct RegisterParts {
  private var portal: Portal?
  private var ministries: [Ministry] = []
  private var laws: [Law] = []
  private var duties: [Duty] = []
  private var countries = Countries(record: nil)
  private var pages: [Page] = []
  private var removals: [RemovalNote] = []
  var reachability = Reachability()

  mutating func add(_ item: ContentItem) {
    switch item {
    case .entry: break
    case .ministry(let ministry): ministries.append(ministry)
    case .law(let law): laws.append(law)
    case .removals(let removals): self.removals += removals
    case .duties(let duties): self.duties += duties
    case .countries(let countries): self.countries = countries
    case .page(let page): pages.append(page)
    case .portal(let portal): self.portal = portal
    }
  }

  /// The register; a portal that cannot be read is replaced by one that says nothing, so that the rest is checked all the same.
  func register(at root: String) -> Register {
    Register(
      portal: portal ?? .unread(at: "\(root)/portal.md"), ministries: ministries, laws: laws, duties: duties,
      countries: countries, pages: pages, removals: removals, reachability: reachability)
  }

  /// The form of identifiers, once the portal's own file was read.
  var entryIDs: EntryIDForm { portal?.entryIDs ?? .any }

  /// The files that ministries and pages were read from.
  var paths: Set<String> { Set(ministries.map(\.source.path) + pages.map(\.source.path)) }

  /// Faults of files among each other that decide where pages go.
  func reportFaults(at root: String, unread: inout UnreadFiles, to log: inout DiagnosticSet) {
    if portal == nil, unread.insert("portal.md") { log.insert(.missingPortal(at: root)) }
    var paths: [String: Page] = [:]
    for page in pages {
      if let first = paths[page.slug] { log.insert(.doublePath(page, first)) } else { paths[page.slug] = page }
      if isReserved(slug: page.slug) { log.insert(.reservedPath(page)) }
    }
  }
}

extension Portal {
  fileprivate static func unread(at path: String) -> Portal {
    Portal(
      source: SourceFile(path: path, bytes: []),
      record: Record(catalogue: .portal, items: [], range: ByteRange(at: 0)), body: .empty)
  }
}

extension Diagnostic {
  fileprivate static func missingPortal(at root: String) -> Self {
    Diagnostic(
      .error, rule: "portal-fehlt", "Die Datei portal.md, die für das ganze Portal gilt, ist nicht da.",
      advice: "Legen Sie „\(root)/portal.md“ an.", in: SourceFile(path: "\(root)/portal.md", bytes: []),
      at: ByteRange(at: 0))
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
