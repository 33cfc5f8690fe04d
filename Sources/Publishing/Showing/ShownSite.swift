import Checking
import Diagnostics
import Disk
import RegisterModel
import Rendering

/// A portal that is looked at before it is published: its files by name, and what editors should know about its pages.
public struct ShownSite: Sendable {
  let site: PreparedSite
  let root: String
  /// Judges an entry again when its page is looked at, this time with its gaps listed.
  let check: CheckContext
  let hints: [Diagnostic]
  /// The part of the portal's address behind the host: empty, or with a slash at the start.
  public let prefix: String

  init(_ site: PreparedSite, _ workspace: Workspace, hints: [Diagnostic]) {
    self.site = site
    self.hints = hints
    let register = site.groundwork.register
    root = workspace.content
    check = CheckContext(
      register: register, asOf: workspace.asOf, listingGaps: true, showingDrafts: workspace.showsDrafts)
    prefix = Linker(baseURL: workspace.baseURL ?? register.portal.baseURL).prefix
  }

  /// The content of a file of the portal, by its path below the output folder; nil when there is none.
  /// - Throws: `EnvironmentFault` when what was rendered cannot be read back.
  public func bytes(ofFile path: String) throws(EnvironmentFault) -> [UInt8]? {
    try site.files.bytes(at: path)
  }

  /// The file of the portal that shows a file of the content, named as findings name it; nil when none does alone.
  public func file(showing source: String) -> String? {
    if let entry = site.inventory.entries.first(where: { $0.path == source }) { return Route.entry(id: entry.id).file }
    return pages.first { $0.source == source }?.route.file
  }

  /// The file of the content that a file of the portal shows, as findings name it; nil for one made of many.
  public func source(ofFile path: String) -> String? {
    if let entry = entry(ofFile: path) { return entry.path }
    return pages.first { $0.route.file == path }?.source
  }

  func entry(ofFile path: String) -> EntrySummary? {
    site.inventory.entries.first { Route.entry(id: $0.id).file == path }
  }

  /// The pages that show one file of the content each, those of entries aside.
  private var pages: [(source: String, route: Route)] {
    let register = site.groundwork.register
    return register.ministries.map { ($0.source.path, .ministry(code: $0.code)) }
      + register.laws.map { ($0.source.path, .law(slug: $0.slug)) }
      + register.pages.map { ($0.source.path, .page(slug: $0.slug)) } + [(register.portal.source.path, .start)]
  }
}
