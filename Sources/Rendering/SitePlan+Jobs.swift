import Bytes
import RegisterModel
import Templating

/// Which pages there are, by the parts of the portal.
extension SitePlan {
  static func redirectJobs(
    _ redirects: [Redirect], _ overview: Overview, _ templates: PageTemplates
  ) -> [PageJob] {
    redirects.map { redirect in
      PageJob(.former(redirect.address)) {
        templates.redirect.render(overview.redirectPage(redirect), into: &$0)
      }
    }
  }

  static func ministryJobs(_ overview: Overview, _ templates: PageTemplates, _ rows: @escaping EntryRows)
    -> [PageJob]
  {
    overview.register.ministries.flatMap { ministry in
      let list = overview.list(of: ministry)
      return [
        PageJob(
          .ministry(code: ministry.code), text: PageText(ministry.source, ministry.body),
          from: { overview.sources(of: ministry, list) }
        ) { writer in
          templates.ministry.render(overview.ministryPage(ministry, list, rows: rows), into: &writer)
        }
      ] + jobs(of: list, overview, templates, rows).dropFirst()
    } + tableJobs(overview, templates)
  }

  private static func tableJobs(_ overview: Overview, _ templates: PageTemplates) -> [PageJob] {
    let survey = overview.ministrySurvey()
    return [(MinistryTable.reports, templates.ministries), (.tools, templates.tools)].flatMap { table, template in
      jobs(survey.pages(at: table.route)) {
        template.render(overview.ministriesPage(table, survey, page: $0), into: &$1)
      }
    }
  }

  static func listJobs(_ overview: Overview, _ templates: PageTemplates, _ rows: @escaping EntryRows)
    -> [PageJob]
  {
    let lists = overview.entryLists().flatMap { jobs(of: $0, overview, templates, rows) }
    let gaps = overview.gapLists().flatMap { gaps in
      jobs(overview.pages(of: gaps.list), from: { overview.sources(of: gaps, page: $0) }) {
        templates.gaps.render(overview.gapListPage(gaps, page: $0), into: &$1)
      }
    }
    return lists + gaps
  }

  private static func jobs(
    of list: EntryList, _ overview: Overview, _ templates: PageTemplates, _ rows: @escaping EntryRows
  ) -> [PageJob] {
    jobs(overview.pages(of: list), from: { overview.sources(of: list, page: $0) }) {
      templates.list.render(overview.listPage(list, page: $0, rows: rows), into: &$1)
    }
  }

  /// The pages of a list, each with its number.
  private static func jobs(
    _ pages: Pagination, from sources: (@Sendable (Int) -> ListSources)? = nil,
    render: @escaping @Sendable (Int, inout ByteWriter) -> Void
  ) -> [PageJob] {
    zip(1..., pages.routes).map { page, route in
      let sources = sources.map { sources in { @Sendable in sources(page) } }
      return PageJob(route, from: sources) { writer in render(page, &writer) }
    }
  }

  static func trialJobs(_ overview: Overview, _ templates: PageTemplates) -> [PageJob] {
    let trials = overview.trialList()
    return jobs(overview.pages(of: trials.list), from: { overview.sources(of: trials, page: $0) }) {
      templates.trials.render(overview.trialsPage(trials, page: $0), into: &$1)
    }
  }

  static func changeJobs(_ overview: Overview, _ templates: PageTemplates) -> [PageJob] {
    let lists = overview.changeLists().flatMap { list in
      list.pages.map { page in
        PageJob(list.route(of: page), from: { overview.sources(of: list, page) }) {
          templates.changes.render(overview.changesPage(list, page), into: &$0)
        }
      }
    }
    let delays = overview.delayList
    return lists + groundJobs(overview, templates)
      + jobs(overview.pages(of: delays), from: { overview.sources(ofDelays: delays, page: $0) }) {
        templates.delays.render(overview.delaysPage(delays, page: $0), into: &$1)
      } + [
        PageJob(.changes) { templates.changesOverview.render(overview.changesOverview(), into: &$0) }
      ]
  }

  private static func groundJobs(_ overview: Overview, _ templates: PageTemplates) -> [PageJob] {
    overview.timeline.grounds.map { ground in
      PageJob(ground.route, from: { overview.sources(of: ground) }) {
        templates.ground.render(overview.groundPage(ground), into: &$0)
      }
    } + [PageJob(.grounds) { templates.index.render(overview.groundsIndex(), into: &$0) }]
  }

  static func indexJobs(_ overview: Overview, _ templates: PageTemplates) -> [PageJob] {
    let facets = Facet.Kind.allCases.map { kind in
      PageJob(.facet(kind)) { templates.index.render(overview.facetIndex(kind), into: &$0) }
    }
    let laws = overview.register.laws.map { law in
      PageJob(.law(slug: law.slug), text: PageText(law.source, law.body)) {
        templates.index.render(overview.lawIndex(law), into: &$0)
      }
    }
    return facets + laws + [
      PageJob(.places) { templates.index.render(overview.placesIndex(), into: &$0) },
      PageJob(.laws) { templates.index.render(overview.lawsIndex(), into: &$0) },
      PageJob(.gaps) { templates.index.render(overview.gapsIndex(), into: &$0) },
    ]
  }

  static func textJobs(_ overview: Overview, _ templates: PageTemplates) -> [PageJob] {
    let portal = overview.register.portal
    return overview.register.pages.map { page in
      PageJob(.page(slug: page.slug), text: PageText(page.source, page.body)) {
        templates.text.render(overview.textPage(page), into: &$0)
      }
    } + [
      PageJob(.start, text: PageText(portal.source, portal.body)) {
        templates.start.render(overview.startPage(), into: &$0)
      },
      PageJob(.fields) { templates.fields.render(overview.context.fieldsPage(), into: &$0) },
      PageJob(.notFound) { templates.notFound.render(overview.context.notFoundPage(), into: &$0) },
    ]
  }
}
