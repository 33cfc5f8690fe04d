import RegisterModel

/// The norms of all laws by short name and designation.
struct LawIndex: Sendable {
  private let norms: [String: [String: Norm]]
  /// The short names in the order of the register.
  let names: [String]
  private let designations: [String: [String]]

  init(_ laws: [Law]) {
    names = laws.map(\.shortName)
    norms = Dictionary(
      laws.map { law in
        (law.shortName, Dictionary(law.norms.map { ($0.designation, $0) }, uniquingKeysWith: { first, _ in first }))
      }, uniquingKeysWith: { first, _ in first })
    designations = Dictionary(
      laws.map { ($0.shortName, $0.norms.map(\.designation)) }, uniquingKeysWith: { first, _ in first })
  }

  func knows(_ law: String) -> Bool { norms[law] != nil }

  func norm(_ section: String, of law: String) -> Norm? { norms[law]?[section] }

  /// A law's designations in the order of its file.
  func designations(of law: String) -> [String] { designations[law] ?? [] }
}
