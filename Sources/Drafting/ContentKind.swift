public import RegisterModel

/// A kind of file that can be started with a command.
public enum ContentKind: Sendable {
  /// An entry in a ministry's folder.
  case entry
  /// A ministry's own file.
  case ministry
  /// A law of the catalogue of norms.
  case law
  /// The file for the whole portal.
  case portal

  /// The fields of such a file.
  public var catalogue: FieldCatalogue {
    switch self {
    case .entry: .entry
    case .ministry: .ministry
    case .law: .law
    case .portal: .portal
    }
  }

  /// Whether such a file may wait for answers: only an entry can be a draft.
  public var mayLackAnswers: Bool { self == .entry }

  /// The fields that whoever starts such a file does not fill: they follow from where it lies, or are given out.
  public var decidedKeys: [String] {
    switch self {
    case .entry: ["id", "entwurf"]
    case .ministry: ["kuerzel"]
    case .law, .portal: []
    }
  }

  /// A path below Content at which such a file may lie.
  var path: String {
    switch self {
    case .entry: "ressorts/xx/xx.md"
    case .ministry: "ressorts/xx/ressort.md"
    case .law: "normen/xx.md"
    case .portal: "portal.md"
    }
  }
}
