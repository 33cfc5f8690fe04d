import Checking
public import Diagnostics
import Disk
import Glibc
public import Importing
import Parsing
public import RegisterModel
import Threading

/// What an import did.
public struct ImportSummary: Sendable {
  /// The files that were written, as the user knows them.
  public let written: [String]
}

/// Turns tables into new files of entries below Content; no file is ever overwritten.
///
/// - Parameters:
///   - paths: The tables; one that is named like a field with a table of its own holds that field's rows.
///   - content: The folder with the content; it may be empty.
///   - ministry: The ministry of rows that name none.
///   - isPublished: Whether the entries are written as published ones instead of drafts; nothing is written then unless all of them pass.
///   - standard: The standard whose names the columns have; nil for the register's own.
///   - asOf: The day by which published entries are judged.
///   - log: Receives every cell that did not fit, at its place in its table, and what would be wrong with published entries.
/// - Returns: What was written; nothing when there is an error.
/// - Throws: `EnvironmentFault` when a table or the content cannot be read or a file cannot be written.
public func importTables(
  _ paths: [String], into content: String, ministry: String?, isPublished: Bool, standard: ForeignStandard? = nil,
  asOf: Day, reportingTo log: inout DiagnosticSet
) throws(EnvironmentFault) -> ImportSummary {
  var tables: [ImportTable] = []
  for path in paths { tables.append(ImportTable(path: path, bytes: try readTable(at: path))) }
  let register = try readRegister(at: content)
  let (known, _) = try knownRegister(at: content, of: register.portal)
  try known.requireIdentifierForm(at: content)
  let ministry = try ministry.map { name throws(EnvironmentFault) in
    known.ministries.isEmpty ? try newCode(name) : try known.code(ofMinistry: name)
  }
  let entries = importEntries(
    from: tables, into: known, ImportOptions(ministry: ministry, isPublished: isPublished, standard: standard),
    reportingTo: &log, read: { findings(in: $0, at: $1, among: register.countries, identifiedBy: known.entryIDs) })
  if isPublished { judge(entries, in: register, besides: known.takenIDs, asOf: asOf, reportingTo: &log) }
  guard !log.containsError else { return ImportSummary(written: []) }
  return ImportSummary(
    written: try EndingSignals().heldBack { () throws(EnvironmentFault) in try create(entries, below: content) })
}

/// Writes all entries or none.
private func create(_ entries: [ImportedEntry], below content: String) throws(EnvironmentFault) -> [String] {
  var written: [String] = []
  do throws(EnvironmentFault) {
    for entry in entries { written.append(try createFile(entry.path, below: content, Array(entry.text.utf8))) }
    return written
  } catch {
    for path in written { unlink(path) }
    throw error
  }
}

/// Checks entries as they would be published: what the check would find in their files is said at their rows.
private func judge(
  _ entries: [ImportedEntry], in register: Register, besides knownIDs: Set<String>, asOf: Day,
  reportingTo log: inout DiagnosticSet
) {
  let check = CheckContext(register: register, asOf: asOf, listingGaps: false)
  let rows = Dictionary(entries.map { ($0.path, $0) }) { first, _ in first }
  var faults = DiagnosticSet()
  var summaries: [EntrySummary] = []
  for imported in entries {
    let file = SourceFile(path: imported.path, text: imported.text)
    guard
      case .entry(let entry)? = readContentItem(
        file, at: imported.path, identifiedBy: register.portal.entryIDs, reportingTo: &faults)
    else { continue }
    let (assessment, findings) = check.check(entry)
    faults.formUnion(findings)
    summaries.append(EntrySummary(entry, assessment))
  }
  // What is wrong with the content already is no matter of the table.
  var before = DiagnosticSet()
  _ = check.check(Inventory([]), everPublished: knownIDs, reportingTo: &before)
  var after = DiagnosticSet()
  _ = check.check(Inventory(summaries), everPublished: knownIDs, reportingTo: &after)
  let known = Set(before.sorted.map(\.message))
  faults.formUnion(after.filter { !known.contains($0.message) })
  for fault in faults.sorted where fault.severity == .error {
    guard let imported = rows[fault.file.path] else {
      log.insert(fault)
      continue
    }
    log.insert(
      Diagnostic(
        .error, rule: fault.rule, "Aus dieser Zeile würde ein fehlerhafter Eintrag: \(fault.message)",
        advice: fault.advice, in: imported.table, at: imported.row))
  }
}

/// The code of a ministry that the content does not have yet; it becomes the name of a folder.
private func newCode(_ name: String) throws(EnvironmentFault) -> String {
  guard slug(of: name) == name else {
    throw EnvironmentFault(
      message:
        "„\(visible(name))“ kann kein Kürzel eines Ressorts sein: Kürzel bestehen aus kleinen Buchstaben, Ziffern und Bindestrichen."
    )
  }
  return name
}
