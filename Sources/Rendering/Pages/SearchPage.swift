import Diagnostics
import RegisterModel
import Templating

/// The search page: a form that a script brings to life, and for everybody else the pages that sort the entries.
struct SearchPage: Sendable {
  let frame: Frame
  let scriptURL: String
  let indexURL: String
  let entriesURL: String
  let ministriesURL: String
  let lawsURL: String
  let entries: Int
  let links: [Link]
  let topics: [TopicView]
}

extension SearchPage: View {
  static let names = Names<SearchPage>(
    .view("seite") { $0.frame }.required, .text(PortalAsset.searchScript.templateName) { $0.scriptURL },
    .text("verzeichnis") { $0.indexURL }.required,
    .text("eintraege_url") { $0.entriesURL }, .text("ressorts_url") { $0.ministriesURL },
    .text("gesetze_url") { $0.lawsURL },
    .text("eintraege") { counted($0.entries, "Einsatz", "Einsätze") }, .list("verweise") { $0.links },
    .flag("hat_verweise") { !$0.links.isEmpty }, .list("themen") { $0.topics })
}

extension Overview {
  func searchPage(index: Route) -> SearchPage {
    SearchPage(
      frame: Frame(
        "Suche", "Alle Einsätze durchsuchen und nach Merkmalen filtern.", route: .search, in: context,
        under: [("Start", .start)]),
      scriptURL: context.chrome.searchScriptURL, indexURL: href(index), entriesURL: href(.entries),
      ministriesURL: href(.ministries), lawsURL: href(.laws), entries: entries.count, links: searchlessLinks,
      topics: topics)
  }

  /// The pages that sort the entries as the search does, without a script.
  private var searchlessLinks: [Link] {
    [Link("Alle Einsätze", href(.entries)), Link("Ressorts", href(.ministries))]
      + [
        Facet.Kind.status, .riskClass, .technology, .topic, .country, .operator, .assessment, .coDetermination,
        .provider,
      ]
      .map { Link($0.title, href(.facet($0))) }
      + [Link("Rechtsgrundlagen", href(.laws)), Link("Lücken", href(.gaps))]
  }
}
