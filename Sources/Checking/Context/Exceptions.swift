import RegisterModel

/// Under what the register's laws let statements be withheld; where none says so, any norm with its law will do.
struct Exceptions: Sendable {
  private let acts: [InformationAccess]

  init(_ laws: [Law]) {
    acts = laws.compactMap(\.informationAccess).filter { !$0.exceptions.isEmpty }
  }

  private var named: String? {
    acts.isEmpty ? nil : acts.map { "\($0.wordedExceptions) \($0.law)" }.joined(separator: " oder ")
  }

  /// By what something is withheld, behind „nach“.
  var ground: String { named ?? "einer Norm, die mit ihrem Gesetz genannt ist" }

  /// What a statement has to name, behind „nennt“.
  var choice: String { named.map { "eine der Ausnahmen der \($0)" } ?? "eine Norm mit ihrem Gesetz" }

  /// A citation for messages.
  var example: String { acts.first.map { "\($0.exceptions[0]) \($0.law)" } ?? "§ 12 Beispielgesetz" }

  func contain(_ basis: String) -> Bool {
    guard acts.isEmpty else { return acts.contains { $0.excepts(basis) } }
    let words = basis.split(whereSeparator: \.isWhitespace)
    return words.count > 2 && ["§", "Art."].contains(words[0]) && !(words.last?.contains(where: \.isNumber) ?? true)
  }

  /// What was written without the blank behind the sign.
  func citation(meantBy basis: String) -> String? {
    guard basis.hasPrefix("§") else { return nil }
    let spaced = "§ \(basis.dropFirst())"
    return contain(spaced) ? spaced : nil
  }
}
