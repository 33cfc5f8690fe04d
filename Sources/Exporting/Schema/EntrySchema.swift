import RegisterModel

/// What a schema describes: both are made from the catalogue of entries.
enum SchemaUse {
  /// Front matter as a YAML reader hands it on: a year may arrive as a number, `true` as a truth value, an empty key as null.
  case frontMatter
  /// An exported object: every value has one form, empty fields are left out.
  case export
}

extension DataSet {
  /// The JSON Schema 2020-12 of an entry's front matter; editors can check a file against it while it is typed.
  public var frontMatterSchema: [UInt8] {
    JSON.object(
      head(DataFile.schema, "Front Matter eines Eintrags") + [("description", .string(Self.scope))]
        + FieldCatalogue.entry.objectMembers(for: .frontMatter, portal.entryIDs) + [
          ("if", ["required": ["entwurf"], "properties": ["entwurf": ["enum": ["true", true]]]]),
          ("else", FieldCatalogue.entry.completeness ?? [:]), ("$defs", definitions),
        ]
    ).bytes
  }

  /// What reading a file does besides what a schema can say, so that nobody takes the one for the other.
  private static let scope = """
    Was hier als falsch gilt, weist auch „offenlage check“ zurück. Nur dort wird geprüft, was mehrere Felder oder andere Dateien betrifft: \
    Pflichtfelder, die eine erklärte Lücke ersetzt, Länder, Normen, Kennungen, Verweise und die Regeln des Registers. Werte gelten dort, wie \
    sie dastehen: true, nicht True; 2024, nicht 2024.0, +2024 oder 0x7E8; leer, nicht null oder ~; 1 und "1" sind derselbe Wert einer Liste.
    """

  /// The JSON Schema 2020-12 of an exported entry: its fields, its text and what the register adds; or of what stands in its place when it
  /// is gone.
  public var exportSchema: [UInt8] {
    let register = ReservedMember.register
    return JSON.object(
      head(DataFile.exportSchema, "Veröffentlichter Eintrag")
        + FieldCatalogue.entry.objectMembers(
          for: .export, portal.entryIDs, adding: Self.addedProperties, requiring: ["id", "titel", "ressort", register])
        + [
          ("if", ["properties": [register: ["required": ["status"]]]]),
          ("then", ["properties": [register: ["required": [.string(ReservedMember.versions)]]]]),
          (
            "else",
            [
              "required": .strings(FieldCatalogue.entry.mandatoryKeys),
              "properties": [register: ["required": ["vollstaendigkeit", "luecken"]]],
            ]
          ), ("$defs", definitions),
        ]
    ).bytes
  }

  private func head(_ file: String, _ title: String) -> [(String, JSON)] {
    [
      ("$schema", "https://json-schema.org/draft/2020-12/schema"), ("$id", .string(folder + file)),
      ("title", .string("\(portal.title): \(title)")), ("x-version", .number(DataFile.schemaVersion)),
    ]
  }

  private var definitions: JSON {
    [
      "feld": ["description": "Schlüssel eines Feldes oder feld.teil.", "enum": .strings(FieldCatalogue.entry.paths)]
    ]
  }

  private static let addedProperties: [(String, JSON)] = [
    (ReservedMember.text, ["type": "string", "title": "Text", "description": "Der freie Text in Markdown."]),
    (
      ReservedMember.register,
      [
        "type": "object", "title": "Was das Register hinzufügt",
        "required": [.string(ReservedMember.address), "quelle"],
        "properties": [
          ReservedMember.address: ["type": "string"],
          ReservedMember.notice: [
            "type": "string", "title": "Hinweis",
            "description":
              "Was diese Angaben sind und was nicht, wie auf jeder Seite; fehlt, wenn das Portal keinen Hinweis hat.",
          ],
          "quelle": ["type": "string"],
          "status": [
            "const": "entfernt", "title": "Entfernt",
            "description": "Steht nur bei einem Eintrag, der nicht mehr im Register ist; seine Felder fehlen dann.",
          ], "entfernt_am": ["type": "string"],
          "commit": ["type": "string", "description": "Kennung des Commits, der den Eintrag entfernt hat."],
          "grund": ["type": "string"],
          "vollstaendigkeit": [
            "type": "object",
            "properties": [
              "gefragt": ["type": "integer"], "ausgefuellt": ["type": "integer"], "prozent": ["type": "integer"],
            ],
          ],
          "luecken": [
            "type": "array",
            "items": [
              "type": "object",
              "required": .strings(GapRow.columns.filter(\.isRequired).map(\.name)),
              "properties": .object(
                GapRow.columns.map {
                  ($0.name, ["title": .string($0.title), "description": .string($0.summary), "type": "string"])
                }), "additionalProperties": false,
            ],
          ],
          ReservedMember.versions: [
            "type": "array", "title": "Versionen",
            "description":
              "Alle veröffentlichten Versionen, die älteste zuerst; fehlt, wenn keine Versionsgeschichte vorliegt.",
            "items": [
              "type": "object", "required": ["nummer", "datum", "commit", "objekt", "adresse"],
              "properties": [
                "nummer": ["type": "integer"], "datum": ["type": "string"], "datum_zweifelhaft": ["type": "boolean"],
                "commit": ["type": "string", "description": "Kennung des Commits im Repositorium des Registers."],
                "objekt": ["type": "string", "description": "Kennung der Datei, für git cat-file."],
                "redaktionell": ["type": "boolean"], "notiz": ["type": "string"], "adresse": ["type": "string"],
              ], "additionalProperties": false,
            ],
          ],
        ],
      ]
    ),
  ]
}

extension FieldCatalogue {
  /// The members that describe an object with the catalogue's fields and no others.
  func objectMembers(
    for use: SchemaUse, _ ids: EntryIDForm, adding properties: [(String, JSON)] = [], requiring keys: [String]? = nil
  ) -> [(key: String, value: JSON)] {
    let required = keys ?? (use == .export ? mandatoryKeys : [])
    let members: [(String, JSON?)] = [
      ("type", "object"), ("required", required.isEmpty ? nil : .strings(required)),
      ("properties", .object(fields.map { ($0.key, $0.schema(for: use, ids)) } + properties.map { ($0.0, $0.1) })),
      ("additionalProperties", false),
    ]
    return members.compactMap { key, value in value.map { (key, $0) } }
  }

  fileprivate var mandatoryKeys: [String] {
    fields.filter(\.isMandatory).map(\.key)
  }

  /// What a file that is no draft must have besides the right shape: its mandatory fields, and those of the maps that are there.
  fileprivate var completeness: JSON? {
    let properties: [(String, JSON?)] = fields.map { field in
      (field.key, field.isMandatory ? ["not": JSON.nothingWritten] : field.kind.completeness)
    }
    let filled = properties.filter { $0.1 != nil }
    guard !filled.isEmpty else { return nil }
    return .object(compacting: [("required", .strings(mandatoryKeys)), ("properties", .object(compacting: filled))])
  }

  /// Every way to name a field or a part of one.
  fileprivate var paths: [String] {
    fields.flatMap { field in [field.key] + (field.kind.parts?.partNames.map { "\(field.key).\($0)" } ?? []) }
  }
}

extension FieldKind {
  /// The completeness of the maps that a value consists of; nil when nothing in them is mandatory.
  fileprivate var completeness: JSON? {
    switch self {
    case .map(let parts):
      parts.completeness.map { ["if": ["type": "object", "minProperties": 1], "then": $0] }
    case .list(let element): element.completeness.map { ["items": $0] }
    default: nil
    }
  }
}
