import Diagnostics
import RegisterModel
import Templating

/// An entry in a list; rendered once and copied into every list that has it.
struct EntryRow: Sendable {
  let entry: EntrySummary
  let url: String
  let ministry: Link
  let status: String
  /// Until when it was in use, of what no longer is.
  let end: String?
  let riskClass: String
  let isUnclassified: Bool
  let openGaps: Int

  init(_ entry: EntrySummary, in context: Context) {
    self.entry = entry
    url = context.href(.entry(id: entry.id))
    ministry = context.ministryLink(entry.ministry)
    status = entry.status?.label ?? ""
    end = entry.status == .retired ? entry.end?.german : nil
    riskClass = entry.riskClass?.label ?? ""
    isUnclassified = entry.riskClass?.term.admitsIgnorance ?? true
    openGaps = entry.openGaps
  }
}

extension EntryRow: View {
  static let names = Names<EntryRow>(
    .text("id") { $0.entry.id }, .text("titel") { $0.entry.title }.required,
    .text("kurzbeschreibung") { $0.entry.summary },
    .text("url") { $0.url }, .view("ressort") { $0.ministry }, .text("status") { $0.status },
    .optionalText("ende") { $0.end },
    .text("risikoklasse") { $0.riskClass }, .text("luecken") { counted($0.openGaps, "Lücke", "Lücken") },
    .flag("hat_luecken") { $0.openGaps > 0 }, .flag("ungeprueft") { $0.isUnclassified },
    .flag("entwurf") { $0.entry.isDraft })
}
