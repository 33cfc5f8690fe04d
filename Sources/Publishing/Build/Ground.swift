import Bytes
import Checking
import Diagnostics
import Disk
import Exporting
import Linking
import Rendering
import Threading
import Versioning

/// What every entry is judged and shown by: everything in Content but the entries, and the templates, ready for work.
struct Ground: Sendable {
  let site: SiteSources
  let work: EntryWork
  /// What git tells of the past.
  let git: GitHistory
  /// What is wrong with it, and with how its files are listed.
  let findings: DiagnosticSet
  /// What was wrong with how the files are listed.
  let listing: [Diagnostic]
  /// The links of the pages with texts of Content.
  let linkedTexts = Once<[LinkedPage]>()
  /// What is known of the links of a portal that is looked at.
  let links = FollowedLinks()
  /// Keeps what outlives neither this ground nor the process: old versions, pages that are not an entry's, the search index.
  let scratch: Spool
  /// What an earlier process made on the same ground, and whoever keeps it; nil when nothing is kept.
  let store: BuildStore?
  /// What tells everything but the entries from others.
  let print: UInt64

  var groundwork: Groundwork { site.groundwork }
  /// Nil when a template is faulty.
  var renderer: Renderer? { work.renderer }

  /// Reads everything but the entries.
  ///
  /// - Parameters:
  ///   - sources: The files.
  ///   - past: The repository around Content, or why there is none, which git may still be telling.
  ///   - workspace: Where and for which day.
  ///   - keepsEntries: Whether what becomes of entries is kept for the next process.
  ///   - keepsHistory: Whether what git tells is.
  ///   - secret: What nobody knows who writes content.
  /// - Throws: `EnvironmentFault` when there are no templates or no place for the spool, or when a history is required and cannot be read.
  init(
    of sources: SourceTrees, past: Meanwhile<PastSource>, _ workspace: Workspace, keepingEntries keepsEntries: Bool,
    keepingHistory keepsHistory: Bool, secret: UInt64
  ) throws(EnvironmentFault) {
    var log = sources.findings
    let templates = sources.templates.read(reportingTo: &log)
    guard templates.contains(where: { $0.path.hasSuffix(".html") }) else {
      throw EnvironmentFault(message: "Im Ordner „\(workspace.templates)“ liegt keine Vorlage.")
    }
    let compilation = Meanwhile { [root = workspace.templates] in PageTemplates.compiled(of: templates, below: root) }
    let groundwork = readGroundwork(of: sources.ground, at: workspace.content, reportingTo: &log)
    let print = templates.reduce(groundwork.print) { $0.combined(with: $1) }
    let storage = Meanwhile { keepsEntries ? BuildStore(for: workspace, groundPrint: print) : nil }
    site = SiteSources(workspace: workspace, templates: templates, groundwork: groundwork)
    self.print = print
    scratch = try Spool(near: workspace.output)
    git = try GitHistory(
      of: past.value, workspace, in: groundwork.register, spool: scratch, keeping: keepsHistory, secret: secret)
    let (compiled, faults) = compilation.value
    log.formUnion(faults)
    store = storage.value
    let spool: Spool = if let kept = store?.spool { kept } else { try Spool(near: workspace.output) }
    work = EntryWork(
      root: workspace.content,
      check: CheckContext(
        register: groundwork.register, asOf: workspace.asOf, listingGaps: workspace.listsGaps,
        showingDrafts: workspace.showsDrafts, lastChanges: git.lastChanges),
      entryIDs: git.entryIDs, renderer: compiled.map(site.renderer), spool: spool, linker: site.linker,
      site: SiteAddress(baseURL: site.linker.baseURL), edition: .random(in: .min ... .max), secret: secret)
    findings = log
    listing = sources.findings.sorted
  }
}

/// The files of Content and Templates as they are listed.
struct SourceTrees: Sendable {
  let content: FileTree
  let entries: FileTree
  /// Everything in Content but the entries.
  let ground: FileTree
  let templates: FileTree
  /// What must not be there.
  let findings: DiagnosticSet

  /// Lists both folders.
  /// - Throws: `EnvironmentFault` when one of them cannot be read.
  init(of workspace: Workspace) throws(EnvironmentFault) {
    var log = DiagnosticSet()
    content = try FileTree(at: workspace.content, shownAs: workspace.content, reportingTo: &log)
    templates = try FileTree(at: workspace.templates, shownAs: workspace.templates, reportingTo: &log)
    entries = content.filter(isEntryPath)
    ground = content.filter { !isEntryPath($0) }
    findings = log
  }

  /// The stamps of everything but the entries.
  func groundStamps() -> [StampedFile] { ground.stamped() + templates.stamped() }
}

extension PageTemplates {
  /// The templates among these files, compiled, and what is wrong with them; nil when a template is faulty.
  fileprivate static func compiled(of files: [SourceFile], below root: String) -> (PageTemplates?, DiagnosticSet) {
    var sources: [String: SourceFile] = [:]
    for file in files where file.path.hasSuffix(".html") {
      sources[String(file.path.below(root).dropLast(5))] = file
    }
    var faults = DiagnosticSet()
    var assets: Set<String> = []
    for file in files {
      for fault in file.mergeConflicts { faults.insert(fault) }
      if let fault = file.unfetched { faults.insert(fault) }
      guard let name = file.asset(below: root)?.name else { continue }
      assets.insert(name)
      guard name.hasSuffix(".css") else { continue }
      for fault in Assets.faults(inStyleSheet: file) { faults.insert(fault) }
    }
    return (PageTemplates(sources, assets: assets, reportingTo: &faults), faults)
  }
}
