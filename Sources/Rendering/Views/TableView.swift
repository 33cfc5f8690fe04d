import Diagnostics
import RegisterModel
import Templating

/// A field whose values are compared line by line: norms, costs, figures.
struct TableView: Sendable {
  let title: String
  let columns: [String]
  let rows: [TableRow]
  var note: String?
}

extension TableView: View {
  static let names = Names<TableView>(
    .text("titel") { $0.title }, .texts("spalten") { $0.columns }, .list("zeilen") { $0.rows },
    .optionalText("anmerkung") { $0.note })
}

/// A line of a table: what it is about, and its further cells.
struct TableRow: Sendable {
  let subject: ValueView
  let cells: [ValueView]
}

extension TableRow: View {
  static let names = Names<TableRow>(.view("kopf") { $0.subject }, .list("zellen") { $0.cells })
}

extension Context {
  /// The table of a list of maps, or nil where the maps say too much for one.
  func table(_ field: RegisterModel.Field, _ records: [Record]) -> TableView? {
    switch field.key {
    case "rechtsgrundlagen": legalBases(field, records)
    case "kosten": costs(field, records)
    case "leistungskennzahlen": figures(field, records)
    default: nil
    }
  }

  private func legalBases(_ field: RegisterModel.Field, _ records: [Record]) -> TableView {
    let haveAddresses = records.contains { $0.text("url") != nil }
    return TableView(
      title: field.label, columns: ["Norm", "Was sie tragen soll"] + (haveAddresses ? ["Wortlaut"] : []),
      rows: records.map { record in
        let (norm, law) = (record.text("norm") ?? "", record.text("gesetz") ?? "")
        return TableRow(
          subject: ValueView(text: "\(norm) \(law)", url: href(norm: norm, law: law)),
          cells: [ValueView(text: record.term("art", as: BasisKind.self)?.label ?? "–", url: nil)]
            + (haveAddresses ? [address(record.text("url"))] : []))
      })
  }

  private func address(_ url: String?) -> ValueView {
    let text = url.flatMap { register.wording(of: .text($0), as: .url) }
    return ValueView(text: text ?? "–", url: url)
  }

  /// The page of the norm that a citation such as `§ 23 Abs. 6` means, if the register has the law.
  func href(norm citation: String, law name: String) -> String? {
    register.href(norm: citation, law: name, linker)
  }

  private func costs(_ field: RegisterModel.Field, _ records: [Record]) -> TableView {
    TableView(
      title: field.label, columns: ["Jahr", "Betrag", "Wofür und woher"],
      rows: records.map { record in
        TableRow(
          subject: ValueView(text: record.date("jahr")?.german ?? "ohne Jahr", url: nil),
          cells: [
            ValueView(text: record["euro"]?.number.map { "\(grouped($0))\u{A0}€" } ?? "–", url: nil),
            ValueView(text: record.text("art") ?? "–", url: nil),
          ])
      },
      note: records.count > 1
        ? "Die Beträge stammen aus verschiedenen Quellen und überschneiden sich; das Register zählt sie nicht zusammen."
        : nil)
  }

  private func figures(_ field: RegisterModel.Field, _ records: [Record]) -> TableView {
    TableView(
      title: field.label, columns: ["Kennzahl", "Wert", "Stand"],
      rows: records.map { record in
        TableRow(
          subject: ValueView(text: record.text("kennzahl") ?? "", url: nil),
          cells: [
            ValueView(text: record.text("wert") ?? "–", url: nil),
            ValueView(text: record.date("stand")?.german ?? "–", url: nil),
          ])
      })
  }
}

extension Register {
  /// The page of the norm that a citation such as `§ 23 Abs. 6` means, if the register has the law.
  func href(norm citation: String, law name: String, _ linker: Linker) -> String? {
    guard let law = law(named: name), let norm = law.norm(cited: citation) else { return nil }
    return linker.href(.norm(law: law.slug, slug: norm.slug))
  }
}
