import Diagnostics
import RegisterModel

/// The norms of all laws by short name and designation.
struct LawIndex: Sendable {
  private let norms: [String: [String: Norm]]
  /// Every name of every law, with the one under which it is cited.
  private let names: [(name: String, cited: String)]
  private let designations: [String: [String]]

  init(_ laws: [Law]) {
    names =
      laws.map { ($0.shortName, $0.shortName) }
      + laws.flatMap { law in
        ([law.name, law.shortTitle].compactMap(\.self) + law.furtherNames).map { ($0, law.shortName) }
      }
    norms = Dictionary(
      laws.map { law in
        (law.shortName, Dictionary(law.norms.map { ($0.designation, $0) }, uniquingKeysWith: { first, _ in first }))
      }, uniquingKeysWith: { first, _ in first })
    designations = Dictionary(
      laws.map { ($0.shortName, $0.norms.map(\.designation)) }, uniquingKeysWith: { first, _ in first })
  }

  func knows(_ law: String) -> Bool { norms[law] != nil }

  func norm(_ section: String, of law: String) -> Norm? { norms[law]?[section] }

  /// The law that was most likely meant: one that somebody calls so or nearly so, or one whose state was left out.
  func name(near cited: String) -> String? {
    let meant = nearest(to: cited, among: names.lazy.map(\.name))
    return names.first { meant == nil ? $0.name.hasPrefix("\(cited) ") : $0.name == meant }?.cited
  }

  /// A citation with the blanks that it lacks, with signs for words and paragraphs in brackets, with the sign that the law's norms have,
  /// and without the name of the law, if the norm exists then.
  func written(_ basis: LegalBasis) -> String? {
    var text = basis.norm
    if text.hasSuffix(" \(basis.law)") { text.removeLast(basis.law.count + 1) }
    for tail in [" ff.", " ff", " f."] where text.hasSuffix(tail) { text.removeLast(tail.count) }
    text = text.replacing("(", with: " Abs. ").replacing(")", with: " ")
    for word in ["Paragraph", "Paragraf"] where text.hasPrefix(word) { text = "§" + text.dropFirst(word.count) }
    if text.hasPrefix("Artikel") { text = "Art." + text.dropFirst("Artikel".count) }
    if text.first?.isNumber ?? false { text = "§" + text }
    for sign in ["§", "Abs.", "Art.", "Satz", "Nr."] { text = text.replacing(sign, with: " \(sign) ") }
    text = text.split(separator: " ").joined(separator: " ")
    let article = text.hasPrefix("§ ") ? "Art. \(text.dropFirst(2))" : text
    return [text, article].first { norm(Norm.section(of: $0), of: basis.law) != nil }
  }

  /// Whether a citation names more than one norm.
  static func namesSeveral(_ citation: String) -> Bool {
    let signs = citation.split { !"§".contains($0) }.reduce(0) { $0 + $1.count }
    return signs > 1 || citation.contains("i. V. m.") || citation.contains("i.V.m.") || citation.hasPrefix("Artt.")
  }

  /// A law's designations in the order of its file.
  func designations(of law: String) -> [String] { designations[law] ?? [] }
}
