import Chronicling
import RegisterModel

extension Chronicle {
  /// The entries that are gone without a word why, as gaps of the ministries that they belonged to.
  func gapsOfUnexplainedRemovals(besides inventory: Inventory) -> [String: [Gap]] {
    let published = Set(inventory.entries.map(\.id))
    let gone = histories.values.filter { !published.contains($0.id) && !($0.removal?.isExplained ?? false) }
    return gone.sorted { $0.id < $1.id }.reduce(into: [:]) { gaps, history in
      guard let last = history.versions.last else { return }
      let day = history.removal?.commit.map { " am \($0.day.german)" } ?? ""
      let lack = history.removal?.reason == nil ? "ein Grund wurde nicht genannt" : "der Grund wurde gestrichen"
      gaps[last.ministryToday, default: []].append(
        Gap(
          rule: "R30", slot: nil,
          message: "Der Eintrag „\(last.title)“ (\(history.id)) wurde\(day) entfernt; \(lack).",
          state: .open))
    }
  }

  /// The identifiers that were published once, also those of entries that are gone.
  var everPublished: Set<String> { Set(histories.keys) }
}
