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

/// All trials, those without end or evaluation first.
struct TrialsPage: Sendable {
  let frame: Frame
  let rows: [TrialRow]
  let withoutEnd: Int
  let overdue: Int
}

extension TrialsPage: View {
  static let names = Names<TrialsPage>(
    .view("seite") { $0.frame }.required, .list("erprobungen") { $0.rows }.required, .flag("leer") { $0.rows.isEmpty },
    .text("anzahl") {
      "\(counted($0.rows.count, "Einsatz ist", "Einsätze sind")) nach dem letzten belegten Stand in Erprobung"
    },
    .number("ohne_ende") { $0.withoutEnd }, .number("ueberfaellig") { $0.overdue })
}

extension Overview {
  func trialsPage() -> TrialsPage {
    let rows = trials.map { entry in
      TrialRow(
        entry: entry, url: href(.entry(id: entry.id)),
        ministry: Link(context.ministryName(entry.ministry), href(.ministry(code: entry.ministry))),
        isOverdue: isOverdue(entry)
      )
    }.sorted {
      ($0.isOverdue ? 0 : 1, $0.entry.end == nil ? 0 : 1) < ($1.isOverdue ? 0 : 1, $1.entry.end == nil ? 0 : 1)
    }
    return TrialsPage(
      frame: Frame(
        "Erprobungen", "Pilotprojekte ohne Ende oder ohne Auswertung stehen oben.", route: .trials, in: context,
        under: [("Start", .start)]), rows: rows, withoutEnd: rows.count { $0.entry.end == nil },
      overdue: rows.count(where: \.isOverdue))
  }

  /// The entries that are trials, by identifier.
  var trials: [EntrySummary] { entries.filter { $0.status == .trial } }

  /// Whether a trial's end has passed without an evaluation.
  func isOverdue(_ entry: EntrySummary) -> Bool {
    entry.end.map { $0.last < context.asOf && !entry.hasEvaluation } ?? false
  }
}
