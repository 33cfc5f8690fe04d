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
  private let knownTargets = Once<LinkTargets>()
  private let knownPublicTargets = Once<LinkTargets>()

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

  /// What links may lead to, made once.
  func targets(_ make: () -> LinkTargets) -> LinkTargets { knownTargets.value(make) }

  /// What links of published pages may lead to, made once.
  func publicTargets(_ make: () -> LinkTargets) -> LinkTargets { knownPublicTargets.value(make) }
}
