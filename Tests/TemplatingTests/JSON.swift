import Foundation
import Templating

/// Data of the specification's cases and of random templates.
indirect enum JSON: Decodable, Sendable, Equatable {
  case null
  case flag(Bool)
  case number(Int)
  case text(String)
  case list([JSON])
  case object([String: JSON])

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if value.decodeNil() {
      self = .null
    } else if let flag = try? value.decode(Bool.self) {
      self = .flag(flag)
    } else if let number = try? value.decode(Int.self) {
      self = .number(number)
    } else if let number = try? value.decode(Double.self) {
      self = .text("\(number)")
    } else if let text = try? value.decode(String.self) {
      self = .text(text)
    } else if let list = try? value.decode([JSON].self) {
      self = .list(list)
    } else {
      self = .object(try value.decode([String: JSON].self))
    }
  }

  subscript(key: String) -> JSON {
    if key == "." { return self }
    return if case .object(let object) = self { object[key] ?? .null } else { .null }
  }

  var printed: String? {
    switch self {
    case .text(let text): text
    case .number(let number): "\(number)"
    default: nil
    }
  }

  var elements: [JSON] { if case .list(let list) = self { list } else { [] } }
}

/// Declares JSON as a view would be declared that a template was written for: how a template uses a name decides its kind.
struct Declaration: Sendable {
  /// The text of the template and its partials.
  let source: String

  func names(of value: JSON) -> Names<JSON> {
    guard case .object(let object) = value else { return Names([name(".", value)]) }
    let keys = object.keys.sorted().filter { !$0.contains(".") && !$0.contains(" ") }
    return Names(keys.map { name($0, object[$0] ?? .null) })
  }

  private func name(_ key: String, _ value: JSON) -> Name<JSON> {
    switch value {
    case .null: .optionalText(key) { $0[key].printed }
    case .flag: .flag(key) { $0[key] == .flag(true) }
    case .number, .text: printed(key, value)
    case .list(let list): self.list(key, list)
    case .object: self.object(key, value)
    }
  }

  private func printed(_ key: String, _ value: JSON) -> Name<JSON> {
    if uses(key, after: ["{", "&"]) { return .html(key) { Array(($0[key].printed ?? "").utf8) } }
    if uses(key, after: ["#", "^"]) { return .optionalText(key) { $0[key].printed } }
    if case .number = value { return .number(key) { Int($0[key].printed ?? "") ?? 0 } }
    return .text(key) { $0[key].printed ?? "" }
  }

  private func list(_ key: String, _ list: [JSON]) -> Name<JSON> {
    guard let first = list.first, first.printed == nil || uses(".", after: ["{", "&"]) else {
      return .texts(key) { $0[key].elements.compactMap(\.printed) }
    }
    return .list(key, of: { names(of: first) }) { $0[key].elements }
  }

  private func object(_ key: String, _ value: JSON) -> Name<JSON> {
    let inner: @Sendable () -> Names<JSON> = { names(of: value) }
    if uses(key, after: ["^"]) { return .optionalView(key, of: inner) { $0[key] } }
    return .view(key, of: inner) { $0[key] }
  }

  private func uses(_ key: String, after sigils: [String]) -> Bool {
    sigils.contains { source.contains(try! Regex("\\{\\{\\Q\($0)\\E\\s*([^}\\s]+\\.)?\\Q\(key)\\E\\s*\\}")) }
  }
}
