import Diagnostics
import RegisterModel

extension Rule {
  /// R48: Links lead to encrypted addresses.
  ///
  /// Dead links can only be seen with a network and are not part of this check.
  /// Source: BITV; Dutch register.
  /// Example: `webseite: http://www.example.org/`.
  static let r48 = Rule(
    "R48", "Verweise sind verschlüsselt", source: "BITV; niederländisches Register", [.hint],
    acrossRegister: { review in
      let register = review.register
      let records =
        register.ministries.map { ($0.record, $0.source) } + register.laws.map { ($0.record, $0.source) }
        + register.pages.map { ($0.record, $0.source) } + [(register.portal.record, register.portal.source)]
      for (record, source) in records {
        for address in unencryptedAddresses(in: record) {
          review.hint(message, advice: advice, in: source, at: address.range)
        }
      }
    },
    eachEntry: { entry, review in
      for address in unencryptedAddresses(in: entry.record) {
        review.hint(message, advice: advice, at: address.range)
      }
    })

  private static let advice = "Prüfen Sie, ob die Adresse auch mit https:// antwortet."

  private static let message = "Verweise beginnen mit https://, dieser ist unverschlüsselt."

  private static func unencryptedAddresses(in record: Record) -> [LocatedValue] {
    var found: [LocatedValue] = []
    record.forEachLeaf { catalogue, slot, located in
      guard case .text(let address) = located.value, address.utf8.starts(with: "http://".utf8),
        case .url = catalogue.fields[slot].kind.element
      else { return }
      found.append(located)
    }
    return found
  }
}
