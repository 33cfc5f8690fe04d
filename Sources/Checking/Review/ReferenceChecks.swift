import Diagnostics
import RegisterModel

extension Review {
  /// Checks that the countries that the entry names exist.
  mutating func checkReferences() {
    var unknown: [(code: String, key: String, range: ByteRange)] = []
    record.forEachLeaf { catalogue, slot, located in
      guard case .text(let code) = located.value, case .country = catalogue.fields[slot].kind.element else { return }
      if context.register.countries[code] == nil { unknown.append((code, catalogue.fields[slot].key, located.range)) }
    }
    rule = "land-unbekannt"
    if context.countryCodes.isEmpty, let (code, _, range) = unknown.first {
      contradiction(
        "Ein Land steht mit seinem Code in „laender.md“; die Datei fehlt, und „\(code)“ sagt niemandem etwas.",
        advice: "Legen Sie sie wieder an; „offenlage new portal“ gibt jedem neuen Portal eine.", at: range)
      return
    }
    for (code, key, range) in unknown {
      let meant = context.register.countries.code(meantBy: code) ?? nearest(to: code, among: context.countryCodes)
      contradiction(
        "Ein Land steht mit seinem Code in „laender.md“, „\(code)“ steht dort nicht.",
        advice: meant.map { "Meinten Sie „\($0)“?" }
          ?? "Schreiben Sie einen der Codes, die dort stehen, oder lassen Sie „\(key)“ weg.", at: range)
    }
  }
}

extension RegisterReview {
  /// Checks that the entries exist, or existed once, that others name as predecessor or successor.
  mutating func checkReferences() {
    rule = "verweis-unbekannt"
    for entry in inventory.entries + inventory.drafts {
      for reference in entry.references {
        let key = FieldCatalogue.entry.fields[reference.slot].key
        if reference.id == entry.id {
          contradiction(
            "„\(key)“ nennt einen anderen Eintrag, „\(reference.id)“ ist dieser Eintrag selbst.",
            advice: "Nennen Sie den anderen Eintrag, oder streichen Sie „\(key)“.", in: entry, at: reference.range)
        } else if !mayName(reference.id, entry) {
          let found = entriesByID[reference.id] == nil ? "gibt es nicht" : "ist ein Entwurf"
          contradiction(
            "„\(key)“ nennt einen Eintrag dieses Registers, „\(reference.id)“ \(found).",
            advice: "Nennen Sie einen veröffentlichten Eintrag, oder streichen Sie „\(key)“.", in: entry,
            at: reference.range)
        }
      }
    }
  }

  /// Whether an entry may name another: one that is published or was, a draft another draft.
  private func mayName(_ id: String, _ entry: EntrySummary) -> Bool {
    if everPublished.contains(id) { return true }
    return entriesByID[id].map { !$0.isDraft || entry.isDraft } ?? false
  }
}
