import Diagnostics
import RegisterModel

extension Diagnostic {
  /// A key that the catalogue does not have; `owner` is the field that it belongs to, if the line with that field's name seems to be gone.
  static func unknownKey(
    _ raw: RawField, in catalogue: FieldCatalogue, of parent: Field?, beheading owner: Field? = nil, file: SourceFile
  ) -> Self {
    let place = parent.map { " in „\($0.key)“" } ?? ""
    let meant = catalogue.field(meantBy: raw.key)?.key
    return Diagnostic(
      .error, rule: "schluessel-unbekannt", "Das Feld „\(raw.key)“ gibt es\(place) nicht.",
      advice: owner.map { "Fehlt davor die Zeile „\($0.key):“?" } ?? meant.map { "Meinten Sie „\($0)“?" }
        ?? parent.map { _ in "Erlaubt sind \(catalogue.keys.joined(separator: ", "))." },
      in: file, at: raw.keyRange)
  }

  static func missing(
    _ field: Field, _ severity: Severity, in record: Record, slot: Int, of parent: Field?, file: SourceFile
  ) -> Self {
    let place = parent.map { " in „\($0.key)“" } ?? ""
    return Diagnostic(
      severity, rule: "pflichtfeld", "Das Pflichtfeld „\(field.key)“\(place) ist nicht ausgefüllt.",
      advice: "Schreiben Sie „\(field.kind.skeleton(for: field.key))“\(field.kind.hintOfValues).", in: file,
      at: record.range(of: slot))
  }

  static func wrongShape(_ raw: RawValue, expected kind: FieldKind, of field: Field, file: SourceFile) -> Self {
    Diagnostic(
      .error, rule: "art-falsch", "„\(field.key)“ erwartet \(kind.shapeName), hier steht \(raw.shapeName).",
      advice: kind.example(for: field.key).map { "Schreiben Sie etwa „\($0)“." }, in: file, at: raw.range)
  }

  static func emptyItem(of field: Field, file: SourceFile, at range: ByteRange) -> Self {
    Diagnostic(
      .error, rule: "listenpunkt-leer", "Jeder Punkt der Liste „\(field.key)“ hat einen Wert; dieser ist leer.",
      advice: "Löschen Sie ihn oder füllen Sie ihn aus.", in: file, at: range)
  }

  static func twin(_ scalar: RawScalar, of field: Field, file: SourceFile) -> Self {
    Diagnostic(
      .error, rule: "listenpunkt-doppelt",
      "Jeder Wert steht in der Liste „\(field.key)“ nur einmal; „\(shortened(scalar.text))“ steht schon davor.",
      advice: "Löschen Sie ihn.", in: file, at: scalar.range)
  }

  static func longList(_ count: Int, limit: Int, of field: Field, file: SourceFile, at range: ByteRange) -> Self {
    Diagnostic(
      .error, rule: "liste-zu-lang",
      "Eine Liste hat höchstens \(grouped(limit)) Punkte; „\(field.key)“ hat \(grouped(count)).",
      advice: "Verweisen Sie auf eine Datei mit Daten.", in: file, at: range)
  }

  static func invalid(_ scalar: RawScalar, _ fault: ScalarFault, of field: Field, file: SourceFile) -> Self {
    let quoted = fault.quotesValue ? "„\(field.key)“: „\(shortened(scalar.text))“" : "„\(field.key)“"
    return Diagnostic(
      .error, rule: fault.rule, "\(quoted) \(fault.message).", advice: fault.advice, in: file, at: scalar.range)
  }

  static func tooLong(_ scalar: RawScalar, limit: Int, of field: Field, file: SourceFile) -> Self {
    Diagnostic(
      .hint, rule: "R49",
      "„\(field.key)“ soll höchstens \(limit) Zeichen lang sein; hier sind es \(scalar.text.unicodeScalars.count).",
      advice: "Kürzen Sie den Text.", in: file, at: scalar.range)
  }
}

/// A value short enough for a message.
private func shortened(_ text: String) -> String {
  let line = text.split(separator: "\n", maxSplits: 1).first.map(String.init) ?? text
  guard line.unicodeScalars.count > 60 else { return line }
  return String(String.UnicodeScalarView(line.unicodeScalars.prefix(59))) + "…"
}

extension RawValue {
  fileprivate var shapeName: String {
    switch self {
    case .empty: "nichts"
    case .scalar: "ein einzelner Wert"
    case .list: "eine Liste"
    case .map, .faulty: "eine Gruppe von Feldern"
    }
  }
}

extension FieldKind {
  fileprivate var shapeName: String {
    switch self {
    case .list(.map): "eine Liste von Gruppen"
    case .list: "eine Liste"
    case .map: "eine Gruppe von Feldern"
    default: "einen einzelnen Wert"
    }
  }

  fileprivate func example(for key: String) -> String? {
    switch self {
    case .list(.map(let parts)): "- {\(parts.exampleParts)}"
    case .map(let parts): "\(key): {\(parts.exampleParts)}"
    case .list(.term(let vocabulary)): vocabulary.terms.first.map { "\(key): [\($0.value)]" }
    case .list: "\(key): [erstes, zweites]"
    default: nil
    }
  }

  /// How the field is written when nothing is known of its value.
  fileprivate func skeleton(for key: String) -> String {
    if case .map = self { example(for: key) ?? "\(key): …" } else { "\(key): …" }
  }

  fileprivate var hintOfValues: String {
    vocabulary.map { " mit einem der Werte \($0.listedValues)" } ?? ""
  }
}

extension FieldCatalogue {
  fileprivate var exampleParts: String {
    fields.prefix(2).map { field in
      "\(field.key): \(field.kind.vocabulary?.terms.first?.value ?? "…")"
    }.joined(separator: ", ")
  }
}
