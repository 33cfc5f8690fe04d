import RegisterModel

extension Rule {
  /// R32: Where a system takes part in decisions, a human role oversees it.
  ///
  /// Source: Art. 26(2) of Regulation (EU) 2024/1689 for high-risk systems, binding from 2027-12-02 (`hochrisiko-anhang-iii`) or
  /// 2028-08-02 (`hochrisiko-anhang-i`), for systems that authorities used before from the later day of the same row; pending before.
  /// For all others good practice in other registers, asked for now.
  /// Example: `entscheidungsrolle: vorbereitend` and no `menschliche_aufsicht.rolle`.
  static let r32 = Rule(
    "R32", "Menschliche Aufsicht ist benannt",
    source: "für Hochrisiko-KI-Systeme Art. 26 Abs. 2 KI-VO, sonst nach dem Vorbild anderer Register",
    [.pending, .gap],
    duties: [.highRiskAnnexIII, .highRiskAnnexI]
  ) { entry, review in
    guard entry.takesPartInDecisions, entry.record[Slot.oversight]?.map?.text("rolle") == nil else { return }
    review.gap(
      Slot.oversight, part: "rolle", about: "zur Rolle mit der Aufsicht über das System",
      duty: entry.isHighRisk ? entry.highRiskDuty : nil)
  }
}
