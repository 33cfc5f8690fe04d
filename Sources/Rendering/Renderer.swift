public import Bytes
public import Chronicling
public import Diagnostics
public import RegisterModel

/// The rendered row of an entry, by its position in the inventory.
public typealias EntryRows = @Sendable (Int) -> [UInt8]

/// Renders pages: an entry's page as soon as the entry is read, everything else when all entries are known.
public struct Renderer: Sendable {
  private let context: Context
  private let templates: PageTemplates

  /// A renderer for one register.
  ///
  /// - Parameters:
  ///   - register: What holds for all entries.
  ///   - rules: The rules by number.
  ///   - asOf: The day of the build.
  ///   - templates: The templates, compiled.
  ///   - assets: The files that pages use.
  ///   - pictures: The pictures that texts may show, by their source and their path below Content.
  ///   - linker: The portal's addresses.
  ///   - datasetDescription: The whole data described by JSON-LD in which nothing can end a script.
  public init(
    _ register: Register, rules: [RuleDescription], asOf: Day, templates: PageTemplates, assets: Assets,
    pictures: [(source: String, path: String)], linker: Linker, datasetDescription: [UInt8]
  ) {
    self.templates = templates
    context = Context(
      register: register, rules: rules, asOf: asOf, linker: linker, assets: assets, pictures: pictures,
      datasetDescription: datasetDescription)
  }

  /// Appends an entry's page; what depends on other entries stays open until `SitePlan.finished`.
  public func writePage(of entry: Entry, _ assessment: EntryAssessment, to writer: inout ByteWriter) {
    templates.entry.render(context.entryPage(of: entry, assessment), into: &writer)
  }

  /// The address that a link of a text gets; open until `SitePlan.finished` where it leads to another entry's file.
  public func address(of link: Document.Link, in file: SourceFile) -> String {
    context.address(of: link.destination, in: file)
  }

  /// A text of Content as its page shows it; what depends on entries is left open.
  public func html(of text: PageText) -> [UInt8] { context.html(of: text.document, in: text.file) }

  /// An entry's row, which every list copies that shows the entry.
  public func row(of entry: EntrySummary) -> [UInt8] {
    templates.row.rendered(EntryRow(entry, in: context))
  }

  /// Plans all pages but the entries' own and the search page.
  ///
  /// - Parameters:
  ///   - inventory: The entries.
  ///   - assessment: What the rules say about the register.
  ///   - chronicle: The public history.
  ///   - rows: The entries' rows.
  ///   - earlier: A plan that the same renderer made before an edit; it spares work and changes nothing.
  /// - Returns: The pages but the search page, ready to be rendered.
  public func plan(
    _ inventory: Inventory, _ assessment: Assessment, _ chronicle: Chronicle, rows: @escaping EntryRows,
    after earlier: SitePlan? = nil
  ) -> SitePlan {
    let overview = Overview(of: inventory, assessment, chronicle, in: context, after: earlier?.overview)
    return SitePlan(overview, templates, rows: rows)
  }
}
