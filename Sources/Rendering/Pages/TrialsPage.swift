import Diagnostics
import RegisterModel
import Templating

/// A trial with what is known of its end and its evaluation.
struct TrialRow: Sendable {
  let entry: EntrySummary
  let url: String
  let ministry: Link
  let isOverdue: Bool
}

extension TrialRow: View {
  static let names = Names<TrialRow>(
    .text("titel") { $0.entry.title }, .text("url") { $0.url }, .view("ressort") { $0.ministry },
    .optionalText("beginn") { $0.entry.begin?.german }, .optionalText("ende") { $0.entry.end?.german },
    .flag("ausgewertet") { $0.entry.hasEvaluation }, .flag("ueberfaellig") { $0.isOverdue })
}

/// The trials on one page, those without end or evaluation first, with what can be said of all of them.
struct TrialsPage: Sendable {
  let frame: Frame
  let rows: [TrialRow]
  let trials: TrialList
  let paging: Paging?
}

extension TrialsPage: View {
  static let names = Names<TrialsPage>(
    .view("seite") { $0.frame }.required, .list("erprobungen") { $0.rows }.required, .flag("leer") { $0.rows.isEmpty },
    .text("anzahl") {
      "\(counted($0.trials.count, "Einsatz ist", "Einsätze sind")) nach dem letzten belegten Stand in Erprobung"
    },
    .text("ohne_ende") { grouped($0.trials.withoutEnd) }, .text("ueberfaellig") { grouped($0.trials.overdue) },
    .paging { $0.paging })
}

/// All trials in the order in which they are shown.
struct TrialList: Sendable {
  let list: EntryList
  let withoutEnd: Int
  let overdue: Int

  /// How many are overdue or without an end, which are the first ones.
  var open: Int { overdue + withoutEnd }
  var count: Int { list.entries.count }
}

extension Overview {
  /// The list of all trials; the template shows its rows and figures.
  func trialList() -> TrialList {
    let trials = entries.indices.filter { entries[$0].status == .trial }
    let overdue = trials.filter { isOverdue(entries[$0]) }
    let others = trials.filter { !isOverdue(entries[$0]) }
    let endless = others.filter { entries[$0].end == nil }
    return TrialList(
      list: EntryList(
        route: .trials, heading: "Erprobungen",
        paragraphs: ["Pilotprojekte ohne Ende oder ohne Auswertung stehen oben."],
        entries: overdue + endless + others.filter { entries[$0].end != nil }, parents: [("Start", .start)],
        isTable: true),
      withoutEnd: endless.count, overdue: overdue.count)
  }

  func trialsPage(_ trials: TrialList, page: Int) -> TrialsPage {
    let base = listPage(trials.list, page: page, rows: nil)
    return TrialsPage(
      frame: base.frame, rows: entries(of: trials.list, onPage: page).map(trialRow),
      trials: trials, paging: base.paging)
  }

  func trialRow(_ position: Int) -> TrialRow {
    let entry = entries[position]
    return TrialRow(
      entry: entry, url: href(.entry(id: entry.id)),
      ministry: context.ministryLink(entry.ministry),
      isOverdue: isOverdue(entry))
  }

  /// Whether a trial's end has passed without an evaluation.
  private func isOverdue(_ entry: EntrySummary) -> Bool {
    entry.end.map { $0.last < context.asOf && !entry.hasEvaluation } ?? false
  }
}
