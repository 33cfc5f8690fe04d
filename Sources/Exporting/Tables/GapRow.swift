import Bytes
import RegisterModel
import Tabular

/// A gap as a row of a table and as an object: the same names in both.
struct GapRow {
  let rule: String
  let field: String?
  let message: String
  let state: State
  let date: String?
  let basis: String?
  let reason: String?

  /// How a gap stands, as a closed list.
  enum State: Int, TypedVocabulary {
    case open, pending, promised, overdue, unknown, withheld
    static let terms = [
      Term("offen", "Offen"), Term("anstehend", "Pflicht gilt erst später"), Term("in_arbeit", "In Arbeit"),
      Term("ueberfaellig", "Überfällig"), Term("unbekannt", "Unbekannt"), Term("zurueckgehalten", "Zurückgehalten"),
    ]
  }

  init(_ gap: Gap) {
    rule = gap.rule
    let key = gap.slot.map { FieldCatalogue.entry.fields[$0].key }
    field = gap.part.flatMap { part in key.map { "\($0).\(part)" } } ?? key ?? gap.ministryKey
    message = gap.message
    reason = gap.reason
    switch gap.state {
    case .open: (state, date, basis) = (.open, nil, nil)
    case .pending(let day): (state, date, basis) = (.pending, day.description, nil)
    case .promised(let day): (state, date, basis) = (.promised, day?.description, nil)
    case .overdue(let day): (state, date, basis) = (.overdue, day.description, nil)
    case .unknown: (state, date, basis) = (.unknown, nil, nil)
    case .withheld(let norm): (state, date, basis) = (.withheld, nil, norm)
    }
  }

  /// The columns, in the order of `values`.
  static let columns = [
    Column(
      "regel", "Regel", .text(limit: nil), isRequired: true, summary: "Nummer der Regel, die nach der Angabe fragt."),
    Column(
      "feld", "Feld", .text(limit: nil), summary: "Schlüssel des Feldes; leer, wenn es um das Ganze geht."),
    Column("meldung", "Meldung", .text(limit: nil), isRequired: true, summary: "Was fehlt."),
    Column("stand", "Stand", .term(Vocabulary(State.self)), isRequired: true, summary: "Wie die Lücke heute steht."),
    Column(
      "datum", "Datum", .date,
      summary: "Bei „anstehend“: Pflicht ab; bei „in_arbeit“: zugesagt bis; bei „ueberfaellig“: zugesagt gewesen bis."),
    Column(
      "grundlage", "Grundlage", .text(limit: nil), summary: "Ausnahme des IFG NRW, wenn die Angabe zurückgehalten wird."
    ),
    Column("grund", "Grund", .text(limit: nil), summary: "Der Grund, den der Eintrag nennt."),
  ]

  /// The columns as members of an object, ready to be written before their values.
  static let names = columns.map { "\"\($0.name)\":" }

  /// The values, in the order of `columns`.
  var values: [String?] { [rule, field, message, state.value, date, basis, reason] }
}

extension ByteWriter {
  mutating func write(rowOf gap: Gap, of subject: String) {
    write(cell: subject)
    for value in GapRow(gap).values {
      write(byte: comma)
      if let value { write(cell: value) }
    }
    endRecord()
  }
}
