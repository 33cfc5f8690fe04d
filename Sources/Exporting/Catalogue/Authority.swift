import RegisterModel

/// The addresses by which catalogues of open data name what everybody names alike.
enum Authority {
  private static let europe = "http://publications.europa.eu/resource/authority/"

  static let german = europe + "language/DEU"
  static let themes = europe + "data-theme"
  /// Government and public sector; science and technology.
  static let dataThemes = [europe + "data-theme/GOVE", europe + "data-theme/TECH"]
  static let asNeeded = europe + "frequency/AS_NEEDED"
  static let publicAccess = europe + "access-right/PUBLIC"
  static let available = europe + "planned-availability/AVAILABLE"
  static let fileTypes = europe + "file-type/"
  private static let geocoding = "http://dcat-ap.de/def/politicalGeocoding/"

  /// An area by its key in the official list of municipalities.
  static func place(_ key: AreaKey) -> String {
    let list =
      switch key.level {
      case .state: "stateKey"
      case .governmentDistrict: "governmentDistrictKey"
      case .district: "districtKey"
      case .municipality: "municipalityKey"
      }
    return "\(geocoding)\(list)/\(key.digits)"
  }

  /// The level of administration that an area belongs to.
  static func level(of key: AreaKey) -> String {
    let level =
      switch key.level {
      case .state: "state"
      case .governmentDistrict, .district: "administrativeDistrict"
      case .municipality: "municipality"
      }
    return "\(geocoding)Level/\(level)"
  }

  static let contributors = "http://dcat-ap.de/def/contributors/"
  /// The licences that open.nrw recommends, by their short names.
  static let licenses = [
    "dl-de/zero-2-0": "http://dcat-ap.de/def/licenses/dl-zero-de/2.0",
    "dl-de/by-2-0": "http://dcat-ap.de/def/licenses/dl-by-de/2.0",
    "CC0-1.0": "http://dcat-ap.de/def/licenses/cc-zero",
  ]
}
