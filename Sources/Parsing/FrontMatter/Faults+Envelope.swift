import Diagnostics

/// Faults of the two lines around the front matter.
extension FrontMatterFault {
  static func missing(_ found: String, advice: String, at range: ByteRange) -> Self {
    Self(
      "front-matter-fehlt", "Die erste Zeile muss „---“ sein, danach folgen die Felder; gefunden: „\(found)“.",
      advice: found == "+++" ? "Schreiben Sie „---“ statt „+++“ und jedes Feld als „schluessel: wert“." : advice,
      at: range)
  }

  /// What to write where the fields begin without a line above them.
  static let firstLine = "Setzen Sie vor das erste Feld eine Zeile „---“."

  /// What to write where they end without a line, too.
  static let beginningAndEnd = "Setzen Sie vor das erste Feld und hinter das letzte je eine Zeile „---“."

  /// What to write where there is no field at all.
  static let beginning = "Beginnen Sie mit einer Zeile „---“, den Feldern und einer zweiten Zeile „---“."

  static func unclosed(at range: ByteRange) -> Self {
    Self(
      "front-matter-offen", "Das Front Matter beginnt hier und wird nirgends mit einer Zeile „---“ geschlossen.",
      advice: "Setzen Sie hinter das letzte Feld eine Zeile „---“.", at: range)
  }

  static func markerWritten(_ found: String, at range: ByteRange) -> Self {
    Self(
      "front-matter-rand",
      "Das Front Matter beginnt und endet mit einer Zeile aus genau drei Bindestrichen am Zeilenanfang; gefunden: „\(found)“.",
      advice: "Schreiben Sie in diese Zeile nur „---“.", at: range)
  }

  static func markersWritten(_ first: String, _ second: String, inLine line: Int, at range: ByteRange) -> Self {
    Self(
      "front-matter-rand",
      "Das Front Matter beginnt und endet mit einer Zeile aus genau drei Bindestrichen am Zeilenanfang; gefunden: „\(first)“ und in Zeile \(line) „\(second)“.",
      advice: "Schreiben Sie in beide Zeilen nur „---“.", at: range)
  }

  static func dotsAsMarker(at range: ByteRange) -> Self {
    Self(
      "front-matter-rand", "Das Front Matter endet mit einer Zeile „---“, gefunden: „...“.",
      advice: "Schreiben Sie „---“ statt „...“.", at: range)
  }

  static func blankBeforeOpening(at range: ByteRange) -> Self {
    Self(
      "front-matter-rand", "Die Zeile „---“ muss die erste der Datei sein, davor stehen Leerzeilen.",
      advice: "Löschen Sie die Leerzeilen am Anfang.", at: range)
  }

  static func textBeforeOpening(_ found: String, at range: ByteRange) -> Self {
    Self(
      "front-matter-rand", "Die Zeile „---“ muss die erste der Datei sein, davor steht „\(found)“.",
      advice: "Löschen Sie alles, was vor ihr steht.", at: range)
  }

  static func directive(_ found: String, at range: ByteRange) -> Self {
    Self(
      "yaml-direktive", "YAML-Direktiven sind nicht erlaubt, gefunden: „\(found)“.",
      advice: "Löschen Sie die Zeilen vor „---“.", at: range)
  }

  static func secondDocument(at range: ByteRange) -> Self {
    Self(
      "mehrere-dokumente",
      "Eine Datei hat genau ein Front Matter; hier folgen hinter der schließenden Zeile „---“ weitere Felder bis zu einem zweiten „---“.",
      advice: "Löschen Sie das „---“ über diesen Feldern.", at: range)
  }
}
