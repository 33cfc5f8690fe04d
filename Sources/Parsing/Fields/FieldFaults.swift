import Diagnostics
import RegisterModel

extension Diagnostic {
  /// A key that the catalogue does not have; `owner` is the field that it belongs to, if the line with that field's name seems to be gone,
  /// `above` the field in the lines before.
  static func unknownKey(
    _ raw: RawField, in catalogue: FieldCatalogue, of parent: Field?, beheading owner: Field? = nil,
    below above: Field? = nil, file: SourceFile
  ) -> Self {
    let place = parent.map { " in „\($0.key)“" } ?? ""
    let meant = catalogue.field(meantBy: raw.key)?.key
    return Diagnostic(
      .error, rule: "schluessel-unbekannt", "Das Feld „\(raw.key)“ gibt es\(place) nicht.",
      advice: owner.map { "Fehlt davor die Zeile „\($0.key):“?" } ?? meant.map { "Meinten Sie „\($0)“?" }
        ?? catalogue.advice(onDotted: raw.key) ?? above?.advice(onPart: raw.key)
        ?? catalogue.listed,
      in: file, at: raw.keyRange)
  }

  static func missing(
    _ field: Field, _ severity: Severity, in record: Record, slot: Int, of parent: Field?, _ ids: EntryIDForm,
    file: SourceFile
  ) -> Self {
    let place = parent.map { " in „\($0.key)“" } ?? ""
    return Diagnostic(
      severity, rule: "pflichtfeld", "Das Pflichtfeld „\(field.key)“\(place) ist nicht ausgefüllt.",
      advice: field.adviceOnFilling(ids), in: file, at: record.range(of: slot))
  }

  static func wrongShape(
    _ raw: RawValue, expected kind: FieldKind, of field: Field, _ ids: EntryIDForm, file: SourceFile
  ) -> Self {
    Diagnostic(
      .error, rule: "art-falsch", "„\(field.key)“ erwartet \(kind.shapeName), hier steht \(raw.shapeName).",
      advice: field.advice(on: raw, insteadOf: kind, ids), in: file, at: raw.range)
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

  static func invalid(_ scalar: RawScalar, _ fault: ScalarFault, of field: Field, _ ids: EntryIDForm, file: SourceFile)
    -> Self
  {
    let quoted = fault.quotesValue ? "„\(field.key)“: „\(shortened(scalar.text))“" : "„\(field.key)“"
    return Diagnostic(
      .error, rule: fault.rule, "\(quoted) \(fault.message).",
      advice: fault.advice ?? field.apart(scalar.text) ?? "Schreiben Sie etwa „\(field.sample(ids))“.", in: file,
      at: scalar.range)
  }

  static func tooLong(_ scalar: RawScalar, limit: Int, of field: Field, file: SourceFile) -> Self {
    Diagnostic(
      .hint, rule: "R49",
      "„\(field.key)“ soll höchstens \(grouped(limit)) Zeichen lang sein; hier sind es \(grouped(scalar.text.unicodeScalars.count)).",
      advice: "Kürzen Sie den Text.", in: file, at: scalar.range)
  }
}

extension FieldCatalogue {
  /// Which keys there are; those of an entry fill a page.
  fileprivate var listed: String {
    self === FieldCatalogue.entry
      ? "Alle Felder stehen im Portal unter „/daten/felder/“." : "Erlaubt sind \(keys.joined(separator: ", "))."
  }

  /// How a part is written whose name programs write behind that of its field and a dot.
  fileprivate func advice(onDotted key: String) -> String? {
    let names = key.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard names.count == 2, let field = self[names[0]], let part = field.kind.parts?[names[1]] else { return nil }
    return
      "Schreiben Sie „\(field.key):“ und in die Zeile darunter eingerückt „\(field.kind.isListOfMaps ? "- " : "")\(part.key): …“."
  }
}

extension Field {
  /// How several values of the list are written that stand in one, whatever parts them.
  fileprivate func apart(_ text: String) -> String? {
    guard case .list(.term(let vocabulary)) = kind else { return nil }
    let words = text.split { " ,;/|+&".contains($0) }.map(String.init)
    guard words.count > 1, words.allSatisfy({ vocabulary.index(of: $0) != nil }) else { return nil }
    return "Schreiben Sie jeden Wert für sich: \(words.map { "„\($0)“" }.joined(separator: ", "))."
  }

  /// Where a part of the field belongs that stands below it at the margin.
  fileprivate func advice(onPart key: String) -> String? {
    guard kind.parts?[key] != nil else { return nil }
    return "Gehört es zu „\(self.key)“ darüber, rücken Sie es so weit ein wie dessen andere Felder."
  }
}

/// A value short enough for a message.
func shortened(_ text: String) -> String {
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
}

extension Field {
  /// How a value of the wrong shape would be written; the words of a list without its brackets are kept.
  fileprivate func advice(on raw: RawValue, insteadOf expected: FieldKind, _ ids: EntryIDForm) -> String {
    switch (kind, raw) {
    case (.list(.map), .scalar) where expected.isListOfMaps:
      "Schreiben Sie jeden Punkt mit seinen Teilen unter „\(key):“, etwa „\(sample(ids))“."
    case (.list(.map), _), (.map, _): "Schreiben Sie etwa „\(sample(ids))“."
    case (.list(let element), .scalar(let scalar)):
      listed(scalar.text, as: element, ids).map { "Schreiben Sie „\(key): [\($0)]“." }
        ?? "Schreiben Sie etwa „\(sample(ids))“."
    case (.list, _): "Schreiben Sie etwa „\(sample(ids))“."
    default: adviceOnFilling(ids)
    }
  }

  /// The values that commas part in a text, as they stand in brackets; nil where one of them is none or would need quotes.
  private func listed(_ text: String, as kind: FieldKind, _ ids: EntryIDForm) -> String? {
    let values = text.split(separator: ",").map { $0.trimmingPrefix { $0 == " " } }.map { value in
      String(value.reversed().drop { $0 == " " }.reversed())
    }
    let arePlain = values.allSatisfy { value in
      guard !value.isEmpty, case .value = ScalarReading(value, as: kind, ids) else { return false }
      return value.allSatisfy { $0.isLetter || $0.isNumber || " _-./".contains($0) } && value.first != "-"
    }
    return values.isEmpty || !arePlain || Set(values).count < values.count ? nil : values.joined(separator: ", ")
  }
}
