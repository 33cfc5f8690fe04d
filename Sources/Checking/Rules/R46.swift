import Diagnostics
import RegisterModel

extension Rule {
  /// R46: What an entry permits, the ministry's own rule on the tool permits too.
  ///
  /// The tool is recognised by the system's name, spelt as in `generative_ki`; only uses that run are compared.
  /// Source: the register itself.
  /// Example: `zulaessige_eingaben: [personenbezogen]` for ChatGPT while the ministry says `untersagt`.
  static let r46 = Rule("R46", "Zulässige Eingaben passen zur Regel des Ressorts", [.error]) { entry, review in
    guard entry.isInUse, let system = entry.systemName,
      let rules = review.context.register.ministry(code: entry.ministry)?.toolRules, !rules.isEmpty
    else { return }
    let name = folded(system)
    guard
      let permitted = entry.record.terms(Slot.permittedInputs, as: PermittedInput.self)
        .first(where: { $0 == .personal || $0 == .classified }),
      let rule = rules.first(where: { folded($0.tool) == name })?.rule, rule == .forbidden || rule == .noRule
    else { return }
    review.contradiction(
      "Was ein Eintrag zulässt, lässt auch das Ressort zu: zulässig ist hier „\(permitted.label)“, die Regel des Ressorts für \(system) lautet „\(rule.label)“.",
      advice: "Berichtigen Sie „zulaessige_eingaben“ oder die Regel des Ressorts.",
      at: review.range(of: Slot.permittedInputs))
  }
}
