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
      let further = overview.pages(of: list).routes.enumerated().dropFirst()
      return [
        PageJob(
          .ministry(code: ministry.code), text: PageText(ministry.source, ministry.body),
          from: { overview.sources(of: ministry, list) }
        ) { writer in
          templates.ministry.render(overview.ministryPage(ministry, list, rows: rows), into: &writer)
        }
      ] + further.map { index, route in job(of: list, page: index + 1, at: route, overview, templates, rows) }
    } + tableJobs(overview, templates)
  }

  private static func tableJobs(_ overview: Overview, _ templates: PageTemplates) -> [PageJob] {
    let survey = overview.ministrySurvey()
    return [(MinistryTable.reports, templates.ministries), (.tools, templates.tools)].flatMap { table, template in
      survey.pages(at: table.route).routes.enumerated().map { index, route in
        PageJob(route) {
          template.render(overview.ministriesPage(table, survey, page: index + 1), into: &$0)
        }
      }
    }
  }

  static func listJobs(_ overview: Overview, _ templates: PageTemplates, _ rows: @escaping EntryRows)
    -> [PageJob]
  {
    let lists = overview.entryLists().flatMap { list in
      overview.pages(of: list).routes.enumerated().map { index, route in
        job(of: list, page: index + 1, at: route, overview, templates, rows)
      }
    }
    let gaps = overview.gapLists().flatMap { gaps in
      overview.pages(of: gaps.list).routes.enumerated().map { index, route in
        PageJob(route, from: { overview.sources(of: gaps, page: index + 1) }) {
          templates.gaps.render(overview.gapListPage(gaps, page: index + 1), into: &$0)
        }
      }
    }
    return lists + gaps
  }

  private static func job(
    of list: EntryList, page: Int, at route: Route, _ overview: Overview, _ templates: PageTemplates,
    _ rows: @escaping EntryRows
  ) -> PageJob {
    PageJob(route, from: { overview.sources(of: list, page: page) }) {
      templates.list.render(overview.listPage(list, page: page, rows: rows), into: &$0)
    }
  }

  static func trialJobs(_ overview: Overview, _ templates: PageTemplates) -> [PageJob] {
    let trials = overview.trialList()
    return overview.pages(of: trials.list).routes.enumerated().map { index, route in
      PageJob(route, from: { overview.sources(of: trials, page: index + 1) }) {
        templates.trials.render(overview.trialsPage(trials, page: index + 1), into: &$0)
      }
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
    return lists
      + overview.pages(of: delays).routes.enumerated().map { index, route in
        PageJob(route, from: { overview.sources(ofDelays: delays, page: index + 1) }) {
          templates.delays.render(overview.delaysPage(delays, page: index + 1), into: &$0)
        }
      } + [
        PageJob(.changes) { templates.changesOverview.render(overview.changesOverview(), into: &$0) }
      ]
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
        templates.text.render(overview.context.textPage(page), into: &$0)
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
