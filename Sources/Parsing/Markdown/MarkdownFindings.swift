import Diagnostics

extension Diagnostic {
  static func tooMany(
    _ character: String, count: Int, allowed: Int, in file: SourceFile, at range: ByteRange
  ) -> Diagnostic {
    Diagnostic(
      .error, rule: "markdown-umfang",
      "Der Text enthält \(grouped(count))-mal das Zeichen „\(character)“; bei dieser Länge sind höchstens \(grouped(allowed)) zulässig.",
      advice: "Verteilen Sie den Text auf mehrere Dateien.", in: file, at: range)
  }

  static func tooMuchEmphasis(count: Int, allowed: Int, in file: SourceFile, at range: ByteRange) -> Diagnostic {
    Diagnostic(
      .error, rule: "markdown-umfang",
      "Der Text enthält \(grouped(count))-mal eines der Zeichen „*“, „_“ und der geraden Anführungszeichen; bei dieser Länge sind höchstens \(grouped(allowed)) zulässig.",
      advice: "Verteilen Sie den Text auf mehrere Dateien.", in: file, at: range)
  }

  static func tooManyBlocks(count: Int, allowed: Int, in file: SourceFile, at range: ByteRange) -> Diagnostic {
    Diagnostic(
      .error, rule: "markdown-umfang",
      "Der Text beginnt \(grouped(count))-mal ein Zitat oder einen Listenpunkt; zulässig sind höchstens \(grouped(allowed)).",
      advice: "Verteilen Sie den Text auf mehrere Dateien.", in: file, at: range)
  }

  static func deepNesting(allowed: Int, in file: SourceFile, at range: ByteRange) -> Diagnostic {
    Diagnostic(
      .error, rule: "markdown-tiefe",
      "Zitate und Listen liegen bei dieser Länge des Textes höchstens \(allowed)-fach ineinander; hier sind es mehr.",
      advice: "Setzen Sie vor Sternchen, Bindestriche und „>“, die Text sind, einen umgekehrten Schrägstrich.",
      in: file, at: range)
  }

  static func tooManyFragments(in file: SourceFile, at range: ByteRange) -> Diagnostic {
    Diagnostic(
      .error, rule: "markdown-umfang",
      "Die Tabellen und Fußnoten eines Textes haben zusammen höchstens etwa 40.000 Zellen; hier sind es mehr.",
      advice: "Legen Sie große Tabellen in eine Datei mit Daten, auf die der Text verweist.", in: file, at: range)
  }

  static func loneCarriageReturn(in file: SourceFile, at range: ByteRange) -> Diagnostic {
    Diagnostic(
      .error, rule: "zeilenende", "Zeilen enden mit LF oder CRLF, hier steht ein einzelnes CR.",
      advice: "Speichern Sie die Datei mit Zeilenenden „Unix (LF)“ oder „Windows (CRLF)“.", in: file, at: range)
  }

  static func directionControl(_ scalar: UInt32, in file: SourceFile, at range: ByteRange) -> Diagnostic {
    let code = String(scalar, radix: 16, uppercase: true)
    let padded = String(repeating: "0", count: max(0, 4 - code.utf8.count)) + code
    return Diagnostic(
      .error, rule: "steuerzeichen-bidi",
      "Unsichtbare Zeichen, die die Schreibrichtung ändern, sind nicht zulässig; hier steht U+\(padded).",
      advice: "Löschen Sie das Zeichen.", in: file, at: range)
  }

  static func rawHTML(_ text: String, in file: SourceFile, at range: ByteRange) -> Diagnostic {
    Diagnostic(
      .error, rule: "html-verboten", "HTML ist im Text nicht zulässig; hier steht „\(text)“.",
      advice: adviceOnHTML(text), in: file, at: range)
  }

  /// What Markdown has for an element; a remark has no place in a text that is published.
  private static func adviceOnHTML(_ text: String) -> String {
    if text.hasPrefix("<!--") { return "Löschen Sie die Anmerkung; im Kopf der Datei darf sie stehen, hinter „# “." }
    let name = text.dropFirst().prefix { $0.isLetter || $0.isNumber }.lowercased()
    let isTag = text.dropFirst(1 + name.count).first.map { " />".contains($0) } ?? false
    switch isTag ? name : "" {
    case "b", "strong": return "Schreiben Sie „**…**“."
    case "i", "em": return "Schreiben Sie „*…*“."
    case "br": return "Schreiben Sie an das Ende der Zeile „\\“, und beginnen Sie eine neue."
    case "p", "div", "span", "font", "u":
      return "Löschen Sie, was in „<…>“ steht; eine leere Zeile beginnt einen Absatz."
    case "a": return "Schreiben Sie „[Worte](Adresse)“."
    case "ul", "ol", "li": return "Beginnen Sie jeden Punkt der Liste mit „- “ in einer eigenen Zeile."
    default: return "Schreiben Sie Markdown oder das Zeichen als „\\<“."
    }
  }

  static func headingWithoutSpace(_ text: String, in file: SourceFile, at range: ByteRange) -> Diagnostic {
    let hashes = text.prefix { $0 == "#" }
    return Diagnostic(
      .hint, rule: "ueberschrift-als-text",
      "Hinter den Rauten einer Überschrift steht ein Leerzeichen; ohne bleibt es Text: „\(text)“.",
      advice: "Schreiben Sie „\(hashes) \(text.dropFirst(hashes.count))“.", in: file, at: range)
  }

  static func unclosedCode(_ fence: String, in file: SourceFile, at range: ByteRange) -> Diagnostic {
    Diagnostic(
      .hint, rule: "code-offen", "Der Code, der hier beginnt, reicht bis zum Ende des Textes.",
      advice: "Setzen Sie hinter ihn eine Zeile „\(fence)“; ist es keiner, löschen Sie diese.", in: file, at: range)
  }

  static func codeByIndentation(_ line: String, in file: SourceFile, at range: ByteRange) -> Diagnostic {
    Diagnostic(
      .hint, rule: "code-durch-einrueckung",
      "Ein Absatz, der mit einem Tabulator oder vier Leerzeichen beginnt, erscheint als Quelltext: „\(line)“.",
      advice: "Löschen Sie die Einrückung; Quelltext schreiben Sie zwischen zwei Zeilen „```“.", in: file, at: range)
  }

  static func emptyHeading(in file: SourceFile, at range: ByteRange) -> Diagnostic {
    Diagnostic(
      .error, rule: "ueberschrift-leer", "Eine Überschrift braucht einen Text.",
      advice: "Schreiben Sie ihn hinter die Rauten, oder löschen Sie diese.", in: file, at: range)
  }

  /// A heading that leaves out a level behind another one, or as the first one above the highest.
  static func skippedLevel(
    from: Int?, to: Int, highest: Int, in file: SourceFile, at range: ByteRange
  ) -> Diagnostic {
    let fault =
      from.map { "hier folgt Ebene \(to) auf Ebene \($0)" }
      ?? "die erste hat Ebene \(to), die höchste des Textes Ebene \(highest)"
    return Diagnostic(
      .hint, rule: "ueberschrift-ebene", "Überschriften steigen um je eine Ebene ab; \(fault).",
      advice: "Setzen Sie eine Raute weniger, oder ergänzen Sie die Überschrift dazwischen.", in: file, at: range)
  }
}
