import Diagnostics

/// What can be wrong with a template's tags.
extension Diagnostic {
  /// Nothing is read of a file that is no text: what it would print would be none either.
  static func noCharacter(in file: SourceFile, at offset: Int) -> Diagnostic {
    Diagnostic(
      .error, rule: "vorlage-kodierung", "Die Vorlage ist kein gültiges UTF-8: Hier steht kein Zeichen.",
      advice: "Speichern Sie die Datei mit der Kodierung UTF-8.", in: file, at: ByteRange(offset, offset + 1))
  }

  static func tagNotClosed(isTriple: Bool, in file: SourceFile, at range: ByteRange) -> Diagnostic {
    Diagnostic(
      .error, rule: ruleOfNoEnd,
      "Dieses Tag endet nirgends: auf „\(isTriple ? "{{{" : "{{")“ muss „\(isTriple ? "}}}" : "}}")“ folgen.",
      advice: "Fügen Sie „\(isTriple ? "}}}" : "}}")“ hinter dem Namen ein.", in: file, at: range)
  }

  static func delimiters(in file: SourceFile, at range: ByteRange) -> Diagnostic {
    Diagnostic(
      .error, rule: "vorlage-trennzeichen", "Andere Trennzeichen als „{{“ und „}}“ sind nicht vorgesehen.",
      advice: "Löschen Sie dieses Tag.", in: file, at: range)
  }

  static func foreignTag(in file: SourceFile, at range: ByteRange) -> Diagnostic {
    Diagnostic(
      .error, rule: "vorlage-tag-ungueltig",
      "Tags beginnen mit „{{“; dieses gehört zu einer anderen Sprache von Vorlagen.",
      advice: "Schreiben Sie einen Abschnitt: „{{#name}}…{{/name}}“.", in: file, at: range)
  }

  static func badName(_ name: String, meant: String?, in file: SourceFile, at range: ByteRange) -> Diagnostic {
    let found = name.isEmpty ? "ein leeres Tag" : "„\(name)“"
    return Diagnostic(
      .error, rule: "vorlage-tag-ungueltig",
      "In ein Tag gehört ein Name ohne Leerzeichen und ohne leeren Teil zwischen Punkten; hier steht \(found).",
      advice: "Schreiben Sie „\(meant ?? "{{name}}")“.", in: file, at: range)
  }

  static func notClosed(_ tag: Tag, in file: SourceFile) -> Diagnostic {
    Diagnostic(
      .error, rule: ruleOfNoEnd, "\(tag.source) wird nicht geschlossen.",
      advice: "Es fehlt „{{/\(tag.name)}}“.", in: file, at: tag.range)
  }

  private static let ruleOfNoEnd = "vorlage-nicht-geschlossen"

  /// Whether it asks for the end of one of these tags, which have faults of their own.
  func asksForEnd(ofOneOf tags: [Diagnostic]) -> Bool {
    rule == Self.ruleOfNoEnd && tags.contains { $0.range == range && $0.file.path == file.path }
  }

  static func closesWrong(_ tag: Tag, expected: Tag, in file: SourceFile) -> Diagnostic {
    Diagnostic(
      .error, rule: "vorlage-falsch-geschlossen",
      "\(tag.source) schließt nichts; offen ist \(expected.source) aus Zeile \(expected.line(in: file)).",
      advice: "Gemeint ist wohl „{{/\(expected.name)}}“.", in: file, at: tag.range)
  }

  static func closesNothing(_ tag: Tag, in file: SourceFile) -> Diagnostic {
    Diagnostic(
      .error, rule: "vorlage-falsch-geschlossen", "\(tag.source) schließt nichts; hier ist nichts offen.",
      advice: "Löschen Sie es, oder öffnen Sie davor „{{#\(tag.name)}}“.", in: file, at: tag.range)
  }

  static func tooDeep(_ tag: Tag, limit: Int, in file: SourceFile) -> Diagnostic {
    Diagnostic(
      .error, rule: "vorlage-zu-tief", "Mehr als \(limit) Abschnitte und Blöcke dürfen nicht ineinander liegen.",
      advice: "Legen Sie die inneren in eine eigene Vorlage.", in: file, at: tag.range)
  }

  static func blockTwice(_ block: Block, in file: SourceFile) -> Diagnostic {
    Diagnostic(
      .error, rule: "vorlage-block-doppelt", "Der Block „\(block.name)“ wird zweimal ersetzt.",
      advice: "Behalten Sie eines der beiden.", in: file,
      at: block.range)
  }

  static func lostContent(in file: SourceFile, at range: ByteRange) -> Diagnostic {
    Diagnostic(
      .error, rule: "vorlage-text-verloren",
      "Zwischen „{{<…}}“ und seinem Ende stehen nur Blöcke; was hier außerhalb steht, ginge verloren.",
      advice: "Schreiben Sie es in einen der Blöcke.", in: file, at: range)
  }
}

extension Tag {
  /// The tag as it was written.
  fileprivate var source: String { "„{{\(Character(UnicodeScalar(sigil.rawValue)))\(name)}}“" }

  fileprivate func line(in file: SourceFile) -> Int { file.position(of: Int(range.start)).line }
}
