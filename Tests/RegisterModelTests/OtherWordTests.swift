import Diagnostics
import RegisterModel
import Testing

/// What people write in place of a permitted value leads to that value, and to no other.
struct OtherWordTests {
  @Test func everyOtherWordLeadsToItsValue() {
    let lists = Self.catalogues.flatMap(vocabularies)
    #expect(lists.count > 30)
    for list in lists {
      var owners: [[UInt8]: String] = [:]
      for term in list.terms {
        for word in Set([folded(term.value), folded(term.label)]) { owners[word] = term.value }
      }
      for term in list.terms {
        for word in term.otherWords {
          #expect(owners.updateValue(term.value, forKey: folded(word)) == nil, "„\(word)“ in \(list.listedValues)")
          #expect(list.value(meantBy: word) == term.value, "„\(word)“ in \(list.listedValues)")
          #expect(list.index(of: word) == nil)
        }
      }
    }
  }

  @Test(
    arguments: [
      ("beendet", "ausser_betrieb"), ("Beended", "ausser_betrieb"), ("eingesetzt", "in_betrieb"),
      ("Außer Betrieb", "ausser_betrieb"),
      ("in betieb", "in_betrieb"), ("PILOT", "erprobung"), ("Verboten", "untersagt"), ("Käse", nil),
    ] as [(String, String?)])
  func whatAStatusMeans(_ text: String, _ value: String?) {
    #expect(Vocabulary(Status.self).value(meantBy: text) == value)
  }

  private static let catalogues: [FieldCatalogue] = [
    .entry, .ministry, .law, .duties, .countries, .removals, .page, .portal,
  ]

  private func vocabularies(_ catalogue: FieldCatalogue) -> [Vocabulary] {
    catalogue.fields.flatMap { field in
      [field.kind.vocabulary].compactMap(\.self) + (field.kind.parts.map(vocabularies) ?? [])
    }
  }
}
