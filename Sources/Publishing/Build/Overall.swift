import Checking
import Chronicling
import Diagnostics
import RegisterModel
import Rendering

/// What was made of all entries together; it holds as long as none of them looks different to the others.
final class Overall: Sendable {
  let inventory: Inventory
  let assessment: Assessment
  /// What is wrong across entries.
  let findings: DiagnosticSet
  private let knownPlan = Once<SitePlan>()
  private let knownOrder = Once<[Int]>()
  private let knownPositions = Once<[String: Int]>()
  private let knownOpenPlaces = Once<OpenPlaces>()

  /// Checks the entries across, and against their past.
  init(_ inventory: Inventory, _ chronicle: Chronicle, _ past: Past, _ work: EntryWork) {
    var findings = DiagnosticSet()
    self.inventory = work.check.showsDrafts ? inventory.withDraftsShown : inventory
    assessment = work.check.check(
      inventory, everPublished: chronicle.everPublished, past: past, reportingTo: &findings
    ).adding(chronicle.gapsOfUnexplainedRemovals(besides: inventory))
    self.findings = findings
  }

  /// The plan of all pages, made once.
  func plan(_ make: () -> SitePlan) -> SitePlan { knownPlan.value(make) }

  /// The published ones of the entries, in the inventory's order.
  func published(of entries: [KnownEntry]) -> [KnownEntry] {
    knownOrder.value { inventory.entries.compactMap { entries.position(of: $0.path) } }.map { entries[$0] }
  }

  /// Where in the inventory's order an entry stands.
  func position(ofEntry id: String) -> Int? {
    knownPositions.value { Dictionary(inventory.entries.enumerated().map { ($1.id, $0) }) { first, _ in first } }[id]
  }

  /// What the addresses mean that entries' pages leave open, made once.
  func openPlaces(_ make: () -> OpenPlaces) -> OpenPlaces { knownOpenPlaces.value(make) }
}
