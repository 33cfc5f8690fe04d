import Diagnostics
import RegisterModel

extension Rule {
  /// R47: Entries that share a system agree on its class and its places, or readers see that they do not.
  ///
  /// Only what entries say is compared: a class that was not assessed and places that are not given contradict nothing.
  /// Source: the register itself.
  /// Example: two entries with `system_id: nrw-genius`, one of them `hochrisiko` and one `kein_hochrisiko`.
  static let r47 = Rule(
    "R47", "Gleiches System wird gleich beschrieben", [.hint],
    acrossRegister: { review in
      let systems = Dictionary(grouping: review.inventory.entries.filter { $0.systemID != nil }) { $0.systemID ?? "" }
      for (system, entries) in systems.sorted(by: { $0.key < $1.key }) where entries.count > 1 {
        compare(entries, of: system, in: .riskClass, describedBy: classDescription, &review)
        compare(entries, of: system, in: .places, describedBy: placesDescription, &review)
      }
    })

  private static func compare(
    _ entries: [EntrySummary], of system: String, in aspect: SystemContradiction.Aspect,
    describedBy describe: (EntrySummary) -> String?, _ review: inout RegisterReview
  ) {
    let descriptions = entries.compactMap { entry in describe(entry).map { (entry, $0) } }
    guard let (first, reference) = descriptions.first else { return }
    let differing = descriptions.filter { $0.1 != reference }
    guard !differing.isEmpty else { return }
    let subject = aspect == .riskClass ? "Risikoklasse" : "Orte der Verarbeitung"
    for (entry, _) in differing {
      review.hint(
        "Einträge zu einem System beschreiben es gleich, „\(subject)“ weicht bei „\(system)“ von \(first.id) ab.",
        advice: "Berichtigen Sie, was nicht stimmt; bis dahin steht der Widerspruch auf den Seiten.", in: entry,
        at: entry.systemRange)
    }
    review.crossReference(
      SystemContradiction(systemID: system, aspect: aspect, entries: descriptions.map(\.0.id)))
  }

  private static func classDescription(_ entry: EntrySummary) -> String? {
    entry.riskClass == .notAssessed ? nil : entry.riskClass?.value
  }

  private static func placesDescription(_ entry: EntrySummary) -> String? {
    let places = entry.places.map { place in
      [place.place, place.country ?? "", place.operator ?? ""]
        .map { String(decoding: folded($0), as: UTF8.self) }.joined(separator: "|")
    }
    return places.isEmpty ? nil : places.sorted().joined(separator: "\n")
  }
}
