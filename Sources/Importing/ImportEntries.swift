public import Diagnostics
public import Drafting

/// What the person who imports decides.
public struct ImportOptions: Sendable {
  /// The ministry of rows that name none.
  public let ministry: String?
  /// Whether the entries are written as published ones instead of drafts; then a cell that does not fit is an error.
  public let isPublished: Bool
  /// The standard whose names the columns have; nil for the register's own.
  public let standard: ForeignStandard?

  /// Decisions for one import.
  public init(ministry: String?, isPublished: Bool, standard: ForeignStandard? = nil) {
    self.ministry = ministry
    self.isPublished = isPublished
    self.standard = standard
  }
}

/// A file that an import makes.
public struct ImportedEntry: Sendable {
  /// The path below Content.
  public let path: String
  /// The file's content.
  public let text: String
  /// The table that it comes from.
  public let table: SourceFile
  /// Where its row begins there.
  public let row: ByteRange
}

/// Turns tables into files of entries; every cell either lands in its field or at the end of the entry's text and in `log`.
///
/// - Parameters:
///   - tables: One or more main tables, and tables of lists joined by `id`.
///   - register: The register that the entries are added to.
///   - options: What the person who imports decides.
///   - log: Receives every cell that did not fit, at its place in its table.
///   - read: The reader of content: the findings about a file at a path below Content. What it accepts fits.
/// - Returns: The files, in the order of the rows; none when there is an error, so that importing the mended table makes each of them once.
public func importEntries(
  from tables: [ImportTable], into register: KnownRegister, _ options: ImportOptions,
  reportingTo log: inout DiagnosticSet, read: @escaping FieldFitting.Reader
) -> [ImportedEntry] {
  var entryImport = EntryImport(
    tables, register, options, CellFitting(read: read, identifiedBy: register.entryIDs, standard: options.standard))
  let entries = entryImport.run()
  log.formUnion(entryImport.log)
  return entryImport.log.containsError ? [] : entries
}
