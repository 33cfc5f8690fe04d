import Diagnostics
import Drafting
import RegisterModel
import Tabular

/// Where the cells of a column belong.
enum ImportTarget: Hashable {
  /// A field that is one value or a list of values.
  case field(slot: Int)
  /// A part of a field that is a map.
  case part(slot: Int, part: Int)
  /// A part of a map in a list of maps, counted from 1 as in the column's name.
  case element(slot: Int, number: Int, part: Int)
  /// A field that has parts, named without one.
  case whole(slot: Int)
  /// The text below the front matter.
  case text
  /// Something that the register works out itself.
  case computed
}

/// Finds the target of a column by its name: a key or its German label, umlauts, hyphens and capitals counting alike.
///
/// What was found is kept, since every row asks for the same few columns.
struct ColumnNames {
  private let foreign: [String: [ImportTarget]]
  private let standard: ForeignStandard?
  private var found: [String: [ImportTarget]] = [:]
  private var suggested: [String: String?] = [:]

  init(_ standard: ForeignStandard? = nil) {
    self.standard = standard
    foreign = standard.map(Self.targets(by:)) ?? [:]
  }

  private var targets: [String: ImportTarget] { Self.own.targets }

  /// The register's own names and labels, made once: they are the same for every import.
  private static let own: (targets: [String: ImportTarget], names: [String], spellings: Spellings) = {
    var targets: [String: ImportTarget] = [:]
    var names: [String] = []
    func add(_ name: String, _ label: String, _ target: ImportTarget) {
      names.append(name)
      for spelling in [name, label] where targets[key(spelling)] == nil { targets[key(spelling)] = target }
    }
    for (slot, field) in FieldCatalogue.entry.fields.enumerated() {
      add(field.key, field.label, field.kind.parts == nil ? .field(slot: slot) : .whole(slot: slot))
      for (part, inner) in (field.kind.parts?.fields ?? []).enumerated() where !field.kind.isListOfMaps {
        add("\(field.key).\(inner.key)", "\(field.label): \(inner.label)", .part(slot: slot, part: part))
      }
      if field.kind.isListOfMaps { add(field.key + ComputedColumn.countSuffix, "\(field.label): Anzahl", .computed) }
    }
    for column in ComputedColumn.allCases {
      add(column.rawValue, column.rawValue, column == .text ? .text : .computed)
    }
    return (targets, names, Spellings(names))
  }()

  /// Where the cells of a column may belong, the likeliest first; a foreign standard's names may mean several fields.
  mutating func targets(of name: String) -> [ImportTarget] {
    if let known = found[name] { return known }
    let targets = search(name)
    found[name] = targets
    return targets
  }

  private func search(_ name: String) -> [ImportTarget] {
    if let standard {
      return foreign[standard.key(name)] ?? name.split(separator: ".").last.flatMap {
        foreign[standard.key(String($0))]
      } ?? []
    }
    if name.hasPrefix(ComputedColumn.objectPrefix) { return [.computed] }
    return [targets[key(name)] ?? numbered(name)].compactMap(\.self)
  }

  /// Whether a column names the entry or its ministry.
  mutating func names(_ slot: Int, _ name: String) -> Bool { targets(of: name).contains(.field(slot: slot)) }

  /// The name that was most likely meant.
  mutating func suggestion(for name: String) -> String? {
    guard standard == nil else { return nil }
    if let known = suggested[name] { return known }
    let suggestion = Self.own.spellings.place(nearestTo: withoutRemark(name)).map { Self.own.names[$0] }
    suggested.updateValue(suggestion, forKey: name)
    return suggestion
  }

  private static func targets(by standard: ForeignStandard) -> [String: [ImportTarget]] {
    var targets: [String: [ImportTarget]] = [:]
    for (slot, field) in FieldCatalogue.entry.fields.enumerated() {
      guard let name = standard.name(of: field) else { continue }
      let target: ImportTarget =
        switch (field.kind.parts, field.kind.parts?.partForWhole) {
        case (nil, _): .field(slot: slot)
        case (_?, let part?): .element(slot: slot, number: 1, part: part)
        case (_?, nil): .whole(slot: slot)
        }
      targets[standard.key(name), default: []].append(target)
    }
    return targets
  }

  /// `rechtsgrundlagen.2.norm` or „Rechtsgrundlagen 2: Norm“.
  private func numbered(_ name: String) -> ImportTarget? {
    let words = name.split { $0 == "." || $0 == ":" || $0 == " " }.map(String.init)
    guard let place = words.firstIndex(where: { Int($0) != nil }), let number = Int(words[place]), number > 0,
      case .whole(let slot)? = targets[key(words[..<place].joined(separator: " "))]
    else { return nil }
    let rest = key(words[(place + 1)...].joined(separator: " "))
    let parts = FieldCatalogue.entry.fields[slot].kind.parts?.fields ?? []
    guard let part = parts.firstIndex(where: { rest == key($0.key) || rest == key($0.label) }),
      FieldCatalogue.entry.fields[slot].kind.isListOfMaps
    else { return nil }
    return .element(slot: slot, number: number, part: part)
  }
}

/// A name without what forms say of it in brackets, as in „Zweck (höchstens 400 Zeichen)“.
private func withoutRemark(_ name: String) -> String {
  guard name.trimmingBlanks.hasSuffix(")"), let opening = name.lastIndex(of: "("), opening > name.startIndex else {
    return name
  }
  return String(name[..<opening]).trimmingBlanks
}

/// A name as it is compared: without no-break spaces, the line breaks of a narrow column, and without the signs of forms behind it, as in „Titel*:“.
func key(_ name: String) -> String {
  let line = name.replacing("\r\n", with: "\n").replacing("-\n", with: "").replacing("\n", with: " ")
    .replacing("\u{A0}", with: " ").trimmingBlanks
  let name = line.reversed().drop { $0 == "*" || $0 == ":" || $0 == " " }.reversed()
  return String(decoding: folded(String(name)), as: UTF8.self)
}
