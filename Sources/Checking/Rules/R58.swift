import RegisterModel

extension Rule {
  /// R58: An assessment that is missing or not required is not there as well.
  ///
  /// There may be several of one kind, such as one that was made and its update in progress; only these two states leave room for no other.
  /// „Sonstige“ are different assessments and may stand differently.
  /// Source: the register itself. A matter of logic.
  /// Example: two `folgenabschaetzungen` of kind `dsfa`, one `vorhanden`, one `fehlt`.
  static let r58 = Rule("R58", "Eine Folgenabschätzung fehlt nicht und liegt zugleich vor", [.error]) { entry, review in
    for kind in AssessmentKind.allCases where kind != .other {
      let ofKind = entry.assessments.filter { $0.kind == kind }
      guard let lone = ofKind.first(where: { $0.state == .missing || $0.state == .notRequired }),
        let state = lone.state,
        let other = ofKind.lazy.compactMap(\.state).first(where: { $0 != state })
      else { continue }
      review.contradiction(
        "„\(kind.label)“ ist als „\(state.label)“ und zugleich als „\(other.label)“ angegeben.",
        advice: "Streichen Sie die Angabe, die nicht stimmt.", at: lone.record.range(of: "stand"))
    }
  }
}
