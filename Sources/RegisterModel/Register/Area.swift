import Bytes
import Diagnostics

/// The area whose administration the register is about.
public struct Area: Sendable {
  /// Its name, as it stands behind „von“.
  public let name: String
  /// Its key in the official list of municipalities.
  public let key: AreaKey?

  /// The area that front matter describes.
  init(_ record: Record) {
    name = record.text("name") ?? ""
    key = record.text("schluessel").flatMap(AreaKey.init)
  }

  /// Whether it is the state of Nordrhein-Westfalen, by its key or, where it says none, by its name.
  public var isNordrheinWestfalen: Bool { key.map { $0.digits == "05" } ?? Self.namesOfState.contains(folded(name)) }

  private static let namesOfState = Set(
    ["Nordrhein-Westfalen", "NRW", "Land Nordrhein-Westfalen", "Land NRW"].map { folded($0) })
}

/// A key of the official list of municipalities; its length says what it is the key of.
public struct AreaKey: Sendable {
  /// What has a key.
  public enum Level: Int, Sendable {
    case state = 2, governmentDistrict = 3, district = 5, municipality = 8
  }

  /// The digits.
  public let digits: String
  /// What it is the key of.
  public let level: Level

  /// The key that digits are, nil where nothing has one of their number.
  public init?(_ digits: String) {
    guard digits.utf8.allSatisfy(\.isDigit), let level = Level(rawValue: digits.utf8.count) else { return nil }
    self.digits = digits
    self.level = level
  }
}
