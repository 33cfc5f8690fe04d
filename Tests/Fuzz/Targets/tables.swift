import Diagnostics
import Importing
import Parsing
import Tabular

/// Tables and what an import makes of them: cells lie where they say, and whatever is written reads as the content it is.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
  let bytes = input(data, size)
  let table = TextTable(bytes)
  var last = 0
  for row in table.rows {
    expect(row.cells.count == row.ranges.count, "cells without a place")
    for range in row.ranges {
      expect(range.lowerBound >= last && range.upperBound <= table.bytes.count, "place of a cell")
      last = range.upperBound
    }
    for cell in row.cells { _ = CellRules.list(CellRules.unguarded(cell)) }
  }
  importAll(bytes)
  return 0
}

private func importAll(_ bytes: [UInt8]) {
  let tables = [ImportTable(path: "tabelle.csv", bytes: bytes)]
  let register = ImportTargetRegister(
    ministries: [("im", ["IM", "Ministerium des Innern"])], takenIDs: ["nrw-ki-0001"])
  var log = DiagnosticSet()
  let entries = importEntries(
    from: tables, into: register, ImportOptions(ministry: "im", isPublished: false), reportingTo: &log, read: findings)
  for entry in entries {
    expect(entry.path.hasPrefix("ressorts/im/") && !entry.path.contains(".."), entry.path)
    let file = SourceFile(path: entry.path, text: entry.text)
    expect(
      !findings(in: file, at: entry.path).containsError,
      "\(entry.text)\n\(findings(in: file, at: entry.path).sorted.map(\.message))")
  }
}

@Sendable private func findings(in file: SourceFile, at path: String) -> DiagnosticSet {
  var log = DiagnosticSet()
  _ = readContentItem(file, at: path, reportingTo: &log)
  return log
}
