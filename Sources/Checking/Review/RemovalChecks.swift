import Diagnostics
import RegisterModel

extension RegisterReview {
  /// Checks the list of removed entries: each stands in it once, and none of them is still there. One whose file became a draft again is
  /// gone for readers, who want to know why as well.
  mutating func checkRemovals() {
    var seen: Set<String> = []
    for note in register.removals where !note.id.isEmpty {
      let range = note.record.range(of: "id")
      if let entry = entriesByID[note.id], !entry.isDraft {
        rule = "entfernt-widerspruch"
        contradiction(
          "Die Liste nennt entfernte Einträge, „\(note.id)“ hat noch die Datei \(entry.path).",
          advice: "Löschen Sie die Datei oder die Zeile.", in: note.source, at: range)
      } else if !seen.insert(note.id).inserted {
        rule = "entfernt-doppelt"
        contradiction(
          "Jeder entfernte Eintrag steht in der Liste einmal, „\(note.id)“ steht schon weiter oben.",
          advice: "Löschen Sie eine der beiden Zeilen.", in: note.source, at: range)
      } else if !everPublished.isEmpty, !everPublished.contains(note.id) {
        // Advice only: what was published may have been left behind with an older repository.
        rule = "entfernt-unbekannt"
        hint(
          "Die Liste nennt entfernte Einträge, „\(note.id)“ war nach der Versionsgeschichte nie veröffentlicht.",
          advice: "Prüfen Sie die Kennung; ein Entwurf, der nie erschien, braucht keine Zeile.", in: note.source,
          at: range)
      }
    }
  }
}
