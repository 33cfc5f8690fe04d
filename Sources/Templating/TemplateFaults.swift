import Diagnostics

/// What can be wrong with a template that reads well but does not fit its view, its library or its place.
extension Diagnostic {
  /// Without a suggestion the way in is told: a partial may fit one page and not another.
  static func unknownName(
    _ name: Path.Part, among candidates: [String], included path: [String], in file: SourceFile
  ) -> Diagnostic {
    let way =
      path.count > 1
      ? "Eingebunden ist die Vorlage hier über \(path.joined(separator: " → "))."
      : "Hier gibt es \(candidates.sorted().joined(separator: ", "))."
    return Diagnostic(
      .error, rule: "vorlage-name-unbekannt", "Den Namen „\(name.name)“ gibt es hier nicht.",
      advice: nearest(to: name.name, among: candidates).map { "Meinten Sie „\($0)“?" } ?? way, in: file, at: name.range)
  }

  /// The name of a section, whose start and end have to be written otherwise.
  static func unknownSection(_ name: Path.Part, meant tag: String, in file: SourceFile) -> Diagnostic {
    Diagnostic(
      .error, rule: "vorlage-name-unbekannt", "Den Namen „\(name.name)“ gibt es hier nicht.",
      advice: "Schreiben Sie „\(tag)“.", in: file, at: name.range)
  }

  static func neverShown(
    _ name: String, _ kind: ValueKind, in file: SourceFile, at range: ByteRange
  ) -> Diagnostic {
    let tag =
      switch kind {
      case .text, .number: "{{\(name)}}"
      case .html: "{{{\(name)}}}"
      default: "{{#\(name)}}…{{/\(name)}}"
      }
    return Diagnostic(
      .error, rule: "vorlage-zeigt-nichts", "Die Vorlage zeigt „\(name)“ nicht; so fehlte es auf der Seite.",
      advice: "Wenn die Datei vollständig ist, fügen Sie „\(tag)“ ein.", in: file, at: range)
  }

  static func noParts(_ name: Path.Part, of kind: ValueKind, in file: SourceFile) -> Diagnostic {
    Diagnostic(
      .error, rule: "vorlage-name-unbekannt",
      "„\(name.name)“ ist \(kind.noun) und hat keine Namen, die mit einem Punkt zu erreichen wären.",
      advice: "Löschen Sie den Punkt und was auf ihn folgt.", in: file,
      at: name.range)
  }

  static func maybeMissing(_ name: Path.Part, in file: SourceFile) -> Diagnostic {
    Diagnostic(
      .error, rule: "vorlage-kann-fehlen",
      "„\(name.name)“ kann fehlen und steht deshalb nur in einem Abschnitt mit diesem Namen.",
      advice: "Umgeben Sie die Stelle mit „{{#\(name.name)}}“ und „{{/\(name.name)}}“.", in: file, at: name.range)
  }

  static func notPrintable(_ name: Path.Part, _ kind: ValueKind, in file: SourceFile) -> Diagnostic {
    Diagnostic(
      .error, rule: "vorlage-nicht-druckbar", "„\(name.name)“ ist \(kind.noun) und kein Text, der zu drucken wäre.",
      advice: "Umgeben Sie, was davon zu drucken ist, mit „{{#\(name.name)}}“ und „{{/\(name.name)}}“.", in: file,
      at: name.range)
  }

  static func noSection(_ name: Path.Part, _ kind: ValueKind, in file: SourceFile) -> Diagnostic {
    Diagnostic(
      .error, rule: "vorlage-kein-abschnitt",
      "„\(name.name)“ ist \(kind.noun) und immer da; einen Abschnitt gibt es dazu nicht.",
      advice: "Schreiben Sie „{{\(name.name)}}“.", in: file, at: name.range)
  }

  static func unprotected(_ name: Path.Part, _ kind: ValueKind, in file: SourceFile) -> Diagnostic {
    Diagnostic(
      .error, rule: "vorlage-ungeschuetzt",
      "„\(name.name)“ ist \(kind.noun) und kein HTML; ungeschützt darf es nicht gedruckt werden.",
      advice: "Schreiben Sie „{{\(name.name)}}“.", in: file, at: name.range)
  }

  static func fragmentEscaped(_ name: Path.Part, in file: SourceFile) -> Diagnostic {
    Diagnostic(
      .error, rule: "vorlage-doppelt-geschuetzt",
      "„\(name.name)“ ist fertiges HTML; mit zwei Klammern wären seine Tags als Text zu lesen.",
      advice: "Schreiben Sie „{{{\(name.name)}}}“.", in: file, at: name.range)
  }

  static func fragmentInXML(_ name: Path.Part, in file: SourceFile) -> Diagnostic {
    Diagnostic(
      .error, rule: "vorlage-ungeschuetzt", "„\(name.name)“ ist HTML und in XML nur geschützt erlaubt.",
      advice: "Schreiben Sie „{{\(name.name)}}“.", in: file, at: name.range)
  }

  static func forbiddenPlace(_ name: Path.Part, _ objection: MarkupObjection, in file: SourceFile) -> Diagnostic {
    Diagnostic(
      .error, rule: "vorlage-ort-verboten", "„\(name.name)“ darf nicht \(objection.place) stehen.",
      advice: objection.advice, in: file, at: name.range)
  }

  /// Whether it is about where in the markup something stands.
  var isAboutPlace: Bool { rule == "vorlage-ort-verboten" || rule == "vorlage-html-unklar" }

  static func brokenTag(in file: SourceFile, at offset: Int) -> Diagnostic {
    Diagnostic(
      .error, rule: "vorlage-html-unklar",
      "Hier endet ein Attribut oder ein Abschnitt in einem Tag; es müssen ein Leerzeichen, „/“ oder „>“ folgen.",
      advice: "Fügen Sie ein Leerzeichen ein.", in: file, at: ByteRange(offset, offset + 1))
  }

  static func branchesDiffer(_ path: Path, in file: SourceFile, at range: ByteRange) -> Diagnostic {
    Diagnostic(
      .error, rule: "vorlage-html-unklar",
      "Der Abschnitt „\(path.text)“ muss im Markup dort enden, wo er begann: im Text, im selben Tag oder im selben Wert.",
      advice: "Setzen Sie das Ende des Abschnitts an eine solche Stelle.", in: file, at: range)
  }

  static func neverEnds(in file: SourceFile, at offset: Int) -> Diagnostic {
    Diagnostic(
      .error, rule: "vorlage-html-unklar",
      "Hier beginnt ein Tag, ein Kommentar oder ein Rohtext, und die Seite ist zu Ende, bevor er es ist.",
      advice: "Schließen Sie ihn.", in: file,
      at: ByteRange(offset, offset + 1))
  }

  static func missingTemplate(
    _ name: String, among candidates: [String], in file: SourceFile, at range: ByteRange
  ) -> Diagnostic {
    Diagnostic(
      .error, rule: "vorlage-partial-fehlt", "Die Vorlage „\(name)“ gibt es nicht.",
      advice: nearest(to: name, among: candidates).map { "Meinten Sie „\($0)“?" }
        ?? "Legen Sie die Datei „\(name).html“ wieder an.", in: file, at: range)
  }

  static func cycle(_ names: [String], in file: SourceFile, at range: ByteRange) -> Diagnostic {
    Diagnostic(
      .error, rule: "vorlage-zyklus",
      "Vorlagen dürfen einander nicht im Kreis einbinden: \(names.joined(separator: " → ")).",
      advice: "Löschen Sie die Stelle, oder legen Sie das Gemeinsame in eine eigene Vorlage.", in: file, at: range)
  }

  static func nestedTooDeep(limit: Int, in file: SourceFile, at range: ByteRange) -> Diagnostic {
    Diagnostic(
      .error, rule: "vorlage-zu-tief", "Mehr als \(limit) Vorlagen dürfen einander nicht einbinden, jede die nächste.",
      advice: "Legen Sie einige davon zusammen.", in: file, at: range)
  }

  static func tooLarge(limit: Int, in file: SourceFile, at range: ByteRange) -> Diagnostic {
    Diagnostic(
      .error, rule: "vorlage-zu-gross",
      "Mit allem, was eingebunden wird, wird eine Seite hier größer als \(grouped(limit)) Bytes, noch ohne Inhalte.",
      advice: "Binden Sie Vorlagen, die andere einbinden, seltener ein.", in: file, at: range)
  }

  static func otherMarkup(_ name: String, in file: SourceFile, at range: ByteRange) -> Diagnostic {
    Diagnostic(
      .error, rule: "vorlage-art-verschieden",
      "HTML und XML werden verschieden geschützt; „\(name)“ ist von der anderen Art.",
      advice: "Legen Sie für diese Art eine eigene Vorlage an.", in: file, at: range)
  }

  static func unknownBlock(
    _ block: Block, of layout: String, among candidates: [String], in file: SourceFile
  ) -> Diagnostic {
    Diagnostic(
      .error, rule: "vorlage-block-unbekannt", "Die Vorlage „\(layout)“ hat keinen Block „\(block.name)“.",
      advice: nearest(to: block.name, among: candidates).map { "Meinten Sie „\($0)“?" }
        ?? "Löschen Sie ihn, oder setzen Sie dort „{{$\(block.name)}}“.", in: file, at: block.range)
  }
}

extension ValueKind {
  /// The kind with its article, as a message names it.
  fileprivate var noun: String {
    switch self {
    case .text, .optionalText: "ein Text"
    case .html, .optionalHTML: "HTML"
    case .flag: "eine Ja-Nein-Angabe"
    case .number: "eine Zahl"
    case .texts, .list: "eine Liste"
    case .view, .optionalView: "eine Gruppe von Werten"
    }
  }
}
