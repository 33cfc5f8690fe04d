import Diagnostics
import Drafting
import Importing
import Parsing

/// What an import makes of a table: whatever is written lies in the folder of a ministry and reads as the content it is.
///
/// Rows are read one like the other, and each is a file to be read again, so nothing is made of tables that have more than a few.
func examineImport(_ bytes: [UInt8]) -> Bool {
  guard let first = bytes.first else { return false }
  let isJSON = first == UInt8(ascii: "[") || first == UInt8(ascii: "{")
  return importAll(ImportTable(path: isJSON ? "tabelle.json" : "tabelle.csv", bytes: bytes)).count <= 3
}

private let register = KnownRegister(
  ministries: [("im", ["IM", "Ministerium des Innern"])], takenIDs: ["nrw-ki-0001"], entryIDs: .usual)

private func importAll(_ table: ImportTable) -> [ImportedEntry] {
  var log = DiagnosticSet()
  let entries = importEntries(
    from: [table], into: register, ImportOptions(ministry: "im", isPublished: false), reportingTo: &log, read: findings)
  for entry in entries {
    expect(entry.path.hasPrefix("ressorts/im/") && !entry.path.contains(".."), entry.path)
    let file = SourceFile(path: entry.path, text: entry.text)
    expect(
      !findings(in: file, at: entry.path).containsError,
      "\(entry.text)\n\(findings(in: file, at: entry.path).sorted.map(\.message))")
  }
  return entries
}

@Sendable private func findings(in file: SourceFile, at path: String) -> DiagnosticSet {
  var log = DiagnosticSet()
  _ = readContentItem(file, at: path, identifiedBy: .usual, reportingTo: &log)
  return log
}
