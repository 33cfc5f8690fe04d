import Checking
import Diagnostics
import Exporting
import RegisterModel
import Rendering

/// What a portal is made of besides its entries.
///
/// It is a class because tens of thousands of files hold on to it.
final class SiteSources: Sendable {
  let templates: [SourceFile]
  let groundwork: Groundwork
  let linker: Linker
  let assets: Assets
  let asOf: Day

  init(workspace: Workspace, templates: [SourceFile], groundwork: Groundwork) {
    self.templates = templates
    self.groundwork = groundwork
    asOf = workspace.asOf
    linker = Linker(baseURL: workspace.baseURL ?? groundwork.register.portal.baseURL)
    assets = Assets(templates.compactMap { $0.asset(below: workspace.templates) })
  }

  /// The register as one set of data.
  var dataSet: DataSet {
    let register = groundwork.register
    let hasPage = register.pages.contains { Route.page(slug: $0.slug) == .data }
    return DataSet(
      register.portal, asOf: asOf, home: linker.url(.start), folder: linker.url(.data),
      page: linker.url(hasPage ? .data : .start))
  }

  /// The renderer that fills templates.
  func renderer(filling templates: PageTemplates) -> Renderer {
    Renderer(
      groundwork.register, rules: RuleBook.descriptions(for: groundwork.register), asOf: asOf, templates: templates,
      assets: assets,
      pictures: groundwork.pictures.map { ($0.file.path, $0.path) }, linker: linker,
      datasetDescription: dataSet.schemaOrg)
  }
}

extension SourceFile {
  func asset(below root: String) -> (name: String, bytes: [UInt8])? {
    let folder = "\(root)/assets"
    return path.hasPrefix("\(folder)/") ? (path.below(folder), bytes) : nil
  }
}
