import Diagnostics
import RegisterModel

extension Review {
  /// Checks that the countries that the entry names exist.
  mutating func checkReferences() {
    guard !context.countryCodes.isEmpty else { return }
    var unknown: [(String, ByteRange)] = []
    record.forEachLeaf { catalogue, slot, located in
      guard case .text(let code) = located.value, case .country = catalogue.fields[slot].kind.element else { return }
      if context.register.countries[code] == nil { unknown.append((code, located.range)) }
    }
    rule = "land-unbekannt"
    for (code, range) in unknown {
      contradiction(
        "Ein Land steht mit seinem Code in „laender.md“, „\(code)“ steht dort nicht.",
        advice: nearest(to: code, among: context.countryCodes).map { "Meinten Sie „\($0)“?" }, at: range)
    }
  }
}

extension RegisterReview {
  /// Checks that the entries exist, or existed once, that others name as predecessor or successor.
  mutating func checkReferences() {
    rule = "verweis-unbekannt"
    let published = everPublished.union(inventory.entries.map(\.id))
    let drafts = Set(inventory.drafts.map(\.id))
    for entry in inventory.entries + inventory.drafts {
      for reference in entry.references {
        let key = FieldCatalogue.entry.fields[reference.slot].key
        if reference.id == entry.id {
          contradiction(
            "„\(key)“ nennt einen anderen Eintrag, „\(reference.id)“ ist dieser Eintrag selbst.", in: entry,
            at: reference.range)
        } else if !published.contains(reference.id), !(entry.isDraft && drafts.contains(reference.id)) {
          let found = drafts.contains(reference.id) ? "ist ein Entwurf" : "gibt es nicht"
          contradiction(
            "„\(key)“ nennt einen Eintrag dieses Registers, „\(reference.id)“ \(found).", in: entry, at: reference.range
          )
        }
      }
    }
  }
}
