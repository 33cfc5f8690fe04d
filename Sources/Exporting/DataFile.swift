/// The names of the files that are published beside pages and under `/daten/`; they are permanent.
public enum DataFile {
  /// All entries as one JSON document.
  public static let json = "eintraege.json"
  /// All entries, one JSON object on each line.
  public static let lines = "eintraege.ndjson"
  /// The JSON Schema of an entry's front matter.
  public static let schema = "schema.json"
  /// The JSON Schema of an exported entry.
  public static let exportSchema = "eintrag.schema.json"
  /// The description of all tables.
  public static let package = "datapackage.json"
  /// The catalogue for GovData and Open.NRW.
  public static let catalogue = "catalog.jsonld"
  /// The empty table for ministries to fill in.
  public static let template = "vorlage.csv"
  /// An entry beside its page.
  public static let entry = "eintrag.json"
  /// An entry's Markdown file beside its page.
  public static let source = "quelle.md"
  /// A ministry beside its page.
  public static let ministry = "ressort.json"

  /// The version of the schema: columns and members may be added within a version, never renamed or given another meaning.
  public static let schemaVersion = 1
}
