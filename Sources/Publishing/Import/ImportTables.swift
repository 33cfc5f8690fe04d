public import Diagnostics
import Disk
public import Importing
import RegisterModel

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
///   - isPublished: Whether the entries are written as published ones instead of drafts.
///   - standard: The standard whose names the columns have; nil for the register's own.
///   - log: Receives every cell that did not fit, at its place in its table.
/// - Returns: What was written.
/// - Throws: `EnvironmentFault` when a table or the content cannot be read or a file cannot be written.
public func importTables(
  _ paths: [String], into content: String, ministry: String?, isPublished: Bool, standard: ForeignStandard? = nil,
  reportingTo log: inout DiagnosticSet
) throws(EnvironmentFault) -> ImportSummary {
  var tables: [ImportTable] = []
  for path in paths { tables.append(ImportTable(path: path, bytes: try readTable(at: path))) }
  let register = try knownRegister(at: content)
  let ministry = try ministry.map { name throws(EnvironmentFault) in
    register.ministries.isEmpty ? try newCode(name) : try register.code(ofMinistry: name)
  }
  let entries = importEntries(
    from: tables, into: register, ImportOptions(ministry: ministry, isPublished: isPublished, standard: standard),
    reportingTo: &log, read: findings)
  var written: [String] = []
  for entry in entries { written.append(try createFile(entry.path, below: content, Array(entry.text.utf8))) }
  return ImportSummary(written: written)
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
