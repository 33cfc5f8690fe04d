import Diagnostics

/// Faults of keys and of the lines they stand in.
extension FrontMatterFault {
  static func noKey(_ found: String, at range: ByteRange) -> Self {
    Self(
      "schluessel-fehlt", "Hier muss ein Feld „schluessel: wert“ stehen, gefunden: „\(found)“.",
      advice: found.hasPrefix("//") || found.hasPrefix("<!--")
        ? "Ist es eine Anmerkung, beginnen Sie die Zeile mit „# “."
        : "Rücken Sie Text, der zum Feld darüber gehört, unter „|“ oder „>“ ein.", at: range, spills: true)
  }

  /// The one mark of a conflict that was forgotten: in a text it is the line below a heading.
  static func conflictMark(at range: ByteRange) -> Self {
    Self(
      "konflikt", "Hier trennte Git zwei Fassungen, die es nicht zusammenführen konnte.",
      advice: "Behalten Sie eine Fassung, und löschen Sie die Zeile „=======“.", at: range)
  }

  static func colonMissing(_ found: String, field: String, at range: ByteRange) -> Self {
    Self(
      "schluessel-fehlt",
      "Zwischen Schlüssel und Wert stehen ein Doppelpunkt und ein Leerzeichen, gefunden: „\(found)“.",
      advice: "Schreiben Sie: \(field)", at: range)
  }

  static func keyWithoutColon(_ found: String, at range: ByteRange) -> Self {
    Self(
      "schluessel-fehlt", "Hier muss ein Feld „schluessel: wert“ stehen, gefunden: „\(found)“.",
      advice: "Setzen Sie hinter den Schlüssel einen Doppelpunkt und ein Leerzeichen.", at: range)
  }

  static func emptyKey(at range: ByteRange) -> Self {
    Self(
      "schluessel-fehlt", "Vor dem Doppelpunkt fehlt der Schlüssel.",
      advice: "Schreiben Sie den Namen des Feldes davor.", at: range)
  }

  static func spaceBehindColon(_ key: String, at range: ByteRange) -> Self {
    Self(
      "leerzeichen", "Hinter dem Doppelpunkt nach „\(key)“ fehlt das Leerzeichen.",
      advice: "Schreiben Sie: \(key): …", at: range)
  }

  static func quotedKey(_ key: String, at range: ByteRange) -> Self {
    Self(
      "schluessel", "Schlüssel stehen ohne Anführungszeichen.", advice: "Schreiben Sie: \(key): …", at: range)
  }

  static func markedKey(_ key: String, at range: ByteRange) -> Self {
    Self(
      "schluessel", "Schlüssel stehen ohne Zeichen für fette oder andere Schrift.", advice: "Schreiben Sie: \(key): …",
      at: range)
  }

  static func longKey(_ key: String, at range: ByteRange) -> Self {
    Self(
      "schluessel", "Ein Schlüssel hat höchstens \(FrontMatterScanner.maximumKeyLength) Byte, gefunden: „\(key)“.",
      advice: "Ist es Text, setzen Sie ihn unter „>“ und rücken ihn ein.", at: range)
  }

  static func keyIsNoText(at range: ByteRange) -> Self {
    Self(
      "schluessel", "Ein Schlüssel ist ein einfaches Wort; Listen, Klammern und „? “ sind dort nicht erlaubt.",
      advice: "Schreiben Sie: schluessel: …", at: range)
  }

  static func mergeKey(at range: ByteRange) -> Self {
    Self(
      "yaml-anker", "Der Merge-Schlüssel „<<“ ist nicht erlaubt.",
      advice: "Schreiben Sie die gemeinten Felder aus.", at: range)
  }

  static func duplicateKey(_ key: String, firstLine: Int, at range: ByteRange) -> Self {
    Self(
      "schluessel-doppelt", "Jeder Schlüssel steht nur einmal; „\(key)“ steht schon in Zeile \(firstLine).",
      advice: "Löschen Sie eines der beiden Felder.", at: range)
  }

  static func noBreakSpace(at range: ByteRange) -> Self {
    Self(
      "leerzeichen", "Hier muss ein gewöhnliches Leerzeichen stehen, gefunden: geschütztes Leerzeichen (U+00A0).",
      advice: "Ersetzen Sie es.", at: range)
  }

  /// The first tab of a field; `goesOn` when lines below have such tabs too.
  static func tab(at range: ByteRange, isIndentation: Bool, goesOn: Bool) -> Self {
    let lines = goesOn ? "diese Zeile und die folgenden des Feldes " : ""
    let tabs = goesOn ? "die Tabulatoren dieser Zeile und der folgenden des Feldes durch" : "den Tabulator durch ein"
    return Self(
      "tabulator", "Im Front Matter sind Tabulatoren nicht erlaubt.",
      advice: isIndentation ? "Rücken Sie \(lines)mit Leerzeichen ein." : "Ersetzen Sie \(tabs) Leerzeichen.", at: range
    )
  }

}
