import Diagnostics

/// Faults of texts, plain, quoted, in brackets or below `|` and `>`.
extension FrontMatterFault {
  static func colonInPlain(quoted: String, at range: ByteRange) -> Self {
    Self(
      "doppelpunkt", "Ein Wert mit Doppelpunkt und Leerzeichen oder mit Doppelpunkt am Ende braucht Anführungszeichen.",
      advice: "Schreiben Sie: \(quoted)", at: range)
  }

  static func colonInBrackets(isList: Bool, at range: ByteRange) -> Self {
    Self(
      isList ? "verschachtelung" : "doppelpunkt",
      isList
        ? "In einer Liste „[…]“ stehen nur Texte, keine Paare „schluessel: wert“."
        : "Ein Wert mit diesem Doppelpunkt braucht Anführungszeichen.",
      advice: "Setzen Sie den Text in Anführungszeichen: \"…\"", at: range)
  }

  static func reserved(_ found: String, at range: ByteRange) -> Self {
    Self(
      "sonderzeichen", "Ein Text ohne Anführungszeichen darf nicht mit „\(found)“ beginnen.",
      advice: "Setzen Sie ihn in Anführungszeichen: \"…\"", at: range)
  }

  static func anchor(at range: ByteRange) -> Self {
    Self(
      "yaml-anker", "Anker „&name“ sind nicht erlaubt.",
      advice: "Ist Text gemeint, setzen Sie ihn in Anführungszeichen: \"&…\"",
      at: range)
  }

  static func alias(at range: ByteRange) -> Self {
    Self(
      "yaml-anker", "Verweise „*name“ sind nicht erlaubt.",
      advice: "Ist Text gemeint, setzen Sie ihn in Anführungszeichen: \"*…\"",
      at: range)
  }

  static func tag(at range: ByteRange) -> Self {
    Self(
      "yaml-typ", "Typangaben „!typ“ sind nicht erlaubt.",
      advice: "Ist Text gemeint, setzen Sie ihn in Anführungszeichen: \"!…\"",
      at: range)
  }

  static func null(_ found: String, at range: ByteRange) -> Self {
    Self(
      "leerwert", "„\(found)“ bedeutet in YAML „kein Wert“ und ist hier nicht erlaubt.",
      advice: "Lassen Sie den Wert weg oder setzen Sie den Text in Anführungszeichen.", at: range)
  }

  static func typographicQuotes(_ found: String, at range: ByteRange) -> Self {
    Self(
      "anfuehrungszeichen",
      "Typografische Anführungszeichen begrenzen keinen Wert, sie würden Teil des Textes: \(found)",
      advice: "Verwenden Sie gerade Anführungszeichen \"…\" oder keine.", at: range)
  }

  static func unclosedQuote(_ mark: String, goesOn: Bool, at range: ByteRange) -> Self {
    Self(
      "anfuehrungszeichen", "Das Anführungszeichen \(mark) wird in dieser Zeile nicht geschlossen.",
      advice: goesOn
        ? "Setzen Sie „>“ hinter den Schlüssel und den ganzen Text ohne Anführungszeichen eingerückt darunter."
        : "Schließen Sie es am Ende des Wertes.", at: range, spills: true)
  }

  static func unopenedQuote(at range: ByteRange) -> Self {
    Self(
      "anfuehrungszeichen", "Hier endet ein Anführungszeichen \", das am Anfang des Wertes fehlt.",
      advice: "Setzen Sie auch vor den Wert ein \" oder lassen Sie beide weg.", at: range)
  }

  static func typographicEnd(_ mark: String, found: String, at range: ByteRange) -> Self {
    Self(
      "anfuehrungszeichen", "Ein Wert, der mit \(mark) beginnt, endet mit \(mark), gefunden: \(found)",
      advice: "Ersetzen Sie das typografische Anführungszeichen durch \(mark).", at: range, spills: true)
  }

  static func textBehindQuote(_ found: String, quoted: String? = nil, at range: ByteRange) -> Self {
    Self(
      "anfuehrungszeichen", "Hinter dem schließenden Anführungszeichen darf nichts mehr stehen, gefunden: „\(found)“.",
      advice: quoted.map { "Schreiben Sie: \($0)" }
        ?? "Schließen Sie den ganzen Wert ein, in '…', wenn er \" enthält, sonst in \"…\".", at: range)
  }

  static func commentInText(_ found: String, quoted: String, at range: ByteRange) -> Self {
    Self(
      "kommentar", "Hinter Leerzeichen und „#“ steht ein Kommentar, der nicht zum Wert gehört, gefunden: „\(found)“.",
      advice: "Ist es Text, schreiben Sie: \(quoted)", at: range)
  }

  static func severalFields(_ key: String, at range: ByteRange) -> Self {
    Self(
      "doppelpunkt", "Ohne geschweifte Klammern steht in einer Zeile nur ein Feld, hier folgt „\(key)“.",
      advice: "Geben Sie „\(key)“ eine eigene Zeile, eingerückt wie das erste Feld.", at: range)
  }

  static func commaMissing(before key: String, at range: ByteRange) -> Self {
    Self(
      "klammer", "In „{…}“ steht zwischen zwei Feldern ein Komma; vor „\(key)“ fehlt es.",
      advice: "Schreiben Sie: …, \(key): …", at: range)
  }

  static func unknownEscape(_ found: String, at range: ByteRange) -> Self {
    Self(
      "anfuehrungszeichen", "In \"…\" leitet „\\“ ein Sonderzeichen ein, „\(found)“ ist keines der erlaubten.",
      advice: "Schreiben Sie „\\\\“ für einen Schrägstrich rückwärts oder setzen Sie den Wert in '…'.", at: range)
  }

  static func unclosedBracket(isList: Bool, at range: ByteRange) -> Self {
    Self(
      "klammer", "Die Klammer „\(isList ? "[" : "{")“ wird in dieser Zeile nicht geschlossen.",
      advice: isList
        ? "Schließen Sie sie mit „]“ oder schreiben Sie die Liste mit „- “ in eigene Zeilen."
        : "Schließen Sie sie mit „}“ oder schreiben Sie die Felder in eigene Zeilen.", at: range, spills: true)
  }

  /// Something behind a list; `target` is where the link leads that it is in Markdown.
  static func textBehindBracket(_ found: String, target: String? = nil, at range: ByteRange) -> Self {
    Self(
      "klammer", "Hinter der schließenden Klammer darf nichts mehr stehen, gefunden: „\(found)“.",
      advice: target.map { "Schreiben Sie nur die Adresse: \"\($0)\"" }
        ?? (found.utf8.contains(where: \.isWordByte) ? textInBrackets : "Löschen Sie, was hinter der Klammer steht."),
      at: range)
  }

  /// How a text is written that only begins with brackets.
  private static let textInBrackets = "Ist alles Text, setzen Sie den ganzen Wert in Anführungszeichen: \"…\""

  static func bracketInText(_ found: String, at range: ByteRange) -> Self {
    Self(
      "klammer", "Eine Klammer „\(found)“ in einem Text zwischen Klammern braucht Anführungszeichen.",
      advice: "Setzen Sie den Text in Anführungszeichen: \"…\"", at: range)
  }

  static func emptyPart(at range: ByteRange) -> Self {
    Self(
      "klammer", "Zwischen zwei Kommas oder vor der schließenden Klammer fehlt ein Eintrag.",
      advice: "Löschen Sie das überzählige Komma.", at: range)
  }

  static func entryWithoutColon(_ found: String, goesOn: Bool, isText: Bool, at range: ByteRange) -> Self {
    Self(
      "klammer", "In „{…}“ stehen Paare „schluessel: wert“, gefunden: „\(found)“.",
      advice: goesOn
        ? "Gehört es zum Text vor dem Komma, setzen Sie den ganzen Text in Anführungszeichen: \"…\""
        : isText ? textInBrackets : "Setzen Sie hinter den Schlüssel einen Doppelpunkt und ein Leerzeichen.",
      at: range)
  }

  static func commentInBrackets(at range: ByteRange) -> Self {
    Self(
      "klammer", "Ein Kommentar „#“ ist zwischen Klammern nicht erlaubt.",
      advice: "Ist Text gemeint, setzen Sie ihn in Anführungszeichen: \"#…\"", at: range)
  }

  static func indentDigit(_ mark: String, at range: ByteRange) -> Self {
    Self(
      "blocktext", "Hinter „\(mark)“ ist keine Ziffer für die Einrückung erlaubt.", advice: "Löschen Sie die Ziffer.",
      at: range)
  }

  static func textBehindMark(_ mark: String, goesOn: Bool, at range: ByteRange) -> Self {
    Self(
      "blocktext", "„\(mark)“ kündigt Text in den folgenden, eingerückten Zeilen an; dahinter darf nichts stehen.",
      advice: goesOn
        ? "Beginnen Sie ihn in einer neuen Zeile, so weit eingerückt wie die nächste."
        : "Ist „\(mark)“ Teil des Textes, setzen Sie ihn in Anführungszeichen: \"\(mark) …\"", at: range)
  }
}
