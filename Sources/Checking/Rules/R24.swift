import Bytes
import Diagnostics
import RegisterModel

extension Rule {
  /// R24: Places of processing are named, not just „Cloud“ or „EU“.
  ///
  /// A place is vague when it is said to be unknown or not named, or when only a cloud or a region is given and no operator.
  /// Source: the staff councils' letter of 2024 („Verarbeitungsorte“).
  /// Example: `verarbeitungsorte` empty, or `{ort: Cloud}` alone.
  static let r24 = Rule(
    "R24", "Orte der Verarbeitung sind genannt",
    source:
      "Regel dieses Registers nach dem Brief der Hauptpersonalräte in Nordrhein-Westfalen 2024 (aus Presseberichten): Orte der Verarbeitung",
    [.gap]
  ) { entry, review in
    let places = entry.places
    guard !places.isEmpty else {
      return review.gap(Slot.places, about: "zu den Orten der Verarbeitung")
    }
    let vague = places.count(where: isVague)
    guard vague > 0 else { return }
    review.gap(
      Slot.places,
      about: places.count == 1
        ? "zum genauen Ort der Verarbeitung" : "zu \(vague) von \(places.count) Orten der Verarbeitung")
  }

  private static func isVague(_ place: ProcessingPlace) -> Bool {
    let name = folded(place.place)
    let admits = name.withUnsafeBufferPointer { name in
      admissions.contains { name.firstIndex(of: $0, in: name.indices) != nil }
    }
    if admits { return true }
    return place.operator == nil && regions.contains(name)
  }

  private static let admissions: [StaticString] = [
    "unbekannt", "nicht_genannt", "nicht_bekannt", "nicht_veroeffentlicht",
  ]

  private static let regions = Set(
    ["Cloud", "EU", "EWR", "EU/EWR", "Europa", "Europäische Union", "Deutschland", "Internet", "online", "extern"]
      .map(folded))
}
