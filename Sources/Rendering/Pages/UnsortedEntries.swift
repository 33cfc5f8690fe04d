import Diagnostics
import RegisterModel

/// What lists leave out because it is not known: without it an empty list would read as a statement about the world.
extension Overview {
  /// How many entries a way to sort says nothing of; nil where it sorts them all.
  func unsorted(by kind: Facet.Kind) -> String? {
    switch kind {
    case .riskClass:
      share { $0.riskClass?.term.admitsIgnorance ?? true }.map {
        "Für \($0) wurde keine Einordnung \(register.portal.collection.participle)."
      }
    case .status:
      share { $0.status?.term.admitsIgnorance ?? true }.map { "Unbekannt ist der Stand bei \($0)." }
    case .provider:
      share { $0.providers.isEmpty }.map { "Für \($0) wurde kein Anbieter \(register.portal.collection.participle)." }
    case .country, .operator: unknownPlaces
    case .assessment:
      share { $0.assessments.isEmpty }.map {
        "Für \($0) wurde keine Angabe zu einer Folgenabschätzung \(register.portal.collection.participle)."
      }
    case .coDetermination:
      share { $0.coDetermination == nil }.map {
        "Für \($0) wurde keine Angabe zur Beteiligung der Personalvertretung \(register.portal.collection.participle)."
      }
    case .technology, .topic, .system: nil
    }
  }

  /// The entries without a legal basis.
  var withoutLegalBasis: String? {
    share { $0.legalBases.isEmpty }.map {
      "Für \($0) wurde keine Rechtsgrundlage \(register.portal.collection.participle)."
    }
  }

  /// The entries without a place of processing, and those with one that is half known.
  var unknownPlaces: String? {
    let partly = { (entry: EntrySummary) in entry.places.contains { $0.country == nil || $0.operator == nil } }
    guard let unknown = share(where: { $0.places.isEmpty }) else {
      return share(where: partly).map { "Bei \($0) ist Land oder Betreiber eines Ortes offen." }
    }
    let others = entries.count(where: partly)
    return "Für \(unknown) wurde kein Ort der Verarbeitung \(register.portal.collection.participle)"
      + (others == 0 ? "." : "; bei \(grouped(others)) weiteren ist Land oder Betreiber offen.")
  }

  private func share(where holds: (EntrySummary) -> Bool) -> String? {
    let count = entries.count(where: holds)
    return count == 0 ? nil : "\(grouped(count)) von \(counted(entries.count, "Einsatz", "Einsätzen"))"
  }
}
