public import RegisterModel
import Templating

/// A gap as pages show it: in words, with its reason, its date and the norm behind it.
struct GapView: Sendable {
  let message: String
  let label: String
  let style: String
  let reason: String?
  let source: String?
  let rule: String
  let ruleURL: String
  let isPending: Bool

  init(_ gap: Gap, in context: Context) {
    message = gap.message
    (label, style) = gap.state.wording
    reason = gap.reason
    let link = context.ruleLink(gap.rule)
    source = link.flatMap { $0.source.isEmpty ? nil : $0.source }
    rule = gap.rule
    isPending = gap.isPending
    ruleURL = link?.url ?? ""
  }
}

extension GapView: View {
  static let names = Names<GapView>(
    .text("text") { $0.message }, .text("zustand") { $0.label }, .text("klasse") { $0.style },
    .optionalText("grund") { $0.reason }, .optionalText("quelle") { $0.source }, .text("regel") { $0.rule },
    .text("regel_url") { $0.ruleURL })
}

extension Gap.State {
  /// How the state is called, and the style that goes with it.
  public var wording: (label: String, style: String) {
    switch self {
    case .open: ("Lücke", "offen")
    case .pending(let day): ("Pflicht ab \(day.german)", "anstehend")
    case .promised(let date?): ("In Arbeit bis \(date.german)", "zugesagt")
    case .promised(nil): ("In Arbeit", "zugesagt")
    case .overdue(let date): ("Überfällig seit \(date.german)", "ueberfaellig")
    case .unknown: ("Unbekannt", "unbekannt")
    case .withheld(let basis): ("Zurückgehalten nach \(basis)", "zurueckgehalten")
    }
  }
}
