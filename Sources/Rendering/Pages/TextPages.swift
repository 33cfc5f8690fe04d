import RegisterModel
import Templating

/// A page of text: from `seiten/`, and what a server shows for an unknown address.
struct TextPage: Sendable {
  let frame: Frame
  let heading: String
  let summary: String
  let text: [UInt8]
  let contents: [Link]
  let sources: [SourceView]
  let history: Link?
}

extension TextPage: View {
  static let names = Names<TextPage>(
    .view("seite") { $0.frame }.required, .text("titel") { $0.heading },
    .text("kurzbeschreibung") { $0.summary },
    .html("inhalt") { $0.text }.required, .list("inhaltsverzeichnis") { $0.contents },
    .flag("hat_inhaltsverzeichnis") { !$0.contents.isEmpty }, .list("quellen") { $0.sources },
    .flag("hat_quellen") { !$0.sources.isEmpty }, .optionalView("geschichte") { $0.history })
}

extension Overview {
  func textPage(_ page: Page) -> TextPage {
    let headings = page.body.headings.filter { $0.level == 2 }
    return TextPage(
      frame: Frame(page.title, page.summary, route: .page(slug: page.slug), in: context, under: [("Start", .start)]),
      heading: page.title, summary: page.summary, text: context.html(of: page.body, in: page.source),
      contents: headings.count > 2 ? headings.map { Link($0.text, "#\($0.id)") } : [],
      sources: page.sources.enumerated().map { SourceView($0 + 1, $1, in: register) },
      history: groundLink(to: page.source, as: "dieser Seite"))
  }
}

/// What a server shows for an unknown address.
struct NotFoundPage: Sendable {
  let frame: Frame
  let links: [Link]
}

extension NotFoundPage: View {
  static let names = Names<NotFoundPage>(.view("seite") { $0.frame }.required, .list("verweise") { $0.links })
}

extension Context {
  func notFoundPage() -> NotFoundPage {
    NotFoundPage(
      frame: Frame("Seite nicht gefunden", "Unter dieser Adresse gibt es keine Seite.", route: .notFound, in: self),
      links: [
        Link("Startseite", href(.start)), Link("Alle Einsätze", href(.entries)), Link("Ressorts", href(.ministries)),
        Link("Lücken", href(.gaps)), Link("Suche", href(.search)),
      ])
  }
}
