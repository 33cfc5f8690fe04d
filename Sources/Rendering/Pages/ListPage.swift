import Diagnostics
import RegisterModel
import Templating

/// A list of entries, cut into pages of the portal's size.
struct ListPage: Sendable {
  let frame: Frame
  let heading: String
  let paragraphs: [String]
  let contradictions: [ContradictionView]
  let count: Int
  let rows: [Fragment]
  let paging: Paging?
  let links: [Link]
  let emptiness: String?
}

extension ListPage: View {
  static let names = Names<ListPage>(
    .view("seite") { $0.frame }.required, .text("titel") { $0.heading }, .texts("absaetze") { $0.paragraphs },
    .list("widersprueche") { $0.contradictions }, .text("anzahl") { counted($0.count, "Einsatz", "Einsätze") },
    .flag("leer") { $0.count == 0 }, .optionalText("leer_text") { $0.emptiness },
    .list("eintraege") { $0.rows }.required, .paging { $0.paging }, .list("verweise") { $0.links },
    .flag("hat_verweise") { !$0.links.isEmpty })
}

/// What the pages of one list have in common.
struct EntryList: Sendable {
  let route: Route
  let heading: String
  let paragraphs: [String]
  let entries: [Int]
  let parents: [(String, Route)]
  var links: [Link] = []
  var contradictions: [ContradictionView] = []
  var hasFeed = false
  /// Whether the entries are the rows of a table, which are shorter than those of other lists.
  var isTable = false
  /// How much else stands on the list's pages before the entries.
  var lead = 0
  /// What is said where there is no entry, if the register can tell more than that none is known.
  var emptiness: String?
}

extension Overview {
  func pages(of list: EntryList) -> Pagination {
    Pagination(
      route: list.route, count: list.lead + list.entries.count,
      size: list.isTable ? Pagination.tableRows : register.portal.pageSize)
  }

  /// The positions of the entries on one page of a list.
  func entries(of list: EntryList, onPage page: Int) -> ArraySlice<Int> {
    let shown = pages(of: list).positions(onPage: page)
    return list.entries[max(0, shown.lowerBound - list.lead)..<max(0, shown.upperBound - list.lead)]
  }

  /// One page of a list, with the entries' rendered rows if it is to show any.
  func listPage(_ list: EntryList, page: Int, rows: EntryRows?) -> ListPage {
    let pages = pages(of: list)
    let shown = entries(of: list, onPage: page)
    let title = pages.title(list.heading, ofPage: page)
    return ListPage(
      frame: Frame(
        title, ([title] + list.paragraphs.prefix(1)).joined(separator: " – "), route: pages.route(ofPage: page),
        in: context, under: list.parents,
        feed: list.hasFeed ? ("Feed: \(list.heading)", list.route) : nil, lastChange: lastChange(of: shown)),
      heading: list.heading, paragraphs: page == 1 ? list.paragraphs : [],
      contradictions: page == 1 ? list.contradictions : [], count: list.entries.count,
      rows: rows.map { rows in shown.map { Fragment(html: rows($0)) } } ?? [],
      paging: paging(of: pages, page: page), links: page == 1 ? list.links : [],
      emptiness: list.emptiness)
  }

  /// The ways from one page to the others; nil when there is only one.
  func paging(of pages: Pagination, page: Int) -> Paging? {
    guard pages.pageCount > 1 else { return nil }
    func link(_ text: String, _ target: Int) -> Link { Link(text, href(pages.route(ofPage: target))) }
    let last = pages.pageCount
    return Paging(
      first: page > 2 ? link("Erste Seite", 1) : nil, previous: page > 1 ? link("Vorherige Seite", page - 1) : nil,
      position: "Seite \(grouped(page)) von \(grouped(last))",
      next: page < last ? link("Nächste Seite", page + 1) : nil,
      last: page < last - 1 ? link("Letzte Seite", last) : nil)
  }

  /// Every list of entries that the portal has.
  func entryLists() -> [EntryList] {
    [
      EntryList(
        route: .entries, heading: "Alle Einsätze",
        paragraphs: ["Alle Einträge des Registers, geordnet nach ihrer Kennung."],
        entries: Array(entries.indices),
        parents: [("Start", .start)], links: facetLinks(), emptiness: "Noch steht kein Eintrag in diesem Register.")
    ] + Facet.Kind.allCases.flatMap(facetLists) + [organisationalList(), baselessList(), outsideList(), silentList]
      + normLists()
  }

  private func facetLinks() -> [Link] {
    Facet.Kind.allCases.map { Link($0.title, href(.facet($0))) }
  }

  private func facetLists(_ kind: Facet.Kind) -> [EntryList] {
    let unsorted = kind.valuesAreFew ? unsorted(by: kind) : nil
    return facet(kind).values.map { value in
      EntryList(
        route: .facetValue(kind, slug: value.slug), heading: "\(kind.name): \(value.label)",
        paragraphs: [summary(of: kind), value.label == kind.ignorance ? kind.meaningOfIgnorance : unsorted]
          .compactMap(\.self),
        entries: value.entries, parents: kind.parents + [(kind.title, .facet(kind))],
        contradictions: kind == .system ? contradictions(ofSystem: value.label) : [],
        hasFeed: kind == .riskClass || kind == .status)
    }
  }

  private func organisationalList() -> EntryList {
    EntryList(
      route: .organisationalOnly, heading: "Nur organisatorische Grundlage",
      paragraphs: [
        "Einsätze, für die nur Normen der Organisation genannt sind. Eine solche Norm trägt für sich allein keine Verarbeitung personenbezogener Daten."
      ],
      entries: entries.indices.filter {
        let bases = entries[$0].legalBases
        return !bases.isEmpty && bases.allSatisfy { $0.kind == .organisation }
      }, parents: [("Start", .start), ("Rechtsgrundlagen", .laws)])
  }

  private func baselessList() -> EntryList {
    EntryList(
      route: .withoutLegalBasis, heading: "Ohne Angabe einer Rechtsgrundlage",
      paragraphs: [
        "Einsätze, für die keine Rechtsgrundlage \(register.portal.collection.participle) wurde. Das heißt nicht, dass es keine gibt."
      ],
      entries: entries.indices.filter { entries[$0].legalBases.isEmpty },
      parents: [("Start", .start), ("Rechtsgrundlagen", .laws)],
      emptiness: entries.isEmpty ? nil : "Jeder Einsatz im Register nennt eine Rechtsgrundlage.")
  }

  private func outsideList() -> EntryList {
    EntryList(
      route: .placesOutsideEurope, heading: "Verarbeitung außerhalb von EU und EWR",
      paragraphs: [
        "Einsätze, bei denen mindestens ein Ort der Verarbeitung außerhalb von EU und EWR belegt ist.", unknownPlaces,
      ].compactMap(\.self),
      entries: entries.indices.filter { position in
        entries[position].places.contains { place in
          place.country.flatMap { register.countries[$0] }.map { $0.area != .european } ?? false
        }
      }, parents: [("Start", .start), ("Orte der Verarbeitung", .places)])
  }

  private func normLists() -> [EntryList] {
    register.laws.flatMap { law in
      law.norms.map { norm in
        let title = norm.title.map { "\(norm.citation): \($0)" } ?? norm.citation
        return EntryList(
          route: .norm(law: law.slug, slug: norm.slug), heading: title, paragraphs: normParagraphs(norm, of: law),
          entries: basesByNorm[Norm.key(law: norm.law, designation: norm.designation)] ?? [],
          parents: [("Start", .start), ("Rechtsgrundlagen", .laws), (law.shortName, .law(slug: law.slug))],
          links: norm.record.text("url").map { [Link("Wortlaut", $0)] } ?? [])
      }
    }
  }

  private func normParagraphs(_ norm: Norm, of law: Law) -> [String] {
    let positions = basesByNorm[Norm.key(law: norm.law, designation: norm.designation)] ?? []
    let kinds = BasisKind.allCases.compactMap { kind -> String? in
      let count = positions.count { position in
        entries[position].legalBases.contains {
          $0.section == norm.designation && $0.law == norm.law && $0.kind == kind
        }
      }
      return count == 0 ? nil : "als Grundlage der Art „\(kind.label)“: \(grouped(count))"
    }
    let suitable = norm.suitableFor.map(\.label).joined(separator: ", ")
    return [
      suitable.isEmpty ? nil : "Nach der Lesart des Registers geeignet für: \(suitable).",
      norm.record.text("hinweis"),
    ].compactMap(\.self) + register.duties.filter(norm.isCovered).map(beginning(of:))
      + [
        kinds.isEmpty ? nil : "Genannt \(kinds.joined(separator: "; ")).",
        otherNames(of: law),
      ].compactMap(\.self)
  }

  private func beginning(of duty: Duty) -> String {
    let legacy = duty.bindingForLegacyFrom.map { ", für Systeme, die Behörden schon vorher nutzten, \(beginning($0))" }
    let source = duty.record.text("quelle").map { " Quelle: \($0)." } ?? ""
    return "\(duty.obligation): gilt \(beginning(duty.bindingFrom))\(legacy ?? "").\(dispute(about: duty))\(source)"
  }
}

extension Norm {
  /// Whether a duty of the date table is one of the norm: it names it, a part of it, or articles among which it is.
  func isCovered(by duty: Duty) -> Bool {
    guard duty.law == law else { return false }
    if duty.norm == designation || duty.norm.hasPrefix("\(designation) ") { return true }
    let words = duty.norm.split(separator: " ", maxSplits: 2)
    guard words.count > 1, designation.hasPrefix("\(words[0]) "),
      let number = Int(designation.dropFirst(words[0].count + 1))
    else { return false }
    let ends = words[1].split(separator: "–").compactMap { Int($0) }
    return ends.count == 2 && ends[0] <= number && number <= ends[1]
  }
}
