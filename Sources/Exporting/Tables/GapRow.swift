import Bytes
import RegisterModel
import Synchronization
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
    Column(
      "stand", "Stand", .term(Vocabulary(State.self)), isRequired: true,
      summary: "Wie die Lücke heute steht; was „anstehend“ ist, ist erst vom Datum an eine."),
    Column(
      "datum", "Datum", .date,
      summary: "Bei „anstehend“: Pflicht ab; bei „in_arbeit“: zugesagt bis; bei „ueberfaellig“: fällig gewesen."),
    Column(
      "grundlage", "Grundlage", .text(limit: nil), summary: "Die Norm, nach der die Angabe zurückgehalten wird."),
    Column("grund", "Grund", .text(limit: nil), summary: "Der Grund, den der Eintrag nennt."),
  ]

  /// The columns as members of an object, ready to be written before their values.
  static let names = columns.map { "\"\($0.name)\":" }

  /// The values, in the order of `columns`.
  var values: [String?] { [rule, field, message, state.value, date, basis, reason] }
}

extension GapRow {
  /// The values as cells, each behind a comma.
  fileprivate var cells: [UInt8] {
    var writer = ByteWriter(capacity: 128)
    for value in values {
      writer.write(byte: comma)
      if let value { writer.write(cell: value) }
    }
    return writer.bytes
  }

  /// The values as one JSON object.
  fileprivate var json: [UInt8] {
    var writer = ByteWriter(capacity: 256)
    writer.write("{")
    for (name, value) in zip(Self.names, values) {
      guard let value else { continue }
      if writer.count > 1 { writer.write(",") }
      writer.write(name)
      writer.write(jsonString: value)
    }
    writer.write("}")
    return writer.bytes
  }
}

/// What exports say of a gap.
struct GapForm: Sendable {
  /// Its cells in a table, each behind a comma.
  let cells: [UInt8]
  /// It as a JSON object.
  let json: [UInt8]
  /// What it is about and how it stands, in whatever words; nil while its duty does not bind.
  let subject: [UInt8]?

  init(_ gap: Gap) {
    let row = GapRow(gap)
    (cells, json) = (row.cells, row.json)
    subject =
      gap.isPending ? nil : Array("\(gap.rule)/\(gap.slot ?? -1)/\(gap.part ?? "")/\(row.state.value)".utf8)
  }
}

/// What exports say of the gaps that came up so far: most entries have the same ones, in the same words.
///
/// Any number of threads may ask at once. What is kept is bounded, since some gaps give reasons of their own.
public final class GapForms: Sendable {
  private static let most = 256
  /// The forms by the fingerprints of what makes a gap, and that itself: what Unicode takes for one text may be written in two ways.
  private let known = Mutex<[UInt64: (written: [UInt8], form: GapForm)]>([:])

  /// Nothing came up yet.
  public init() {}

  /// The forms of gaps, in their order.
  func forms(of gaps: [Gap]) -> [GapForm] {
    var writer = ByteWriter(capacity: 4096)
    var ends: [Int] = []
    ends.reserveCapacity(gaps.count)
    for gap in gaps {
      writer.archive(gap)
      ends.append(writer.count)
    }
    return writer.bytes.withUnsafeBufferPointer { written in
      known.withLock { known in
        var start = 0
        return zip(gaps, ends).map { gap, end in
          defer { start = end }
          return Self.form(of: gap, UnsafeBufferPointer(rebasing: written[start..<end]), in: &known)
        }
      }
    }
  }

  private static func form(
    of gap: Gap, _ written: UnsafeBufferPointer<UInt8>, in known: inout [UInt64: (written: [UInt8], form: GapForm)]
  ) -> GapForm {
    let print = fingerprint(written)
    if let entry = known[print], entry.written.withUnsafeBufferPointer({ $0.isSame(as: written) }) { return entry.form }
    let form = GapForm(gap)
    if known.count < most { known[print] = (Array(written), form) }
    return form
  }
}

extension ByteWriter {
  /// Appends all that makes a gap.
  fileprivate mutating func archive(_ gap: Gap) {
    archive(gap.rule)
    archive(gap.slot)
    archive(gap.ministryKey)
    archive(gap.part)
    archive(gap.message)
    archive(gap.state)
    archive(gap.reason)
  }

  /// Appends gaps as rows of a table.
  mutating func write(rowsOf gaps: [GapForm], of subject: String) {
    for gap in gaps {
      write(cell: subject)
      write(gap.cells)
      endRecord()
    }
  }

  /// Appends gaps as a JSON array.
  mutating func write(gaps: [GapForm]) {
    write("[")
    for (index, gap) in gaps.enumerated() {
      if index > 0 { write(",") }
      write(gap.json)
    }
    write("]")
  }
}
