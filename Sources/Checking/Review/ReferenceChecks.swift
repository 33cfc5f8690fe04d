import Diagnostics
import RegisterModel

extension Review {
  /// Checks that entries and countries that the entry names exist.
  mutating func checkReferences() {
    for slot in [Slot.predecessor, Slot.successor] { checkEntryReference(slot) }
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
        advice: nearest(to: code, among: context.countryCodes).map { "meinten Sie „\($0)“?" }, at: range)
    }
  }

  private mutating func checkEntryReference(_ slot: Int) {
    guard let id = record.text(slot) else { return }
    rule = "verweis-unbekannt"
    let key = FieldCatalogue.entry.fields[slot].key
    let range = record.range(of: slot)
    if id == entry.id {
      contradiction("„\(key)“ nennt einen anderen Eintrag, „\(id)“ ist dieser Eintrag selbst.", at: range)
    } else if !context.publishedIDs.contains(id), !(entry.isDraft && context.draftIDs.contains(id)) {
      let found = context.draftIDs.contains(id) ? "ist ein Entwurf" : "gibt es nicht"
      contradiction("„\(key)“ nennt einen Eintrag dieses Registers, „\(id)“ \(found).", at: range)
    }
  }
}
