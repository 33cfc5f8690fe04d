import Diagnostics
import RegisterModel
import Templating

/// A chart with the table of its numbers.
struct ChartView: Sendable {
  let anchor: String
  let title: String
  let text: String
  let chart: [UInt8]
  let columns: (label: String, count: String)
  let rows: [IndexRow]
}

extension ChartView: View {
  static let names = Names<ChartView>(
    .text("anker") { $0.anchor }, .text("titel") { $0.title }, .text("text") { $0.text }, .html("bild") { $0.chart },
    .text("spalte") { $0.columns.label }, .text("zaehlspalte") { $0.columns.count }, .list("zeilen") { $0.rows })

  init(
    anchor: String, title: String, text: String, columns: (label: String, count: String), rows: [IndexRow],
    gaps: Set<String>
  ) {
    self.anchor = anchor
    self.title = title
    self.text = text
    self.columns = columns
    self.rows = rows
    chart =
      BarChart(
        id: anchor, title: title, description: rows.map { "\($0.label): \(grouped($0.count))" }.joined(separator: "; "),
        bars: rows.map { BarChart.Bar(label: $0.label, count: $0.count, isGap: gaps.contains($0.label)) }
      ).svg()
  }
}

extension Overview {
  /// How the uses are classified.
  func riskChart() -> ChartView {
    let unknown = RiskClass.terms.filter(\.admitsIgnorance).map(\.label)
    return ChartView(
      anchor: "risiko", title: "Risikoklassen nach der KI-Verordnung",
      text: "Ein gestrichelter Balken heißt: Eine Einordnung wurde nicht \(register.portal.collection.participle).",
      columns: ("Risikoklasse", "Einsätze"), rows: facetIndex(.riskClass).tables[0].rows, gaps: Set(unknown))
  }

  /// In which countries data are processed, and for how many uses that is not known.
  func placesChart() -> ChartView {
    let (partly, unknown) = ("Ort genannt, Land offen", "Kein Ort \(register.portal.collection.participle)")
    let placeless = entries.count { $0.places.isEmpty }
    let countryless = entries.count { !$0.places.isEmpty && $0.places.allSatisfy { $0.country == nil } }
    let known = facetIndex(.country).tables[0].rows.filter { $0.label != Facet.Kind.country.ignorance }.sorted {
      $0.count > $1.count
    }
    let (shown, rest) = (known.prefix(6), known.dropFirst(6))
    return ChartView(
      anchor: "orte", title: "Orte der Verarbeitung",
      text:
        "Ein Einsatz kann Orte in mehreren Ländern haben. Gestrichelt: nicht \(register.portal.collection.participle).",
      columns: ("Land", "Einsätze"),
      rows: shown + others(rest.map(\.label)) + [
        IndexRow(label: partly, url: href(.places), count: countryless),
        IndexRow(label: unknown, url: href(.places), count: placeless),
      ], gaps: [partly, unknown])
  }

  /// The countries that have no row of their own, in one: none is left out without a word.
  private func others(_ countries: [String]) -> [IndexRow] {
    guard !countries.isEmpty else { return [] }
    let facet = facet(.country)
    let positions = Set(countries.flatMap { facet.value(labelled: $0)?.entries ?? [] })
    return [
      IndexRow(
        label: counted(countries.count, "weiteres Land", "weitere Länder"), url: href(.places), count: positions.count)
    ]
  }
}
