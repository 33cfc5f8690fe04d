import Diagnostics
import Drafting
import RegisterModel
import Tabular

/// One import: the rows of the main tables one after the other, each with what other tables say about it.
struct EntryImport {
  let tables: [ImportTable]
  /// What is there, the rows that became entries among it.
  private(set) var register: KnownRegister
  let options: ImportOptions
  let fitting: CellFitting
  var columns: ColumnNames
  var identifiers: Identifiers
  var joined: JoinedRows
  var log = DiagnosticSet()
  /// The columns of which was said that they belong to no field, by their tables and names.
  private var reportedColumns: Set<String> = []
  /// What is said of titles that are there already, where the entries are written.
  private var sameTitles: [Diagnostic] = []
  /// The tables without a column for the ministry, of which that was said.
  private var tablesWithoutMinistry: Set<String> = []

  init(
    _ tables: [ImportTable], _ register: KnownRegister, _ options: ImportOptions, _ fitting: CellFitting
  ) {
    self.tables = tables
    self.register = register
    self.options = options
    self.fitting = fitting
    columns = ColumnNames(options.standard)
    joined = JoinedRows(tables)
    let mains = tables.filter { if case .main = $0.role { true } else { false } }
    identifiers = Identifiers(taken: register.takenIDs, wanted: mains.flatMap(\.identifiers), form: register.entryIDs)
  }

  mutating func run() -> [ImportedEntry] {
    for table in tables { reportFaults(of: table) }
    var entries: [ImportedEntry] = []
    var hasAllRows = true
    for table in tables {
      guard case .main = table.role else { continue }
      if let lack = lack(of: table) {
        hasAllRows = false
        if table.table.faults.isEmpty { log.insert(lack) }
      } else {
        var last: TextTable.Row?
        for row in table.records {
          defer { last = row }
          if namesColumns(row, of: table) {
            hasAllRows = false
            log.insert(.secondHead(row, of: table, below: last))
            if row.cells != table.header { break }
          } else if let entry = entry(row, of: table) {
            entries.append(entry)
          }
        }
      }
    }
    if hasAllRows { joined.reportOrphans(to: &log) }
    if !log.containsError { for hint in sameTitles { log.insert(hint) } }
    return entries
  }

  /// Whether a row names columns, as the first row of another sheet does that was put below.
  private mutating func namesColumns(_ row: TextTable.Row, of table: ImportTable) -> Bool {
    guard table.table.isGuarded else { return false }
    let names = row.cells.lazy.filter { !$0.trimmingBlanks.isEmpty }
    // Nearly every row ends the search with its first cell.
    return names.allSatisfy { !columns.targets(of: $0).isEmpty } && names.count > 1
      && names.contains { columns.names(Slot.title, $0) }
  }

  private mutating func reportFaults(of table: ImportTable) {
    for fault in table.table.faults { log.insert(fault.finding(in: table.file)) }
    for conflict in table.file.mergeConflicts { log.insert(conflict) }
    if table.table.isLegacyEncoded {
      log.insert(
        Diagnostic(
          .hint, rule: "tabelle-zeichensatz", "Die Datei ist kein UTF-8 und wurde als Windows-1252 gelesen.",
          advice: "Prüfen Sie die Umlaute oder speichern Sie als „CSV UTF-8“.", in: table.file, at: ByteRange(at: 0)))
    }
  }

  private mutating func entry(_ row: TextTable.Row, of table: ImportTable) -> ImportedEntry? {
    var draft = DraftBuilder(fitting: fitting, isDraft: !options.isPublished)
    let cells = row.cells.indices.map { index in
      ImportCell(row, index, of: table)
    }
    guard let ministry = ministry(of: cells, &draft, row, table) else { return nil }
    let written = cells.first { columns.names(Slot.id, $0.column) }
    let id = identifiers.identifier(for: written?.text.trimmingBlanks ?? "")
    if let written, written.text.trimmingBlanks != id {
      draft.reject(
        written, "„\(written.text.visible)“ ist vergeben oder keine Kennung; der Eintrag heißt \(id)",
        advice: "Lassen Sie die Zelle leer: Kennungen vergibt das Register.")
    }
    for cell in cells { add(cell, to: &draft) }
    let joined = joined.take(written?.text.trimmingBlanks ?? "")
    for (cell, target) in joined {
      if let target { draft.add(cell, to: target) } else { rejectUnknown(cell, &draft) }
    }
    draft.set("id", id)
    if !options.isPublished { draft.set("entwurf", Switch.on.value) }
    let text = draft.document
    guard text.utf8.count <= SourceFile.maximumSize else {
      log.insert(.tooLarge(cells + joined.map(\.0)))
      return nil
    }
    log.formUnion(draft.findings)
    if let title = cells.first(where: { columns.names(Slot.title, $0.column) }) {
      if let other = register.entry(titled: title.text, of: ministry) {
        sameTitles.append(.sameTitle(title, as: other, of: ministry, inDraft: !options.isPublished))
      }
      register.note(id, titled: title.text, of: ministry)
    }
    return ImportedEntry(
      path: "ressorts/\(ministry)/\(id).md", text: text, table: table.file,
      row: ByteRange(row.ranges[0].lowerBound, row.ranges[0].upperBound))
  }

  private mutating func add(_ cell: ImportCell, to draft: inout DraftBuilder) {
    let targets = columns.targets(of: cell.column)
    guard let first = targets.first else { return rejectUnknown(cell, &draft) }
    guard !columns.names(Slot.id, cell.column), !columns.names(Slot.ministry, cell.column) else { return }
    if contradictsDrafts(cell) {
      return draft.reject(cell, "Der Import legt Entwürfe an", advice: "Mit --publish legt er fertige Einträge an.")
    }
    draft.add(cell, to: targets.first { draft.accepts(cell, for: $0) } ?? first)
  }

  /// Whether a cell says that the entry is no draft, which it will be.
  private mutating func contradictsDrafts(_ cell: ImportCell) -> Bool {
    guard !options.isPublished, columns.names(Slot.draft, cell.column),
      case .value(Switch.off.value) = fitting.fit(cell.text, FieldCatalogue.entry.fields[Slot.draft])
    else { return false }
    return true
  }

  private mutating func rejectUnknown(_ cell: ImportCell, _ draft: inout DraftBuilder) {
    guard !cell.text.trimmingBlanks.isEmpty else { return }
    guard let header = cell.header else {
      return draft.reject(
        cell, "Diese Spalte kennt das Register nicht", advice: "Geben Sie ihr einen Namen, oder leeren Sie die Zelle.")
    }
    let isNew = reportedColumns.insert("\(cell.file.path):\(cell.column)").inserted
    let advice =
      columns.suggestion(for: cell.column).map { "Meinten Sie „\($0)“?" }
      ?? "Nennen Sie sie wie das Feld, in das sie gehört; alle stehen im Portal unter „/daten/felder/“."
    draft.keep(cell, isNew ? .unknownColumn(cell, at: header, advice: advice, inDraft: !options.isPublished) : nil)
  }

  /// The ministry that a row names by code, abbreviation or name, or that of the whole import.
  private mutating func ministry(
    of cells: [ImportCell], _ draft: inout DraftBuilder, _ row: TextTable.Row, _ table: ImportTable
  ) -> String? {
    let cell = cells.first { columns.names(Slot.ministry, $0.column) }
    let name = cell?.text.trimmingBlanks ?? ""
    if let known = register.ministry(named: name) { return known }
    if let ministry = options.ministry {
      if let cell {
        draft.reject(
          cell, "Ein Ressort „\(name.visible)“ gibt es nicht; der Eintrag liegt bei „\(ministry)“",
          advice: register.advice(on: name))
      }
      return ministry
    }
    guard let cell, !name.isEmpty else {
      // Where no column names it, all rows lack it alike.
      if cell != nil || tablesWithoutMinistry.insert(table.file.path).inserted {
        log.insert(.withoutMinistry(row, of: table))
      }
      return nil
    }
    if register.ministries.isEmpty, canBeCode(name) { return name }
    log.insert(.unknownMinistry(name, cell, advice: register.advice(on: name)))
    return nil
  }

  private func canBeCode(_ name: String) -> Bool {
    if case .value = fitting.fit(name, FieldCatalogue.entry.fields[Slot.ministry].asSlug) { true } else { false }
  }
}

extension Diagnostic {
  /// The row would make a file that the register does not read; its largest cell is the one to look at.
  fileprivate static func tooLarge(_ cells: [ImportCell]) -> Self {
    let largest = cells.max { $0.text.utf8.count < $1.text.utf8.count } ?? cells[0]
    return Diagnostic(
      .error, rule: "zelle-zu-gross",
      "Spalte „\(largest.column)“: Mit dieser Zelle wird der Entwurf größer als \(grouped(SourceFile.maximumSize)) Byte.",
      advice: "Kürzen Sie ihren Text.", in: largest.file, at: largest.range)
  }

  /// Most likely the table was imported before, or says the same twice.
  fileprivate static func sameTitle(
    _ cell: ImportCell, as id: String, of ministry: String, inDraft isDraft: Bool
  ) -> Self {
    Diagnostic(
      .hint, rule: "titel-vergeben", "Diesen Titel hat im Ressort „\(ministry)“ schon der Eintrag \(id).",
      advice:
        "Ist derselbe Einsatz gemeint, löschen Sie den neuen \(isDraft ? "Entwurf" : "Eintrag"); sonst unterscheiden Sie die Titel.",
      in: cell.file, at: cell.range)
  }

  fileprivate static func secondHead(_ row: TextTable.Row, of table: ImportTable, below last: TextTable.Row?) -> Self {
    let isBelowHeading = last.map { $0.cells.count { !$0.trimmingBlanks.isEmpty } == 1 } ?? false
    return Diagnostic(
      .error, rule: "tabelle-spalten", "Hier stehen noch einmal Namen von Spalten.",
      advice: row.cells == table.header
        ? isBelowHeading ? "Löschen Sie diese Zeile und die Überschrift über ihr." : "Löschen Sie diese Zeile."
        : "Legen Sie diese Zeile und alle, die ihr folgen, in eine Datei für sich.", in: table.file,
      at: ByteRange(row.ranges[0].lowerBound, row.ranges[row.ranges.count - 1].upperBound))
  }

  fileprivate static func withoutMinistry(_ row: TextTable.Row, of table: ImportTable) -> Self {
    Diagnostic(
      .error, rule: "ressort-unbekannt", "Die Zeile nennt kein Ressort.",
      advice: "Geben Sie mit --ressort an, wohin sie gehört.", in: table.file,
      at: ByteRange(row.ranges[0].lowerBound, row.ranges[0].upperBound))
  }

  fileprivate static func unknownMinistry(_ name: String, _ cell: ImportCell, advice: String) -> Self {
    Diagnostic(
      .error, rule: "ressort-unbekannt", "Ein Ressort „\(name.visible)“ gibt es nicht.", advice: advice, in: cell.file,
      at: cell.range)
  }
}

enum Slot {
  static let id = FieldCatalogue.entry.slot(named: "id")
  static let draft = FieldCatalogue.entry.slot(named: "entwurf")
  static let title = FieldCatalogue.entry.slot(named: "titel")
  static let ministry = FieldCatalogue.entry.slot(named: "ressort")
}

extension Field {
  /// The same kind of value under a key that the reader does not compare with the folder.
  fileprivate var asSlug: Field { Field("system_id", label, .slug) }
}
