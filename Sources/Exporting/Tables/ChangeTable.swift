import Bytes
public import Chronicling
import Diagnostics
import RegisterModel
import Tabular

extension ExportTable<EntryHistory> {
  /// The changes of every entry that was ever published: one row for its publication, for each changed field, for
  /// its removal and for its return.
  public static let changes = ExportTable(
    "aenderungen", "Änderungen: was sich an jedem Eintrag geändert hat", columns: columns, isKeyed: false
  ) { history, writer in
    for row in history.rows { writer.write(row) }
  }

  /// What became of every file beside the entries: one row for its first version, for each changed field, for its
  /// removal and for its return.
  public static let groundChanges = ExportTable(
    "aenderungen.rahmen",
    "Änderungen neben den Einträgen: an Angaben zu Ressorts, Gesetzen, Fristen, Ländern, Seiten und Portal",
    columns: groundColumns, isKeyed: false
  ) { history, writer in
    for row in history.rows { writer.write(ground: row) }
  }

  /// Both tables.
  static var all: [ExportTable] { [changes, groundChanges] }

  private static let columns =
    [Column(FieldCatalogue.entry.fields[0], content: .computed)] + columnsOfVersion + [
      Column("art", "Art", .term(kinds), isRequired: true, summary: "Was geschah."),
      Column("ressort", "Ressort", .ministryCode, isRequired: true, summary: "Kürzel des Ressorts in dieser Version."),
    ] + columnsOfChange + [
      Column(
        "redaktionell", "Redaktionell", yesOrNo, isRequired: true,
        summary: "ja, wenn die Redaktion die Änderung so gekennzeichnet hat und sie nur Formulierungen betrifft."),
      Column(
        "notiz", "Notiz", .text(limit: nil),
        summary:
          "Notiz der Redaktion; bei einer Entfernung der Grund oder, wo keiner genannt ist, die Notiz zur letzten Version."
      ),
    ] + columnsOfProof

  private static let groundColumns =
    [
      Column(
        "datei", "Datei", .text(limit: nil), isRequired: true,
        summary: "Pfad, unter dem die Datei zuerst lag; er steht für sie, wie immer sie später heißt."),
      Column("gegenstand", "Gegenstand", .term(groundKinds), isRequired: true, summary: "Wovon die Datei handelt."),
      Column("titel", "Titel", .text(limit: nil), isRequired: true, summary: "Titel in dieser Version."),
    ] + columnsOfVersion + [
      Column("art", "Art", .term(ownKinds), isRequired: true, summary: "Was geschah."),
      Column(
        "ressort", "Ressort", .ministryCode,
        summary: "Kürzel des Ressorts in dieser Version, wo die Datei von einem handelt."),
    ] + columnsOfChange + [
      Column("grund", "Grund", .text(limit: nil), summary: "Grund einer Entfernung, wo einer genannt ist.")
    ] + columnsOfProof

  private static let columnsOfVersion = [
    Column(
      "version", "Version", .number, isRequired: true,
      summary: "Nummer der Version, die dadurch entstand oder zuletzt da war."),
    Column("datum", "Datum", .date, isRequired: true, summary: "Tag der Änderung."),
    Column(
      "datum_zweifelhaft", "Datum zweifelhaft", yesOrNo, isRequired: true,
      summary: "ja, wenn das Datum in der Zukunft, vor dem einer früheren Änderung oder vor der Zeit von Git liegt."),
  ]

  private static let columnsOfChange = [
    Column(
      "feld", "Feld", .text(limit: nil),
      summary:
        "Schlüssel des geänderten Feldes; text für den freien Text, offene_luecken für leere Felder, nach denen durch eine andere Änderung gefragt oder nicht mehr gefragt ist."
    ),
    Column("bezeichnung", "Bezeichnung", .text(limit: nil), summary: "Name des geänderten Feldes."),
    Column("alt", "Alter Wert", .text(limit: nil), summary: "Wert davor, in den Worten der Seite."),
    Column("neu", "Neuer Wert", .text(limit: nil), summary: "Wert danach, in den Worten der Seite."),
  ]

  private static let columnsOfProof = [
    Column("commit", "Commit", .text(limit: nil), summary: "Kennung des Commits im Repositorium des Registers."),
    Column("objekt", "Objekt", .text(limit: nil), summary: "Kennung der Datei in dieser Version, für git cat-file."),
  ]

  /// Whether a change is editorial says a column of its own, whatever it changes.
  private static let kinds = Vocabulary(
    PublicEvent.Kind.allCases.filter { $0 != .editorial && $0 != .ground }.map { Term($0.rawValue, $0.label) })
  /// What can become of a file as a whole, or of what it says.
  private static let ownKinds = Vocabulary(
    [.published, .removed, .returned, .other, .text].map { (kind: PublicEvent.Kind) in Term(kind.rawValue, kind.label) }
  )
  private static let groundKinds = Vocabulary(GroundFile.Kind.allCases.map { Term($0.rawValue, $0.label) })
  private static let yesOrNo = FieldKind.term(Vocabulary([Term("ja", "Ja"), Term("nein", "Nein")]))
}

/// A row of such a table: an event, and what of it the row tells.
private struct ChangeRow {
  let event: PublicEvent
  let kind: String
  /// The field that changed; nil where the row tells of the file as a whole.
  var change: FieldChange?
}

extension EntryHistory {
  fileprivate var rows: [ChangeRow] { events(asOf: .distantFuture).flatMap(\.rows) }
}

extension PublicEvent {
  fileprivate var rows: [ChangeRow] {
    let own = ownKind.map { [ChangeRow(event: self, kind: $0.rawValue)] } ?? []
    guard removal == nil, !isPublication else { return own }
    return own + version.changes.map { ChangeRow(event: self, kind: $0.kind.rawValue, change: $0) }
  }

  /// The kind of what is told of the file as a whole; nil where only fields changed.
  private var ownKind: Kind? {
    if removal != nil { return .removed }
    return isPublication ? .published : isReturn ? .returned : nil
  }
}

extension Day {
  /// A day after all others, for what does not depend on the day of the build.
  fileprivate static let distantFuture = Day(number: .max)
}

extension ByteWriter {
  /// A row of an entry; its cells stand in the order of the columns.
  fileprivate mutating func write(_ row: ChangeRow) {
    let event = row.event
    write(cell: event.history.id)
    write(versionOf: event)
    write(next: row.kind)
    write(next: event.version.ministry)
    write(row.change)
    write(next: event.removal == nil && event.version.isEditorial ? "ja" : "nein")
    write(nextAsShown: event.removal.map(\.account) ?? event.version.note)
    write(proofOf: event)
  }

  /// The same of a file beside the entries.
  fileprivate mutating func write(ground row: ChangeRow) {
    let event = row.event
    write(cell: namingControls(in: event.history.id))
    write(next: event.history.ground?.kind.rawValue)
    write(nextAsShown: event.version.title)
    write(versionOf: event)
    write(next: row.kind)
    write(next: event.version.ministry.isEmpty ? nil : event.version.ministry)
    write(row.change)
    write(nextAsShown: event.removal?.reason)
    write(proofOf: event)
  }

  private mutating func write(versionOf event: PublicEvent) {
    write(byte: comma)
    write(event.version.number)
    write(next: event.commit.day.description)
    write(next: event.commit.isDateDoubtful ? "ja" : "nein")
  }

  private mutating func write(_ change: FieldChange?) {
    write(next: change?.key)
    write(nextAsShown: change?.label)
    write(nextAsShown: change?.old)
    write(nextAsShown: change?.new)
  }

  private mutating func write(proofOf event: PublicEvent) {
    write(next: event.commit.id)
    write(next: event.version.blob)
    endRecord()
  }

  /// What an old file said, with the names of signs that no file may have today, as pages and feeds show it.
  private mutating func write(nextAsShown cell: String?) { write(next: cell.map(namingControls)) }

  private mutating func write(next cell: String?) {
    write(byte: comma)
    if let cell { write(cell: cell) }
  }
}
