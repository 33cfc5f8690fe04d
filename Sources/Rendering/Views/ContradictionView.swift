import RegisterModel
import Templating

/// A system that its entries describe differently, as one of them or the system's page shows it.
struct ContradictionView: Sendable {
  let text: String
  let others: [Link]
}

extension ContradictionView: View {
  static let names = Names<ContradictionView>(.text("text") { $0.text }, .list("andere") { $0.others })
}

/// What other entries of its system say differently from an entry.
struct Contradictions: Sendable {
  let views: [ContradictionView]
}

extension Contradictions: View {
  static let names = Names<Contradictions>(.list("widersprueche") { $0.views })
}

extension Overview {
  /// What other entries of the same system say differently from the entry at a position.
  func contradictions(ofEntryAt position: Int) -> Contradictions {
    let entry = entries[position]
    return Contradictions(
      views: contradictionsByEntry[entry.id, default: []].map { contradiction in
        view(contradiction, besides: entry.id)
      })
  }

  /// The contradictions between the entries of a system.
  func contradictions(ofSystem system: String) -> [ContradictionView] {
    assessment.contradictions.filter { $0.systemID == system }.map { view($0) }
  }

  /// A contradiction with ways to what the entries say.
  private func view(_ contradiction: SystemContradiction, besides entry: String? = nil) -> ContradictionView {
    ContradictionView(
      text: contradiction.aspect.german,
      others: contradiction.entries.filter { $0 != entry }.map {
        Link($0, "\(href(.entry(id: $0)))#\(contradiction.aspect.key)")
      })
  }
}

extension SystemContradiction.Aspect {
  /// The field that says it, which is also its place on an entry's page.
  fileprivate var key: String {
    switch self {
    case .riskClass: "risikoklasse"
    case .places: "verarbeitungsorte"
    }
  }

  /// The contradiction in words.
  fileprivate var german: String {
    switch self {
    case .riskClass: "Einträge zu diesem System nennen verschiedene Risikoklassen."
    case .places: "Einträge zu diesem System nennen verschiedene Orte der Verarbeitung."
    }
  }
}
