import RegisterModel

extension Field {
  /// The schema of a field's value, with its German description and its names in other registers.
  func schema(for use: SchemaUse, _ ids: EntryIDForm) -> JSON {
    let notes: [(String, JSON?)] = [
      ("title", .string(label)), ("description", help.isEmpty ? nil : .string(help)),
      ("x-gefragt", requirement.label.map(JSON.string)), ("x-nl", crosswalk.nl.map(JSON.string)),
      ("x-atrs", crosswalk.atrs.map(JSON.string)), ("x-us", crosswalk.omb.map(JSON.string)),
      ("x-aia", crosswalk.aiAct.map(JSON.string)),
    ]
    let schema = kind.schema(for: use, ids)
    return .object(compacting: notes + schema.map { ($0, $1) })
  }
}

extension Requirement {
  /// When the field is asked for, in German; nil when it never is.
  fileprivate var label: String? {
    switch self {
    case .mandatory: "immer (Pflichtfeld)"
    case .mandatoryUnlessExplained(let condition): "\(condition.label) (Pflichtfeld, wenn keine Lücke erklärt ist)"
    case .gap(let condition): condition.label
    case .optional: nil
    }
  }
}

extension FieldKind {
  /// The members that describe a value of this kind; in front matter a field may be left empty, an item of a list may not.
  func schema(for use: SchemaUse, _ ids: EntryIDForm, isItem: Bool = false) -> [(String, JSON)] {
    let isLoose = use == .frontMatter
    let nothing: [JSON] = isLoose && !isItem ? ["null"] : []
    switch self {
    case .list(let element):
      let items = JSON.object(element.schema(for: use, ids, isItem: true).map { ($0, $1) })
      let type: [(String, JSON)] =
        isLoose
        ? [("type", .array(["array"] + nothing)), ("maxItems", .number(Self.longestList))]
        : [("type", "array"), ("minItems", 1)]
      return type + [("items", items)] + (element.parts == nil ? [("uniqueItems", true)] : [])
    case .map(let parts):
      return [("type", isLoose ? .array(["object"] + nothing) : "object")]
        + parts.objectMembers(for: use, ids).filter { $0.key != "type" }.map { ($0.key, $0.value) }
        + (isLoose && isItem ? parts.anything : [])
    default:
      let form = scalarForm(for: use, ids)
      guard isLoose else { return form }
      guard isItem else { return [("anyOf", [.object(form.map { ($0, $1) }), .nothingSaid])] }
      // No other kind takes a text of blanks anyway.
      if case .text = self { return form + [("not", JSON.nothingSaid)] }
      return form
    }
  }

  /// A value that is there.
  private func scalarForm(for use: SchemaUse, _ ids: EntryIDForm) -> [(String, JSON)] {
    let isLoose = use == .frontMatter
    switch self {
    case .text(let limit):
      let type: JSON = isLoose ? ["string", "number", "boolean"] : "string"
      let advice: [(String, JSON)] = limit.map { [("x-hoechstens", .number($0))] } ?? []
      return [("type", type), ("minLength", 1), ("pattern", .string(Pattern.text))] + advice
    case .number: return number(isLoose)
    case .date where isLoose:
      return [
        (
          "anyOf",
          [
            ["type": "string", "pattern": .string(Pattern.date)],
            ["type": "integer", "minimum": .number(PartialDate.firstYear), "maximum": 9999],
          ]
        )
      ]
    case .slug where isLoose, .ministryCode where isLoose:
      // Editors read a slug of digits or `true` without quotes as a number or a truth value.
      return [
        (
          "anyOf",
          [
            ["type": "string", "pattern": .string(Pattern.slug)], ["type": "integer", "minimum": 0],
            ["type": "boolean"],
          ]
        )
      ]
    case .term(let list): return term(list, isLoose)
    case .fieldPath: return [("$ref", "#/$defs/feld")]
    case .email: return [("type", "string"), ("maxLength", 254), ("pattern", .string(Pattern.email))]
    default: return [("type", "string"), ("pattern", .string(pattern(ids)))]
    }
  }

  private func number(_ isLoose: Bool) -> [(String, JSON)] {
    let whole: [(String, JSON)] = [("type", "integer"), ("minimum", 0), ("maximum", .number(Self.largestNumber))]
    guard isLoose else { return whole }
    return [
      ("anyOf", [.object(whole.map { ($0, $1) }), ["type": "string", "pattern": .string(Pattern.digits)]])
    ]
  }

  private static let largestNumber = (0..<mostDigits).reduce(0) { number, _ in number * 10 + 9 }

  private func term(_ list: Vocabulary, _ isLoose: Bool) -> [(String, JSON)] {
    guard !isTruthValue else { return [("enum", isLoose ? ["true", "false", true, false] : [true, false])] }
    // What editors take for a number has that form too.
    let numbers = list.terms.compactMap { term in isLoose ? Int(term.value).map { (JSON.number($0), term.label) } : nil
    }
    let values = list.terms.map { (JSON.string($0.value), $0.label) } + numbers
    return [("enum", .array(values.map(\.0))), ("enumDescriptions", .strings(values.map(\.1)))]
  }

  private func pattern(_ ids: EntryIDForm) -> String {
    switch self {
    case .entryID: Pattern.entryID(ids)
    case .slug, .ministryCode: Pattern.slug
    case .url: Pattern.url
    case .path: Pattern.path
    case .date: Pattern.date
    case .country: Pattern.country
    default: Pattern.text
    }
  }
}

extension FieldCatalogue {
  /// That a point of a list says anything; where a part is mandatory, completeness asks for that one.
  fileprivate var anything: [(String, JSON)] {
    let said: [JSON] = fields.map { field in
      let filled = JSON.object([(key: field.key, value: ["not": JSON.nothingWritten] as JSON)])
      return ["required": .strings([field.key]), "properties": filled]
    }
    return [("minProperties", 1)] + (fields.contains(where: \.isMandatory) ? [] : [("anyOf", .array(said))])
  }
}

extension JSON {
  /// A text that says nothing, or none.
  fileprivate static let nothingSaid: JSON = [
    "anyOf": [["type": "null"], ["type": "string", "pattern": .string(Pattern.blank)]]
  ]
  /// What counts as no value of any kind in front matter: also an empty list or group.
  static let nothingWritten: JSON = ["anyOf": [nothingSaid, ["enum": [[], [:]]]]]
}
