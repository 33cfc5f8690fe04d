/// What a field's value may be; decides how it is read, checked, shown and exported.
public indirect enum FieldKind: Sendable {
  /// Free text of at most so many characters, or of any length.
  case text(limit: Int?)
  /// A permanent identifier, see `EntryIDForm`.
  case entryID
  /// Small letters, digits and hyphens.
  case slug
  /// The code of a ministry, which is also the name of its folder.
  case ministryCode
  /// A mailbox.
  case email
  /// An address on the web that starts with `https://` or `http://`.
  case url
  /// A path on this portal, such as `/alt/skala/`.
  case path
  /// A date as `YYYY-MM-DD`, `YYYY-MM` or `YYYY`.
  case date
  /// A whole number, not negative.
  case number
  /// An ISO 3166-1 alpha-2 code that the country table lists.
  case country
  /// The key of a field, `field.subfield` for part of one.
  case fieldPath
  /// One value of a closed list.
  case term(Vocabulary)
  /// Several values, one after the other.
  case list(FieldKind)
  /// Named parts, each a field of its own.
  case map(FieldCatalogue)

  /// The most digits of a number.
  public static let mostDigits = 15

  /// The largest number of points in a list; every one of them may get a page of its own.
  public static let longestList = 2_000

  /// The closed list behind the value, through a list of them too.
  public var vocabulary: Vocabulary? {
    switch self {
    case .term(let vocabulary), .list(.term(let vocabulary)): vocabulary
    default: nil
    }
  }

  /// The fields inside the value, through a list of maps too.
  public var parts: FieldCatalogue? {
    switch self {
    case .map(let catalogue), .list(.map(let catalogue)): catalogue
    default: nil
    }
  }

  /// Whether the value is a list of maps.
  public var isListOfMaps: Bool { if case .list(.map) = self { true } else { false } }

  /// What a list is a list of; the kind itself for everything else.
  public var element: FieldKind { if case .list(let kind) = self { kind } else { self } }
}
