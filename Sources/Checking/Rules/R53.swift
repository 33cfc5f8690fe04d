import Bytes
import RegisterModel

extension Rule {
  /// R53: Courts and public prosecutors check whether their system helps to research facts and law.
  ///
  /// Source: Annex III point 8(a) of Regulation (EU) 2024/1689.
  /// Example: `behoerde: Amtsgericht Köln`, `entscheidungsrolle: vorbereitend`, no `anhang_iii`.
  static let r53 = Rule(
    "R53", "Gerichte und Staatsanwaltschaften prüfen Anhang III Nr. 8", source: "Anhang III Nr. 8 Buchst. a KI-VO",
    [.hint]
  ) { entry, review in
    guard entry.takesPartInDecisions, entry.record.item(Slot.annexIII) == nil,
      let authority = entry.record.text(Slot.authority)?.lowercased(),
      authority.has("gericht") || authority.has("staatsanwaltschaft")
    else { return }
    review.hint(
      "Anhang III Nr. 8 a prüfen: Das System wirkt bei einem Gericht oder einer Staatsanwaltschaft an Entscheidungen mit, „anhang_iii“ ist leer.",
      advice: "Schreiben Sie „anhang_iii: 8a“, wenn es dabei hilft, Sachverhalt oder Recht zu ermitteln.",
      at: review.range(of: Slot.authority))
  }
}
