import Diagnostics

/// Faults of lists, maps and indentation.
extension FrontMatterFault {
  static func listWithoutKey(at range: ByteRange) -> Self {
    Self(
      "listenstrich", "Vor einem Listenpunkt muss eine Zeile mit dem Schlüssel der Liste stehen.",
      advice: "Setzen Sie „schluessel:“ in die Zeile davor.", at: range)
  }

  static func listBehindKey(at range: ByteRange) -> Self {
    Self(
      "listenstrich", "Der erste Listenpunkt beginnt in einer eigenen Zeile, nicht hinter dem Schlüssel.",
      advice: "Setzen Sie vor „-“ einen Zeilenumbruch oder den Wert in Anführungszeichen.", at: range)
  }

  static func bullet(_ found: String, at range: ByteRange) -> Self {
    Self(
      "listenstrich", "Listenpunkte beginnen mit Bindestrich und Leerzeichen, gefunden: „\(found)“.",
      advice: "Schreiben Sie „- “.", at: range)
  }

  static func bulletBeforeField(_ found: String, hasSpace: Bool, at range: ByteRange) -> Self {
    Self(
      "listenstrich", "Vor einem Feld steht kein Zeichen einer Liste, gefunden: „\(found)“.",
      advice: "Löschen Sie es\(hasSpace ? " mit dem Leerzeichen dahinter" : "").", at: range)
  }

  static func dashMissing(_ found: String, at range: ByteRange) -> Self {
    Self(
      "listenstrich", "Jeder Listenpunkt beginnt mit „- “, gefunden: „\(found)“.", advice: "Schreiben Sie: - \(found)",
      at: range)
  }

  static func spaceBehindDash(_ found: String, at range: ByteRange) -> Self {
    Self(
      "leerzeichen", "Hinter dem Strich eines Listenpunkts fehlt das Leerzeichen.",
      advice: "Schreiben Sie: - \(found)", at: range)
  }

  static func emptyItem(at range: ByteRange) -> Self {
    Self(
      "listenstrich", "Der Listenpunkt ist leer; sein Inhalt beginnt in derselben Zeile hinter „- “.",
      advice: "Füllen Sie ihn aus, oder löschen Sie ihn.", at: range)
  }

  static func listInList(at range: ByteRange) -> Self {
    Self(
      "verschachtelung", "Eine Liste in einer Liste ist nicht erlaubt.",
      advice: "Geben Sie jedem Eintrag einen eigenen Listenpunkt.", at: range)
  }

  static func listInMap(at range: ByteRange) -> Self {
    Self(
      "verschachtelung", "Zwischen den Schlüsseln einer Gruppe kann kein Listenpunkt stehen.",
      advice: "Schreiben Sie eine Liste an dieser Stelle in einer Zeile: schluessel: [a, b]", at: range)
  }

  static func tooDeep(at range: ByteRange) -> Self {
    Self(
      "verschachtelung",
      "So tief darf nicht geschachtelt werden; hier sind nur Text und, als Wert eines Schlüssels, Listen „[a, b]“ erlaubt.",
      advice: "Fassen Sie die Angaben in einem Text zusammen.", at: range)
  }

  static func mapInBrackets(at range: ByteRange) -> Self {
    Self(
      "verschachtelung", "In einer Liste „[…]“ stehen nur Texte, keine Gruppen „{…}“.",
      advice: "Schreiben Sie jede Gruppe als Listenpunkt in eine Zeile darunter: - {schluessel: wert}", at: range)
  }

  static func dashOrMarkMissing(at range: ByteRange) -> Self {
    Self(
      "listenstrich", "Unter einem Schlüssel ohne Wert stehen Listenpunkte „- …“ oder Felder „schluessel: wert“.",
      advice: "Beginnen Sie Listenpunkte mit „- “; mehrzeiligem Text geht „>“ hinter dem Schlüssel voraus.", at: range)
  }

  static func dashesMissing(at range: ByteRange) -> Self {
    Self(
      "listenstrich", "Unter diesem Schlüssel steht eine Liste, und jeder ihrer Punkte beginnt mit „- “.",
      advice: "Setzen Sie vor jeden Punkt „- “.", at: range)
  }

  static func markMissing(at range: ByteRange) -> Self {
    Self(
      "mehrzeilig", "Text, der unter seinem Schlüssel steht, braucht hinter dem Schlüssel ein „>“.",
      advice: "Setzen Sie hinter den Doppelpunkt ein Leerzeichen und „>“.", at: range)
  }

  static func valueBelowKey(at range: ByteRange) -> Self {
    Self(
      "mehrzeilig", "Dieser Wert beginnt in der Zeile seines Schlüssels, nicht darunter.",
      advice: "Ziehen Sie ihn in die Zeile darüber.", at: range)
  }

  static func severalLines(at range: ByteRange) -> Self {
    Self(
      "mehrzeilig", "Ein Wert ohne „|“ oder „>“ endet mit seiner Zeile, hier geht er weiter.",
      advice: "Setzen Sie „>“ hinter den Schlüssel und den ganzen Text eingerückt darunter.", at: range,
      mayLackKey: true)
  }

  static func unexpectedIndent(at range: ByteRange) -> Self {
    Self(
      "einrueckung", "Diese Zeile ist eingerückt, über ihr steht aber kein Schlüssel, zu dem sie gehören kann.",
      advice: "Beginnen Sie die Zeile ganz links oder ergänzen Sie über ihr die Zeile ihres Schlüssels.", at: range,
      mayLackKey: true)
  }

  static func wrongIndent(_ found: Int, expected: Int, at range: ByteRange) -> Self {
    Self(
      "einrueckung", "Was zusammengehört, ist gleich weit eingerückt: erwartet \(spaces(expected)), gefunden \(found).",
      advice: adviceOnIndent(expected), at: range)
  }

  static func wrongTextIndent(_ found: Int, expected: Int, at range: ByteRange) -> Self {
    Self(
      "einrueckung",
      "Alle Zeilen eines Textes sind mindestens so weit eingerückt wie seine erste: erwartet \(spaces(expected)), gefunden \(found).",
      advice: adviceOnIndent(expected), at: range)
  }

  private static func adviceOnIndent(_ expected: Int) -> String {
    expected == 0 ? "Beginnen Sie die Zeile ganz links." : "Beginnen Sie die Zeile mit \(spaces(expected))."
  }

  static func flushText(_ mark: String, at range: ByteRange) -> Self {
    Self(
      "einrueckung",
      "Der Text unter „\(mark)“ ist in jeder Zeile eingerückt, hier beginnt er am Rand seines Schlüssels.",
      advice: "Rücken Sie alle Zeilen des Textes um zwei Leerzeichen ein.", at: range, spills: true)
  }

  static func wideBlankLine(at range: ByteRange) -> Self {
    Self(
      "einrueckung", "Eine leere Zeile vor dem Text ist weiter eingerückt als seine erste Zeile.",
      advice: "Löschen Sie die Leerzeichen in der leeren Zeile.", at: range)
  }

  private static func spaces(_ count: Int) -> String {
    count == 0 ? "kein Leerzeichen" : "\(count) Leerzeichen"
  }
}
