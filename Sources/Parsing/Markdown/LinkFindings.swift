import Diagnostics

extension Diagnostic {
  static func forbiddenScheme(_ scheme: String, in file: SourceFile, at range: ByteRange) -> Diagnostic {
    Diagnostic(
      .error, rule: "link-schema",
      "Adressen beginnen mit https:, http:, mailto: oder tel: oder liegen im Portal; „\(scheme):“ ist nicht zulässig.",
      in: file, at: range)
  }

  static func malformedDestination(_ destination: String, in file: SourceFile, at range: ByteRange) -> Diagnostic {
    Diagnostic(
      .error, rule: "link-ungueltig",
      "Externe Adressen haben die Form https://rechner/pfad ohne unsichtbare Zeichen, der Rechner ohne @ und in lateinischen Buchstaben; gefunden: „\(destination)“.",
      advice: ScalarReading.adviceOnScheme(of: destination), in: file, at: range)
  }

  static func emptyDestination(in file: SourceFile, at range: ByteRange) -> Diagnostic {
    Diagnostic(.error, rule: "link-leer", "Ein Link braucht ein Ziel.", in: file, at: range)
  }

  static func linkWithoutText(in file: SourceFile, at range: ByteRange) -> Diagnostic {
    Diagnostic(
      .error, rule: "link-ohne-text", "Ein Link braucht einen Text, der sein Ziel benennt.", in: file, at: range)
  }

  static func unencryptedLink(in file: SourceFile, at range: ByteRange) -> Diagnostic {
    Diagnostic(
      .hint, rule: "link-http", "Der Link führt über unverschlüsseltes http:.",
      advice: "https: verwenden, wenn die Gegenseite es anbietet.", in: file, at: range)
  }

  static func missingAlternativeText(in file: SourceFile, at range: ByteRange) -> Diagnostic {
    Diagnostic(
      .error, rule: "alternativtext-fehlt", "Ein Bild braucht einen Alternativtext.",
      advice: "In die eckigen Klammern schreiben, was das Bild zeigt: ![…](…).", in: file, at: range)
  }

  static func externalImage(in file: SourceFile, at range: ByteRange) -> Diagnostic {
    Diagnostic(
      .error, rule: "bild-extern", "Bilder liegen im Portal; Seiten laden nichts von anderen Rechnern.",
      advice: "Das Bild zu den Inhalten legen und von dort einbinden.", in: file, at: range)
  }
}
