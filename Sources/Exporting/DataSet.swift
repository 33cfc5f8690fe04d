import Chronicling
public import RegisterModel

/// The register as one set of data: what its descriptions and catalogues say about it as a whole.
public struct DataSet: Sendable {
  let portal: Portal
  let asOf: Day
  let home: String
  let folder: String
  let page: String

  /// The register's data on one day.
  ///
  /// - Parameters:
  ///   - portal: What holds for the whole portal.
  ///   - asOf: The day of the build.
  ///   - home: The full address of the start page.
  ///   - folder: The full address of `/daten/`, with a slash at the end.
  ///   - page: The full address of the page that leads to the data.
  public init(_ portal: Portal, asOf: Day, home: String, folder: String, page: String) {
    self.portal = portal
    self.asOf = asOf
    self.home = home
    self.folder = folder
    self.page = page
  }

  /// One file that the whole register can be had in.
  struct Distribution {
    let file: String
    let title: String
    let mediaType: String
    /// The code of the EU's list of file types.
    let fileType: String
  }

  static let distributions =
    ExportTable<ExportedEntry>.all.map { Distribution(table: $0.name, title: $0.title) }
    + ExportTable<ExportedMinistry>.all.map { Distribution(table: $0.name, title: $0.title) }
    + ExportTable<EntryHistory>.all.map { Distribution(table: $0.name, title: $0.title) } + [
      Distribution(
        file: DataFile.json, title: "Einträge als JSON", mediaType: "application/json", fileType: "JSON"),
      Distribution(
        file: DataFile.lines, title: "Einträge als JSON, eine Zeile je Eintrag", mediaType: "application/x-ndjson",
        fileType: "JSON"),
    ]
}

extension DataSet.Distribution {
  fileprivate init(table: String, title: String) {
    self.init(file: "\(table).csv", title: title, mediaType: "text/csv", fileType: "CSV")
  }
}
