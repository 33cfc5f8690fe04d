import Diagnostics
import RegisterModel
import Templating

/// A row of an index: a value, how often it occurs, and where its entries are.
struct IndexRow: Sendable {
  let label: String
  let url: String
  let count: Int
  var note: String?
}

extension IndexRow: View {
  static let names = Names<IndexRow>(
    .text("text") { $0.label }, .text("url") { $0.url }, .text("anzahl") { grouped($0.count) },
    .optionalText("zusatz") { $0.note })
}

/// A table of an index page.
struct IndexTable: Sendable {
  let title: String
  let anchor: String
  let columns: (label: String, count: String)
  let rows: [IndexRow]
  /// What is said where there is no row, if it is more than that there is none.
  var emptiness: String?
}

extension IndexTable: View {
  static let names = Names<IndexTable>(
    .text("titel") { $0.title }, .text("anker") { $0.anchor }, .text("spalte") { $0.columns.label },
    .text("zaehlspalte") { $0.columns.count }, .list("zeilen") { $0.rows }, .flag("leer") { $0.rows.isEmpty },
    .optionalText("leer_text") { $0.emptiness })
}

/// A page of indexes: the values of a facet, the places, the norms, the gaps.
struct IndexPage: Sendable {
  let frame: Frame
  let heading: String
  let paragraphs: [String]
  let tables: [IndexTable]
  var text: [UInt8]?
  var links: [Link] = []
}

extension IndexPage: View {
  static let names = Names<IndexPage>(
    .view("seite") { $0.frame }.required, .text("titel") { $0.heading }, .texts("absaetze") { $0.paragraphs },
    .list("tabellen") { $0.tables }.required, .optionalHTML("inhalt") { $0.text }, .list("verweise") { $0.links },
    .flag("hat_verweise") { !$0.links.isEmpty })
}

extension Overview {
  func facetIndex(_ kind: Facet.Kind) -> IndexPage {
    IndexPage(
      frame: Frame(kind.title, summary(of: kind), route: .facet(kind), in: context, under: kind.parents),
      heading: kind.title, paragraphs: [summary(of: kind), unsorted(by: kind)].compactMap(\.self),
      tables: [table(of: kind, title: kind.title)])
  }

  /// What a facet is, for readers.
  func summary(of kind: Facet.Kind) -> String { kind.summary(of: register.portal.collection) }

  private func table(of kind: Facet.Kind, title: String) -> IndexTable {
    IndexTable(
      title: title, anchor: slug(of: title), columns: (kind.name, "Einsätze"),
      rows: facet(kind).values.map { value in
        IndexRow(label: value.label, url: href(.facetValue(kind, slug: value.slug)), count: value.entries.count)
      }, emptiness: kind.emptiness)
  }

  func placesIndex() -> IndexPage {
    IndexPage(
      frame: Frame(
        "Orte der Verarbeitung", "Wo und durch wen Daten verarbeitet werden.", route: .places, in: context,
        under: [("Start", .start)]), heading: "Orte der Verarbeitung",
      paragraphs: [
        "Wo Daten verarbeitet werden, in welchem Land und wer den Ort betreibt.", unknownPlaces,
      ].compactMap(\.self), tables: [table(of: .country, title: "Land"), table(of: .operator, title: "Betreiber")],
      links: [
        Link("Verarbeitung außerhalb von EU und EWR", href(.placesOutsideEurope)),
        Link("Einsätze, bei denen Angaben zum Ort fehlen", href(.gapsOfRule(id: "R24"))),
      ])
  }

  func lawsIndex() -> IndexPage {
    IndexPage(
      frame: Frame(
        "Rechtsgrundlagen", "Welche Normen Einsätze tragen sollen, Paragraf für Paragraf.", route: .laws, in: context,
        under: [("Start", .start)]), heading: "Rechtsgrundlagen",
      paragraphs: [
        "Einträge dürfen nur Normen aus diesem Verzeichnis nennen. Wofür eine Norm geeignet ist, ist eine Auslegung des Registers und keine amtliche Aussage.",
        withoutLegalBasis,
      ].compactMap(\.self),
      tables: [
        IndexTable(
          title: "Gesetze", anchor: "gesetze", columns: ("Gesetz", "Einsätze"),
          rows: register.laws.map { law in
            IndexRow(
              label: law.shortName, url: href(.law(slug: law.slug)), count: entries(citing: law).count,
              note: note(on: law))
          })
      ],
      links: [
        Link("Einsätze ohne Angabe einer Rechtsgrundlage", href(.withoutLegalBasis)),
        Link("Einsätze mit nur organisatorischer Grundlage", href(.organisationalOnly)),
      ])
  }

  private func note(on law: Law) -> String? {
    let names = (law.name == law.shortName ? [] : [law.name]) + law.furtherNames
    return names.isEmpty ? nil : names.joined(separator: "; ")
  }

  private func entries(citing law: Law) -> Set<Int> {
    Set(law.norms.flatMap { basesByNorm[Norm.key(law: $0.law, designation: $0.designation)] ?? [] })
  }

  func lawIndex(_ law: Law) -> IndexPage {
    IndexPage(
      frame: Frame(
        law.shortName, law.name, route: .law(slug: law.slug), in: context,
        under: [("Start", .start), ("Rechtsgrundlagen", .laws)]), heading: law.shortName,
      paragraphs: [
        law.name, otherNames(of: law), law.record.text("fundstelle"), law.record.text("hinweis"),
        law.record.date("geprueft_am").map { "Geprüft am \($0.german). Quelle: \(law.record.text("quelle") ?? "")" },
      ].compactMap(\.self),
      tables: [
        IndexTable(
          title: "Normen", anchor: "normen", columns: ("Norm", "Einsätze"),
          rows: law.norms.map { norm in
            IndexRow(
              label: norm.title.map { "\(norm.designation) \($0)" } ?? norm.designation,
              url: href(.norm(law: law.slug, slug: norm.slug)),
              count: basesByNorm[Norm.key(law: norm.law, designation: norm.designation)]?.count ?? 0,
              note: norm.suitableFor.isEmpty ? nil : norm.suitableFor.map(\.label).joined(separator: ", "))
          })
      ], text: law.body.html.isEmpty ? nil : context.html(of: law.body, in: law.source),
      links: [
        law.record.text("url").map { Link("Gesetzestext oder Übersicht", $0) },
        groundLink(to: law.source, as: "dieser Angaben"),
      ].compactMap(\.self))
  }

  /// What a law is called besides, for those who know it by another name.
  func otherNames(of law: Law) -> String? {
    law.furtherNames.isEmpty ? nil : "\(law.shortName) heißt auch: \(law.furtherNames.joined(separator: ", "))."
  }

  func gapsIndex() -> IndexPage {
    let tally = GapTally(entries.lazy.map(\.gaps), and: assessment.ministryGaps.values.joined())
    let ofEntries = entries.reduce(0) { $0 + $1.openGaps }
    let (open, pending) = (tally.openCount, tally.pendingCount)
    return IndexPage(
      frame: Frame(
        "Lücken", "Welche Angaben nicht \(register.portal.collection.participle) wurden, je Regel und je Ressort.",
        route: .gaps, in: context,
        under: [("Start", .start)]),
      heading: "Lücken",
      paragraphs: ([
        "Eine Lücke heißt: Eine Angabe wurde nicht \(register.portal.collection.participle) oder genügt einer Regel des Registers nicht. Nicht \(register.portal.collection.participle) bedeutet nicht, dass es sie nicht gibt.",
        "Das Register zählt \(counted(open, "Lücke", "Lücken")), davon \(grouped(ofEntries)) in \(counted(entries.count, "Eintrag", "Einträgen")) und \(grouped(open - ofEntries)) bei den Ressorts selbst.",
        Self.scopeOfRules,
        pending == 0 ? nil : "\(counted(pending, "weitere Pflicht gilt", "weitere Pflichten gelten")) noch nicht.",
      ] as [String?]).compactMap(\.self),
      tables: [
        gapTable("Nach Regel", anchor: "regeln", tally.open, of: "Lücken"),
        pending > 0
          ? gapTable("Pflichten, die noch nicht gelten", anchor: "anstehend", tally.pending, of: "Pflichten") : nil,
        IndexTable(
          title: "Nach Ressort", anchor: "ressorts", columns: ("Ressort", "Lücken"),
          rows: register.ministries.map { ministry in
            IndexRow(
              label: ministry.abbreviation, url: href(.gapsOfMinistry(code: ministry.code)),
              count: openGaps(of: ministry.code), note: ministry.name)
          }, emptiness: "Noch steht kein Ressort in diesem Register."),
        rulesWithoutGaps(tally),
      ].compactMap(\.self))
  }

  /// The rules that find nothing today; nil when every rule finds something.
  private func rulesWithoutGaps(_ tally: GapTally) -> IndexTable? {
    let rules = context.rules.filter { $0.findsGaps && tally.open[$0.id] == nil && tally.pending[$0.id] == nil }
    guard !rules.isEmpty else { return nil }
    return gapTable(
      "Regeln ohne Lücke", anchor: "ohne-luecken",
      Dictionary(uniqueKeysWithValues: rules.map { ($0.id, 0) }), of: "Lücken")
  }

  private func gapTable(_ title: String, anchor: String, _ numbers: [String: Int], of what: String) -> IndexTable {
    IndexTable(
      title: title, anchor: anchor, columns: ("Regel", what),
      rows: context.rules.compactMap { rule in
        numbers[rule.id].map { number in
          IndexRow(
            label: "\(rule.id) \(rule.title)", url: href(.gapsOfRule(id: rule.id)), count: number,
            note: rule.source.isEmpty ? nil : rule.source)
        }
      }, emptiness: "Keine Regel findet zurzeit eine Lücke.")
  }

  /// The gaps of ministries by a rule, also of those that are no longer there.
  func ministryGaps(ofRule id: String) -> [(ministry: String, gaps: [Gap])] {
    assessment.ministryGaps.sorted { $0.key < $1.key }.map { ($0, $1.filter { $0.rule == id }) }
      .filter { !$0.gaps.isEmpty }
  }

  /// The number of gaps of a ministry that bind today: its own and those of its entries.
  func openGaps(of ministry: String) -> Int {
    (assessment.ministryGaps[ministry]?.count { !$0.isPending } ?? 0)
      + ministryEntries[ministry, default: []].reduce(0) { $0 + entries[$1].openGaps }
  }
}
