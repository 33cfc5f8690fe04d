public import Diagnostics

/// A law and those of its norms that entries may cite.
public final class Law: Sendable {
  /// The file it was read from.
  public let source: SourceFile
  /// The file's name, which is the law's address.
  public let slug: String
  /// What the front matter says.
  public let record: Record
  /// The text about the law.
  public let body: Document
  /// What else it is commonly called.
  public let furtherNames: [String]
  /// The norms in the order of the file.
  public let norms: [Norm]

  /// A law as it was read.
  public init(source: SourceFile, slug: String, record: Record, body: Document) {
    self.source = source
    self.slug = slug
    self.record = record
    self.body = body
    let law = record.text("gesetz").map(withPlainBlanks) ?? ""
    furtherNames = record.furtherNames.compactMap(\.value.text)
    norms = record.maps("normen").map { Norm(law: law, record: $0) }
  }

  /// The short name under which it is cited.
  public var shortName: String { record.text("gesetz").map(withPlainBlanks) ?? slug }
  /// The full name.
  public var name: String { record.text("name") ?? shortName }

  /// The short title that stands in brackets at the end of the full name, if one does.
  public var shortTitle: String? {
    guard name.last == ")", let opening = name.lastIndex(of: "(") else { return nil }
    return String(name[name.index(after: opening)...].dropLast())
  }

  /// The norm of a citation such as `§ 23 Abs. 6`, found by its section.
  public func norm(cited citation: String) -> Norm? {
    let section = Norm.section(of: citation)
    return norms.first { $0.designation == section }
  }
}

/// A section or an article of a law.
public final class Norm: Sendable {
  /// The law's short name.
  public let law: String
  /// What was written.
  public let record: Record
  /// The designation without the law, such as `§ 12`.
  public let designation: String
  /// The address within the law: `12` for `§ 12`, `art-6` for `Art. 6`.
  public let slug: String

  init(law: String, record: Record) {
    self.law = law
    self.record = record
    designation = record.text("norm").map(withPlainBlanks) ?? ""
    slug = RegisterModel.slug(of: designation)
  }

  /// The official heading, if it is documented.
  public var title: String? { record.text("titel") }
  /// From when it is in force.
  public var validFrom: PartialDate? { record.date("gilt_ab") }
  /// Until when.
  public var validUntil: PartialDate? { record.date("gilt_bis") }
  /// What it can carry, by the register's reading.
  public var suitableFor: [BasisKind] {
    record["geeignet_fuer"]?.elements.compactMap { $0.value.term.flatMap(BasisKind.init(rawValue:)) } ?? []
  }
  /// Designation and law.
  public var citation: String { "\(designation) \(law)" }

  /// The section or article at the head of a citation: `§ 23` of `§ 23 Abs. 6 Satz 1`.
  public static func section(of citation: String) -> String {
    let words = withPlainBlanks(citation).utf8.split(separator: UInt8(ascii: " ")).map(Substring.init)
    let end = words.firstIndex(where: subdivisions.contains)
    return words[..<(end ?? words.endIndex)].joined(separator: " ")
  }

  private static let subdivisions: [Substring] = [
    "Abs.", "Absatz", "Satz", "S.", "Nr.", "Nummer", "lit.", "Buchst.", "UAbs.",
  ]
}

/// A designation in which every run of blanks is one plain blank: nobody sees whether a no-break space stands in „§ 22“, so it means nothing.
func withPlainBlanks(_ designation: String) -> String {
  var isBehindBlank = false
  let isPlain = designation.unicodeScalars.allSatisfy { scalar in
    let isBlank = scalar.properties.isWhitespace
    defer { isBehindBlank = isBlank }
    return !isBlank || scalar == " " && !isBehindBlank
  }
  guard !isPlain else { return designation }
  return designation.unicodeScalars.split(whereSeparator: \.properties.isWhitespace).map {
    String(String.UnicodeScalarView($0))
  }
  .joined(separator: " ")
}
