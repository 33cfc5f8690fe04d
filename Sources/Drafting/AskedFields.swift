public import RegisterModel

/// How much a new file makes of a field, by what the catalogue asks of it.
enum Prominence {
  /// Without it the file cannot be published: its key stands there and waits.
  case needed
  /// Its absence is a public gap in every such file, or its condition may make it mandatory: it is written out behind `#`.
  case asked
  /// It is asked for under a condition only: it is named.
  case sometimes(String)
  /// It is asked for by nothing.
  case free
}

extension Requirement {
  var prominence: Prominence {
    switch self {
    case .mandatory: .needed
    case .mandatoryUnlessExplained(let condition): condition.isAlways ? .needed : .asked
    case .gap(let condition): condition.isAlways ? .asked : .sometimes(condition.label)
    case .optional: .free
    }
  }
}

extension FieldKind {
  var isList: Bool { if case .list = self { true } else { false } }
}

/// A question whose answer fills a field that a new file cannot do without.
public struct Question: Sendable {
  /// The field, or the field that the asked part belongs to.
  public let place: FieldPlace
  /// What is asked for.
  public let field: Field
  /// The field that it is a part of.
  public let parent: Field?

  /// The permitted values, if they are a closed list.
  public var terms: [Term] { field.kind.vocabulary?.terms ?? [] }
  /// Whether several of them may be chosen.
  public var takesSeveral: Bool { field.kind.isList }
}

/// A field, or a part of one, by their keys: `titel`, `meldung.stand`.
public struct FieldPlace: Hashable, Sendable, CustomStringConvertible {
  /// The field's key.
  public let key: String
  /// The part's key.
  public let part: String?

  /// A place by its keys.
  public init(_ key: String, part: String? = nil) {
    self.key = key
    self.part = part
  }

  /// The place of `key` or `key.part`.
  public init(path: String) {
    let parts = path.split(separator: ".", maxSplits: 1).map(String.init)
    self.init(parts.first ?? "", part: parts.count > 1 ? parts[1] : nil)
  }

  /// The place as it is written.
  public var description: String { part.map { "\(key).\($0)" } ?? key }
}

extension FieldCatalogue {
  /// The question for a place, or nil when the catalogue has no such place or the place has parts of its own.
  public func question(at place: FieldPlace) -> Question? {
    guard let field = self[place.key] else { return nil }
    guard let part = place.part else {
      return field.kind.parts == nil ? Question(place: place, field: field, parent: nil) : nil
    }
    return field.kind.parts?[part].flatMap { inner in
      inner.kind.parts == nil ? Question(place: place, field: inner, parent: field) : nil
    }
  }

  /// The questions for everything that a file cannot do without, in the order of the fields.
  public var questions: [Question] { questions(besides: []) }

  /// The same with further ones in their places; `further` are paths of fields, or of parts of them.
  public func questions(besides further: [String]) -> [Question] {
    fields.flatMap { field -> [FieldPlace] in
      guard let parts = field.kind.parts else {
        return field.isNeeded || further.contains(field.key) ? [FieldPlace(field.key)] : []
      }
      return parts.fields.filter {
        field.isNeeded && $0.isNeeded || further.contains("\(field.key).\($0.key)")
      }.map { FieldPlace(field.key, part: $0.key) }
    }.compactMap(question)
  }
}

extension Field {
  fileprivate var isNeeded: Bool { if case .needed = requirement.prominence { true } else { false } }
}
