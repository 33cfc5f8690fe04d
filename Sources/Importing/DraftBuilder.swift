import Diagnostics
import Drafting
import RegisterModel

/// Puts an entry's file together from cells; what does not fit is kept at the end of its text.
struct DraftBuilder {
  private let fitting: CellFitting
  private let isDraft: Bool
  private var fields: [Int: String] = [:]
  private var parts: [Int: [(number: Int, part: Int, value: String)]] = [:]
  private var text = ""
  private var leftovers: [ImportCell] = []
  /// Every cell that did not fit.
  private(set) var findings = DiagnosticSet()

  init(fitting: CellFitting, isDraft: Bool) {
    self.fitting = fitting
    self.isDraft = isDraft
  }

  /// Takes a cell over, or keeps it as not taken over.
  mutating func add(_ cell: ImportCell, to target: ImportTarget) {
    guard !cell.text.trimmingBlanks.isEmpty else { return }
    let catalogue = FieldCatalogue.entry.fields
    switch target {
    case .computed: return
    case .text: addText(cell)
    case .field(let slot) where fields[slot] != nil: rejectDoubled(cell)
    case .field(let slot):
      guard let value = accepted(cell, fitting.fit(cell.text, catalogue[slot])) else { return }
      fields[slot] = value
    case .part(let slot, let part): add(cell, slot, number: 1, part)
    case .element(let slot, let number, let part): add(cell, slot, number: number, part)
    case .whole(let slot):
      let columns = catalogue[slot].kind.parts?.keys.prefix(2).map { part in
        "„\(catalogue[slot].key)\(catalogue[slot].kind.isListOfMaps ? ".1" : "").\(part)“"
      }
      reject(
        cell, "Das Feld hat mehrere Teile und braucht eine Spalte für jeden",
        advice: "Spalten \(columns?.joined(separator: ", ") ?? "") …")
    }
  }

  /// Whether a cell can be taken over into a field that nothing else has filled.
  func accepts(_ cell: ImportCell, for target: ImportTarget) -> Bool {
    guard case .field(let slot) = target, fields[slot] == nil,
      case .value = fitting.fit(cell.text, FieldCatalogue.entry.fields[slot])
    else { return false }
    return true
  }

  /// Keeps a cell that has no place.
  mutating func reject(_ cell: ImportCell, _ reason: String, advice: String? = nil) {
    guard !cell.text.trimmingBlanks.isEmpty else { return }
    leftovers.append(cell)
    findings.insert(.misfit(cell, reason, advice: advice, inDraft: isDraft))
  }

  private mutating func rejectDoubled(_ cell: ImportCell) {
    reject(
      cell, "Eine andere Spalte hat dieses Feld schon ausgefüllt",
      advice: "Schreiben Sie in eine der beiden Spalten, was gelten soll, und löschen Sie die andere.")
  }

  /// Keeps a cell of a column that belongs to no field; the finding, if there is one, speaks of all its cells.
  mutating func keep(_ cell: ImportCell, _ finding: Diagnostic?) {
    leftovers.append(cell)
    if let finding { findings.insert(finding) }
  }

  /// Sets a field that the import itself decides.
  mutating func set(_ key: StaticString, _ value: String) {
    fields[FieldCatalogue.entry.slot(named: key)] = FrontMatterText.scalar(value)
  }

  private mutating func add(_ cell: ImportCell, _ slot: Int, number: Int, _ part: Int) {
    let field = FieldCatalogue.entry.fields[slot]
    if parts[slot]?.contains(where: { $0.number == number && $0.part == part }) ?? false {
      return rejectDoubled(cell)
    }
    guard let inner = field.kind.parts?.fields[part],
      let value = accepted(cell, fitting.fit(cell.text, inner, in: field))
    else { return }
    parts[slot, default: []].append((number, part, value))
  }

  private mutating func addText(_ cell: ImportCell) {
    guard text.isEmpty else { return rejectDoubled(cell) }
    text = accepted(cell, fitting.fit(body: cell.text)) ?? ""
  }

  private mutating func accepted(_ cell: ImportCell, _ fit: CellFitting.Fit) -> String? {
    switch fit {
    case .value(let value): return value
    case .fault(let reason, let advice):
      reject(cell, reason, advice: advice)
      return nil
    }
  }
}

extension DraftBuilder {
  /// The file.
  var document: String {
    var lines = ["---"]
    for (slot, field) in FieldCatalogue.entry.fields.enumerated() {
      if let value = fields[slot] { lines.append("\(field.key): \(value)") }
      if let parts = parts[slot] { lines += [field.key + ":"] + Self.lines(of: parts, field) }
    }
    lines.append("---")
    let parts = endsInCode ? [keptText, text] : [text, keptText]
    let body = parts.filter { !$0.isEmpty }.joined(separator: "\n\n")
    return lines.joined(separator: "\n") + "\n" + (body.isEmpty ? "" : "\n\(body)\n")
  }

  private static func lines(of parts: [(number: Int, part: Int, value: String)], _ field: Field) -> [String] {
    let names = field.kind.parts?.keys ?? []
    let sorted = parts.sorted { ($0.number, $0.part) < ($1.number, $1.part) }
    guard field.kind.isListOfMaps else { return sorted.map { "  \(names[$0.part]): \($0.value)" } }
    var last: Int?
    return sorted.map { part in
      let lead = part.number == last ? "    " : "  - "
      last = part.number
      return "\(lead)\(names[part.part]): \(part.value)"
    }
  }

  /// Whether the text ends within code that it never closes, so that what stands behind it would be code: there a footnote that nobody
  /// explains is no fault.
  private var endsInCode: Bool {
    guard !text.isEmpty, !leftovers.isEmpty else { return false }
    if case .value = fitting.fit(body: text + "\n\n[^nirgends-erklaert]") { return true }
    return false
  }

  /// What was not taken over, word for word.
  private var keptText: String {
    guard !leftovers.isEmpty else { return "" }
    let blocks = leftovers.map { cell in
      let fence = String(repeating: "`", count: max(3, cell.text.longestRunOfBackticks + 1))
      let line = cell.file.position(of: Int(cell.range.start)).line
      return """
        Spalte `\(cell.column.codeSpan)`, Zeile \(line):

        \(fence)
        \(cell.text.visible.withoutConflictMarks)
        \(fence)
        """
    }
    return "## Aus der Tabelle nicht übernommen\n\n" + blocks.joined(separator: "\n\n")
  }
}
