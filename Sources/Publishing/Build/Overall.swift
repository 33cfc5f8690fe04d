import Checking
import Chronicling
import Diagnostics
import RegisterModel
import Rendering
import Threading

/// What was made of all entries together; it holds as long as none of them looks different to the others.
final class Overall: Sendable {
  let inventory: Inventory
  let assessment: Assessment
  /// What is wrong across entries.
  let findings: DiagnosticSet
  private let knownPlan = Once<SitePlan>()
  /// Where in the order of the entries' paths each published entry stands, in the inventory's order.
  private let order: [Int]
  private let knownExtent = Once<SiteExtent>()
  private let knownPositions = Once<[String: Int]>()

  /// Checks the entries across, and against their past.
  init(_ entries: EntryResults, _ chronicle: Chronicle, _ past: Past, _ work: EntryWork) {
    var findings = DiagnosticSet()
    let inventory = Inventory(entries.summaries)
    let shown = work.check.showsDrafts ? inventory.withDraftsShown : inventory
    self.inventory = shown
    order = shown.positions(in: entries.entries)
    assessment = work.check.check(
      inventory, everPublished: chronicle.everPublished, past: past, reportingTo: &findings
    ).adding(chronicle.gapsOfUnexplainedRemovals(besides: inventory))
    self.findings = findings
  }

  /// The plan of all pages, made once.
  func plan(_ make: () -> SitePlan) -> SitePlan { knownPlan.value(make) }

  /// Which files there are by a plan, worked out once.
  func extent(of plan: SitePlan) -> SiteExtent { knownExtent.value { SiteExtent(plan, inventory) } }

  /// The plan if it was made.
  var plan: SitePlan? { knownPlan.made }

  /// The published ones of the entries, in the inventory's order; there must be as many as when the inventory was taken.
  func published(of entries: [KnownEntry]) -> [KnownEntry] { order.map { entries[$0] } }

  /// Where in the inventory's order an entry stands.
  func position(ofEntry id: String) -> Int? {
    knownPositions.value { Dictionary(inventory.entries.enumerated().map { ($1.id, $0) }) { first, _ in first } }[id]
  }
}

extension Inventory {
  fileprivate func positions(in known: [KnownEntry]) -> [Int] {
    var positions: [ObjectIdentifier: Int] = [:]
    positions.reserveCapacity(known.count)
    for (position, entry) in known.enumerated() {
      if let summary = entry.summary { positions[ObjectIdentifier(summary)] = position }
    }
    return entries.compactMap { positions[ObjectIdentifier($0)] }
  }
}
