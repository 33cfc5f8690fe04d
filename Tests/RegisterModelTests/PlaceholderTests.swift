import RegisterModel
import Testing

struct PlaceholderTests {
  @Test(arguments: [
    "-", "–", "…", "...", "?", "k. A.", "k.A.", "K. A.", "n/a", "N. A.", "keine Angabe", "Keine Angaben.", "unbekannt",
    "(unbekannt)", "nicht bekannt", "TODO", "tbd", "folgt", "Folgt …", "wird nachgereicht",
  ])
  func saysNothing(text: String) { #expect(text.isPlaceholder) }

  @Test(arguments: [
    "keine", "Keiner", "nein", "KA", "NA", "0", "§ 3", "½", "1.", "unbekannte Quellen", "Entfällt", "x",
    "folgt aus § 3", "Ä", "\"", "<>", "*", "%", "🙂",
  ])
  func saysSomething(text: String) { #expect(!text.isPlaceholder) }
}
