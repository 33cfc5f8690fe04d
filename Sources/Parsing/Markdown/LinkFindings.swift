import Diagnostics

extension Diagnostic {
  static func forbiddenScheme(_ scheme: String, in file: SourceFile, at range: ByteRange) -> Diagnostic {
    Diagnostic(
      .error, rule: "link-schema",
      "Adressen beginnen mit https:, http:, mailto: oder tel: oder liegen im Portal; „\(scheme):“ ist nicht zulässig.",
      advice: "Nennen Sie eine Adresse im Web, oder nehmen Sie den Verweis heraus.", in: file, at: range)
  }

  static func malformedDestination(_ destination: String, in file: SourceFile, at range: ByteRange) -> Diagnostic {
    Diagnostic(
      .error, rule: "link-ungueltig",
      "Externe Adressen haben die Form https://rechner/pfad ohne unsichtbare Zeichen, der Rechner ohne @ und in lateinischen Buchstaben; gefunden: „\(destination)“.",
      advice: Meant.withScheme(destination).map { "Schreiben Sie „\($0)“." }
        ?? "Kopieren Sie die Adresse aus der Adresszeile des Browsers.", in: file, at: range)
  }

  static func mailboxAsDestination(_ mailbox: String, in file: SourceFile, at range: ByteRange) -> Diagnostic {
    Diagnostic(
      .error, rule: "link-ungueltig", "Verweise auf Postfächer beginnen mit mailto:; gefunden: „\(mailbox)“.",
      advice: "Schreiben Sie „mailto:\(mailbox)“.", in: file, at: range)
  }

  static func emptyDestination(in file: SourceFile, at range: ByteRange) -> Diagnostic {
    Diagnostic(
      .error, rule: "link-leer", "Ein Link braucht ein Ziel.",
      advice: "Schreiben Sie es in die runden Klammern: [Text](Ziel).", in: file, at: range)
  }

  static func linkWithoutText(in file: SourceFile, at range: ByteRange) -> Diagnostic {
    Diagnostic(
      .error, rule: "link-ohne-text", "Ein Link braucht einen Text, der sein Ziel benennt.",
      advice: "Schreiben Sie ihn in die eckigen Klammern: [Text](Ziel).", in: file, at: range)
  }

  /// Something that looks like a link and is none, and how the link would be written; nil where its name is not explained.
  static func linkAsText(_ text: String, meant: String?, in file: SourceFile, at range: ByteRange) -> Diagnostic {
    Diagnostic(
      .hint, rule: "link-als-text", "Was wie ein Verweis aussieht, bleibt hier Text: „\(text)“.",
      advice: meant.map { "Schreiben Sie „\($0)“." } ?? "Schreiben Sie das Ziel in runde Klammern.", in: file, at: range
    )
  }

  static func unencryptedLink(in file: SourceFile, at range: ByteRange) -> Diagnostic {
    Diagnostic(
      .hint, rule: "link-http", "Der Link führt über unverschlüsseltes http:.",
      advice: "Verwenden Sie https:, wenn die Gegenseite es anbietet.", in: file, at: range)
  }

  static func missingAlternativeText(in file: SourceFile, at range: ByteRange) -> Diagnostic {
    Diagnostic(
      .error, rule: "alternativtext-fehlt", "Ein Bild braucht einen Alternativtext.",
      advice: "Schreiben Sie in die eckigen Klammern, was das Bild zeigt: ![…](…).", in: file, at: range)
  }

  static func externalImage(in file: SourceFile, at range: ByteRange) -> Diagnostic {
    Diagnostic(
      .error, rule: "bild-extern", "Bilder liegen im Portal; Seiten laden nichts von anderen Rechnern.",
      advice: "Legen Sie das Bild nach „bilder/“ und binden Sie es von dort ein.", in: file, at: range)
  }
}
