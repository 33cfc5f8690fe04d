public import Bytes
public import Diagnostics
public import RegisterModel
import Templating

/// One page that is to be written: where it goes, and how it is rendered.
public struct PageJob: Sendable {
  /// The page's address.
  public let route: Route
  /// The text of Content that the page shows, for findings about its links.
  public let text: (file: SourceFile, document: Document)?
  /// Appends the page; the same bytes every time.
  public let render: @Sendable (inout ByteWriter) -> Void

  init(
    _ route: Route, text: (SourceFile, Document)? = nil, render: @escaping @Sendable (inout ByteWriter) -> Void
  ) {
    self.route = route
    self.text = text
    self.render = render
  }
}

/// All pages of the portal, planned before any is rendered.
public struct SitePlan: Sendable {
  /// The pages, in a fixed order.
  public let jobs: [PageJob]
  private let context: Context

  /// Plans the portal.
  ///
  /// - Parameters:
  ///   - register: The register as it was read.
  ///   - assessment: What the rules say about it.
  ///   - sources: The templates by name.
  ///   - assets: The files that pages use.
  ///   - pictures: The pictures that texts may show, by their source and their path below Content.
  ///   - linker: The portal's addresses.
  ///   - log: Receives faults of the templates and links of the content that lead nowhere.
  ///
  /// There is no plan when a template is faulty.
  public init?(
    of register: Register, _ assessment: Assessment, templates sources: [String: SourceFile], assets: Assets,
    pictures: [(source: String, path: String)] = [], linker: Linker, reportingTo log: inout DiagnosticSet
  ) {
    let context = Context(
      register: register, assessment: assessment, linker: linker, assets: assets, pictures: pictures)
    context.reportDeadLinks(to: &log)
    guard let templates = PageTemplates(sources, reportingTo: &log) else { return nil }
    self.context = context
    let rows = register.entries.indices.map { position in
      templates.row.rendered(EntryRow(register.entries[position], assessment.entries[position], in: context))
    }
    jobs = Self.jobs(context, templates, rows)
  }

  private static func jobs(_ context: Context, _ templates: PageTemplates, _ rows: [[UInt8]]) -> [PageJob] {
    entryJobs(context, templates) + ministryJobs(context, templates, rows) + listJobs(context, templates, rows)
      + indexJobs(context, templates) + textJobs(context, templates)
  }

  private static func entryJobs(_ context: Context, _ templates: PageTemplates) -> [PageJob] {
    context.register.entries.enumerated().map { position, entry in
      PageJob(.entry(id: entry.id), text: (entry.source, entry.body)) { writer in
        templates.entry.render(context.entryPage(at: position), into: &writer)
      }
    }
  }

  private static func ministryJobs(_ context: Context, _ templates: PageTemplates, _ rows: [[UInt8]]) -> [PageJob] {
    context.register.ministries.map { ministry in
      PageJob(.ministry(code: ministry.code), text: (ministry.source, ministry.body)) { writer in
        templates.ministry.render(context.ministryPage(ministry, rows: rows), into: &writer)
      }
    } + [
      PageJob(.ministries) { writer in
        let page = context.ministriesPage(
          .ministries, title: "Ressorts",
          summary: "Wer meldet, wer schweigt: Meldung, Einsätze, Risikoklassen und Lücken je Ressort.")
        templates.ministries.render(page, into: &writer)
      },
      PageJob(.tools) { writer in
        let page = context.ministriesPage(
          .tools, title: "Allgemeine KI-Werkzeuge",
          summary: "Welche Regel jedes Ressort für Copilot, ChatGPT und andere hat.")
        templates.tools.render(page, into: &writer)
      },
    ]
  }

  private static func listJobs(_ context: Context, _ templates: PageTemplates, _ rows: [[UInt8]]) -> [PageJob] {
    let size = context.register.portal.pageSize
    let lists = context.entryLists().flatMap { list in
      list.routes(pageSize: size).enumerated().map { index, route in
        PageJob(route) { templates.list.render(context.listPage(list, page: index + 1, rows: rows), into: &$0) }
      }
    }
    let gaps = context.gapLists().flatMap { gaps in
      gaps.list.routes(pageSize: size).enumerated().map { index, route in
        PageJob(route) { templates.gaps.render(context.gapListPage(gaps, page: index + 1), into: &$0) }
      }
    }
    return lists + gaps
  }

  private static func indexJobs(_ context: Context, _ templates: PageTemplates) -> [PageJob] {
    let facets = Facet.Kind.allCases.map { kind in
      PageJob(.facet(kind)) { templates.index.render(context.facetIndex(kind), into: &$0) }
    }
    let laws = context.register.laws.map { law in
      PageJob(.law(slug: law.slug), text: (law.source, law.body)) {
        templates.index.render(context.lawIndex(law), into: &$0)
      }
    }
    return facets + laws + [
      PageJob(.places) { templates.index.render(context.placesIndex(), into: &$0) },
      PageJob(.laws) { templates.index.render(context.lawsIndex(), into: &$0) },
      PageJob(.gaps) { templates.index.render(context.gapsIndex(), into: &$0) },
    ]
  }

  private static func textJobs(_ context: Context, _ templates: PageTemplates) -> [PageJob] {
    let portal = context.register.portal
    return context.register.pages.map { page in
      PageJob(.page(slug: page.slug), text: (page.source, page.body)) {
        templates.text.render(context.textPage(page), into: &$0)
      }
    } + [
      PageJob(.start, text: (portal.source, portal.body)) { templates.start.render(context.startPage(), into: &$0) },
      PageJob(.trials) { templates.trials.render(context.trialsPage(), into: &$0) },
      PageJob(.fields) { templates.fields.render(context.fieldsPage(), into: &$0) },
      PageJob(.notFound) { templates.notFound.render(context.notFoundPage(), into: &$0) },
    ]
  }

  /// The address that a link of a text was given, for findings about the finished page.
  public func address(of link: Document.Link, in file: SourceFile) -> String? {
    context.address(of: link.destination, in: file)
  }
}

extension Context {
  fileprivate func reportDeadLinks(to log: inout DiagnosticSet) {
    for entry in register.entries { reportDeadLinks(of: entry.body, in: entry.source, to: &log) }
    for ministry in register.ministries { reportDeadLinks(of: ministry.body, in: ministry.source, to: &log) }
    for law in register.laws { reportDeadLinks(of: law.body, in: law.source, to: &log) }
    for page in register.pages { reportDeadLinks(of: page.body, in: page.source, to: &log) }
    reportDeadLinks(of: register.portal.body, in: register.portal.source, to: &log)
  }
}
