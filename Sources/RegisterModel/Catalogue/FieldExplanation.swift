import Diagnostics

/// What somebody who fills a field has to know about it; the one source of new files, of questions at the terminal and of the preview.
public struct FieldExplanation: Sendable {
  /// The name that readers see.
  public let label: String
  /// What belongs there and how it is written, in German sentences; may be empty.
  public let sentences: [String]
  /// The permitted values, if there are such.
  public let terms: [Term]
  /// The fields inside, if there are such.
  public let parts: [Part]

  /// A field inside a field.
  public struct Part: Sendable {
    /// How it is written in front matter.
    public let key: String
    /// The name that readers see.
    public let label: String
    /// What belongs there, its permitted values, or how it is written; empty for plain text.
    public let detail: String
  }

  /// What is to be known about a field; `ids` is the form of identifiers.
  public init(_ field: Field, _ ids: EntryIDForm) {
    label = field.label
    sentences = [field.help, field.kind.instruction(ids).map { "\($0)." } ?? ""].filter { !$0.isEmpty }
    terms = field.kind.vocabulary?.terms ?? []
    parts = (field.kind.parts?.fields ?? []).map { part in
      let values = part.kind.vocabulary?.terms.map(\.value).joined(separator: ", ") ?? ""
      let details = [withoutPeriod(part.help), values, part.kind.instruction(ids) ?? ""].filter { !$0.isEmpty }
      return Part(key: part.key, label: part.label, detail: details.joined(separator: "; "))
    }
  }
}

/// A sentence to which more is added.
private func withoutPeriod(_ sentence: String) -> String {
  sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence
}

extension FieldKind {
  /// The kind in German words, with the form of a value; `ids` is that of identifiers.
  public func wording(_ ids: EntryIDForm) -> String {
    switch self {
    case .text(let limit?): "Text, höchstens \(grouped(limit)) Zeichen"
    case .text(nil): "Text"
    case .entryID: "Kennung wie \(ids.example)"
    case .slug, .ministryCode: "Kürzel aus kleinen Buchstaben, Ziffern und Bindestrichen"
    case .email: "E-Mail-Adresse wie \(FieldKind.sampleMailbox)"
    case .url: "Webadresse, die mit https:// beginnt"
    case .path: "Pfad dieses Portals"
    case .date: "Datum JJJJ-MM-TT, JJJJ-MM oder JJJJ"
    case .number: "Ganze Zahl ohne Punkte"
    case .country: "Ländercode nach ISO 3166-1, etwa DE"
    case .fieldPath: "Schlüssel eines Feldes"
    case .term: "Ein Wert aus der Liste"
    case .list(.map): "Liste von Gruppen"
    case .list(.term): "Mehrere Werte aus der Liste in eckigen Klammern: [a, b]"
    case .list(.text): "Mehrere Texte in eckigen Klammern: [\"erstes\", \"zweites\"]"
    case .list(let kind): "Liste: \(kind.wording(ids))"
    case .map: "Gruppe von Feldern"
    }
  }

  /// The wording where it tells more than the field's name, its permitted values and its parts do.
  fileprivate func instruction(_ ids: EntryIDForm) -> String? {
    switch self {
    case .text, .term, .map, .list(.map): nil
    default: wording(ids)
    }
  }
}
