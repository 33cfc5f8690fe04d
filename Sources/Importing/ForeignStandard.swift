import RegisterModel

/// Another register's standard whose published tables can be imported by the crosswalk of the field catalogue.
public enum ForeignStandard: Sendable {
  /// The Dutch publication standard for algorithm registers.
  case nl
  /// The British Algorithmic Transparency Recording Standard.
  case atrs

  /// What the standard calls a field; nil where it has none.
  func name(of field: Field) -> String? {
    switch self {
    case .nl: field.crosswalk.nl
    case .atrs: field.crosswalk.atrs
    }
  }

  /// A name without section numbers, brackets of older versions and blanks, as it is compared.
  func key(_ name: String) -> String {
    let letters = name.unicodeScalars.drop { !$0.properties.isAlphabetic }
    let end = letters.lastIndex { $0 != ")" && $0 != " " }.map { letters.index(after: $0) } ?? letters.startIndex
    return Importing.key(String(letters[..<end]))
  }

  /// The register's word for a value of the standard's closed lists.
  func translated(_ text: String, for field: Field) -> String {
    guard field.key == "status" else { return text }
    let words = self == .nl ? Self.dutchStatus : Self.britishStatus
    return words.first { Importing.key($0.0) == Importing.key(text) }?.1.value ?? text
  }

  private static let dutchStatus: [(String, Status)] = [
    ("In ontwikkeling", .development), ("In gebruik", .inOperation), ("Buiten gebruik", .retired),
  ]

  private static let britishStatus: [(String, Status)] = [
    ("Idea", .planned), ("Design", .planned), ("Development", .development), ("Beta/Pilot", .trial),
    ("Pre-deployment", .development), ("Production", .inOperation), ("Retired", .retired),
  ]
}

extension FieldCatalogue {
  /// The part of a field that takes a text which elsewhere is the whole field: its only mandatory text, else its description.
  var partForWhole: Int? {
    let mandatory = fields.indices.filter { fields[$0].isMandatory }
    if mandatory.isEmpty { return slot(of: "text") }
    guard mandatory.count == 1, case .text = fields[mandatory[0]].kind else { return nil }
    return mandatory[0]
  }
}
