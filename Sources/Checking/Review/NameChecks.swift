import Diagnostics
import RegisterModel

extension RegisterReview {
  /// Checks that a name leads to one law, or to one country: whoever looks for it or writes it would else be shown either.
  mutating func checkNames() {
    rule = "name-doppelt"
    var seen: Set<String> = []
    let laws = register.laws.filter { seen.insert($0.shortName).inserted }
    checkNames(
      laws.map { Bearer(name: $0.shortName, record: $0.record, source: $0.source, keys: ["gesetz", "name"]) },
      isOfOne: "einem Gesetz")
    guard let source = register.countries.source, let rows = register.countries.record?.maps("laender") else { return }
    checkNames(
      rows.map { Bearer(name: $0.text("name") ?? "", record: $0, source: source, keys: ["name"]) },
      isOfOne: "einem Land")
  }

  private mutating func checkNames(_ bearers: [Bearer], isOfOne kind: String) {
    var owners: [[UInt8]: Int] = [:]
    for (number, bearer) in bearers.enumerated() {
      for (name, range, isFurther) in bearer.names {
        let owner = owners[folded(name)]
        owners[folded(name)] = owner ?? number
        if let owner, owner != number {
          contradiction(
            "Ein Name gehört nur zu \(kind), „\(name)“ auch zu „\(bearers[owner].name)“.",
            advice: "Streichen Sie ihn an einer der beiden Stellen.", in: bearer.source, at: range)
        } else if owner != nil, isFurther {
          contradiction(
            "Weitere Namen sind andere als die übrigen, „\(name)“ steht schon da.",
            advice: "Streichen Sie ihn.", in: bearer.source, at: range)
        }
      }
    }
  }
}

/// A law or a country with the names that it has in its table.
private struct Bearer {
  let name: String
  let record: Record
  let source: SourceFile
  /// The fields that hold a name of its own each.
  let keys: [String]

  var names: [(name: String, range: ByteRange, isFurther: Bool)] {
    keys.compactMap { key in record.text(key).map { ($0, record.range(of: key), false) } }
      + record.furtherNames.compactMap { located in located.value.text.map { ($0, located.range, true) } }
  }
}
