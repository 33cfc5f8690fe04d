/// Columns of the register's tables that are no fields of a catalogue.
public enum ComputedColumn: String, CaseIterable, Sendable {
  /// The Markdown below an entry's front matter.
  case text
  /// The address of the page.
  case address = "adresse"
  /// How much of what is asked for is there, in per cent.
  case completeness = "vollstaendigkeit"
  /// How many gaps the page shows.
  case openGaps = "offene_luecken"

  /// What follows the key of a list that has a table of its own, to name the column with the number of its rows.
  public static let countSuffix = ".anzahl"
  /// What leads the paths of the values in the JSON of an entry that the register works out itself.
  public static let objectPrefix = "register."
}
