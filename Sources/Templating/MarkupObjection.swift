/// Why a value may not be printed at a place.
struct MarkupObjection: Sendable {
  /// The place, with its preposition: „in einem Kommentar“.
  let place: String
  var advice = "Setzen Sie es dorthin, wo Text steht."
}

extension MarkupState {
  /// What speaks against printing a value here, or nil where escaping protects it.
  func objection(to printer: Printer) -> MarkupObjection? {
    switch place {
    case .text: nil
    case .tagOpen, .tagName: MarkupObjection(place: "im Namen eines Tags")
    case .beforeAttribute, .attributeName, .behindAttributeName, .behindValue:
      MarkupObjection(place: "im Namen eines Attributs")
    case .beforeValue, .unquotedValue:
      MarkupObjection(
        place: "in einem Attributwert ohne Anführungszeichen",
        advice: "Setzen Sie den Attributwert in Anführungszeichen.")
    case .declarationOpen, .declaration: MarkupObjection(place: "in einer Deklaration")
    case .comment: MarkupObjection(place: "in einem Kommentar")
    case .cdata: MarkupObjection(place: "in einem CDATA-Abschnitt")
    case .rawText: objectionInRawText(to: printer)
    case .value: objectionInValue(to: printer)
    }
  }

  private func objectionInRawText(to printer: Printer) -> MarkupObjection? {
    let name = String(decoding: element, as: UTF8.self)
    if name == "title" || name == "textarea" {
      return printer.isFragment ? MarkupObjection(place: "als HTML in <\(name)>") : nil
    }
    return MarkupObjection(place: "in <\(name)>")
  }

  private func objectionInValue(to printer: Printer) -> MarkupObjection? {
    let name = String(decoding: attribute, as: UTF8.self)
    if printer.isFragment && markup == .html { return MarkupObjection(place: "als HTML in einem Attribut") }
    guard markup == .html else { return nil }
    if name.hasPrefix("on") || name == "srcdoc" { return MarkupObjection(place: "im Attribut „\(name)“") }
    if name == "style", !printer.isNumber {
      return MarkupObjection(place: "im Attribut „style“", advice: "Zahlen sind dort erlaubt, Texte nicht.")
    }
    return isScriptAddress ? MarkupObjection(place: "in einer Adresse mit „\(schemeName):“") : nil
  }

  private var schemeName: String {
    String(decoding: (scheme ?? []).prefix { $0 != UInt8(ascii: ":") }, as: UTF8.self)
  }
}

extension Printer {
  var isFragment: Bool { if case .html = self { true } else { false } }
  var isNumber: Bool { if case .number = self { true } else { false } }
}
