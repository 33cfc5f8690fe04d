import Testing

@testable import Indexing

/// Which parts of German compounds are found; none of these words is in a dictionary of the program.
struct CompoundTests {
  @Test(arguments: [
    ("finanzverwaltung", "verwaltung"), ("steuerfahndung", "fahndung"), ("spracherkennung", "erkennung"),
    ("videoerkennung", "erkennung"), ("finanzamt", "amt"), ("jugendstrafvollzug", "strafvollzug"),
    ("jugendstrafvollzug", "vollzug"), ("weihnachtsbaum", "baum"), ("grundwasserstand", "wasser"),
    ("gesichtserkennung", "erkennung"), ("arbeitsstaette", "staette"), ("sprachmodell", "modell"),
    ("dokumentenscanner", "scanner"), ("flaechenmonitoring", "monitoring"), ("suizidpraevention", "praevention"),
    ("polizeipraesidium", "praesidium"), ("polizeieinsatz", "einsatz"), ("twin4road", "road"), ("landesamt", "amt"),
    ("kriminalitaetsschwerpunkt", "schwerpunkt"), ("pruefungsaufgabe", "aufgabe"),
    ("bildungsministerium", "ministerium"),
  ]) func aPartIsFound(word: String, part: String) {
    let parts = compoundParts(of: Array(word.utf8)[...]).map { String(decoding: $0, as: UTF8.self) }
    #expect(parts.contains { $0.hasPrefix(part) }, "\(parts)")
  }

  @Test(arguments: ["verwaltungen", "moeglichkeiten", "laenger", "einen", "digitale", "arbeitet"])
  func endingsAreNoParts(word: String) {
    let parts = compoundParts(of: Array(word.utf8)[...]).map { String(decoding: $0, as: UTF8.self) }
    #expect(!parts.contains { ["ungen", "tungen", "ger", "nen", "tale", "tet", "ten", "en"].contains($0) }, "\(parts)")
  }
}
