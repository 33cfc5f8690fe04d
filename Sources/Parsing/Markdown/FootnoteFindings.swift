import Diagnostics

extension Diagnostic {
  static func duplicateFootnote(_ id: String, in file: SourceFile, at range: ByteRange) -> Diagnostic {
    Diagnostic(
      .error, rule: "fussnote-doppelt", "Jede Fußnote wird einmal erklärt; „\(id)“ ist schon erklärt.",
      advice: "Geben Sie einer der beiden einen anderen Namen.", in: file, at: range)
  }

  /// A note without the sign of one: it is lost where it has the form of a link's definition, and else stays a line of the text.
  static func noteAsLink(_ number: String, isLost: Bool, in file: SourceFile, at range: ByteRange) -> Diagnostic {
    Diagnostic(
      isLost ? .error : .hint, rule: "fussnote-als-verweis",
      "Eine Fußnote hat ein „^“ vor ihrer Nummer; „[\(number)]:“ nennt die Adresse eines Verweises.",
      advice: "Schreiben Sie „[^\(number)]:“ und im Text „[^\(number)]“.", in: file, at: range)
  }

  static func longFootnote(in file: SourceFile, at range: ByteRange) -> Diagnostic {
    Diagnostic(
      .error, rule: "fussnote-absatz",
      "Eine Fußnote hat nur einen Absatz; dieser eingerückte Absatz folgt auf eine Fußnote.",
      advice: "Schreiben Sie ihn in die Zeile der Fußnote, oder rücken Sie ihn nicht ein.", in: file, at: range)
  }

  static func misplacedFootnote(in file: SourceFile, at range: ByteRange) -> Diagnostic {
    Diagnostic(
      .error, rule: "fussnote-stelle", "Die Erklärung einer Fußnote steht am Anfang einer Zeile, nicht in einem Zitat.",
      advice: "Schreiben Sie sie unter das Zitat.", in: file, at: range)
  }

  static func unknownFootnote(
    _ id: String, suggestion: String?, in file: SourceFile, at range: ByteRange
  ) -> Diagnostic {
    Diagnostic(
      .error, rule: "fussnote-unbekannt", "Die Fußnote „\(id)“ ist nicht erklärt.",
      advice: suggestion.map { "Meinten Sie „\($0)“?" } ?? "Fügen Sie eine Zeile „[^\(id)]: …“ hinzu.", in: file,
      at: range)
  }

  static func unusedFootnote(_ id: String, in file: SourceFile, at range: ByteRange) -> Diagnostic {
    Diagnostic(
      .hint, rule: "fussnote-unbenutzt", "Auf die Fußnote „\(id)“ verweist keine Stelle; sie erscheint nicht.",
      advice: "Schreiben Sie „[^\(id)]“ an die Stelle, die sie erklärt.", in: file, at: range)
  }

  static func footnoteInLink(_ id: String, in file: SourceFile, at range: ByteRange) -> Diagnostic {
    Diagnostic(
      .error, rule: "fussnote-im-link", "Im Text eines Links oder Bildes kann keine Fußnote stehen.",
      advice: "Setzen Sie „[^\(id)]“ hinter den Link.", in: file, at: range)
  }

  static func cellCount(_ count: Int, columns: Int, in file: SourceFile, at range: ByteRange) -> Diagnostic {
    Diagnostic(
      .error, rule: "tabelle-zellen",
      "Jede Zeile einer Tabelle hat gleich viele Zellen; hier \(counted(count, "Zelle", "Zellen")) statt \(counted(columns, "Spalte", "Spalten")).",
      advice: "Schreiben Sie einen senkrechten Strich im Text als „\\|“.", in: file, at: range)
  }

  static func tableInParagraph(in file: SourceFile, at range: ByteRange) -> Diagnostic {
    Diagnostic(
      .error, rule: "tabelle-leerzeile", "Vor und nach einer Tabelle steht eine leere Zeile.",
      advice: "Fügen Sie sie ein.", in: file, at: range)
  }
}
