import RegisterModel

extension Rule {
  /// R10: A high-risk system of Annex III but for point 2 has a fundamental rights assessment before its first use.
  ///
  /// Source: Art. 27(1) of Regulation (EU) 2024/1689, for bodies governed by public law. Binding from 2027-12-02, for systems that
  /// authorities used before from 2030-08-02 (`hochrisiko-anhang-iii`); pending before. The class alone makes it necessary, so an entry
  /// that calls it unnecessary, in `folgenabschaetzungen` or in `luecken`, lacks it all the same.
  /// Example: `risikoklasse: hochrisiko`, `anhang_iii: 5a`, in operation, no assessment `gfa` that exists.
  static let r10 = Rule(
    "R10", "Grundrechte-Folgenabschätzung liegt vor", source: "Art. 27 Abs. 1 KI-VO", [.pending, .gap],
    duties: [.highRiskAnnexIII]
  ) { entry, review in
    guard entry.needsFundamentalRightsAssessment, entry.isInUse else { return }
    let assessment = entry.assessment(of: .fundamentalRights)
    guard assessment?.state != .done else { return }
    let isDenied = review.explanations.explaining(Slot.assessments, "gfa")?.state == .notApplicable
    review.gap(
      Slot.assessments, part: "gfa", about: "zur Grundrechte-Folgenabschätzung",
      saying: isDenied
        ? "Die Grundrechte-Folgenabschätzung wird im Eintrag als nicht erforderlich bezeichnet"
        : assessment?.statement("Grundrechte-Folgenabschätzung"),
      as: assessment?.gapState ?? .open, duty: .highRiskAnnexIII, inescapable: true)
  }
}

extension ImpactAssessment {
  /// What the entry says of an assessment that does not exist.
  func statement(_ name: String) -> String? {
    switch state {
    case .inProgress: "Die \(name) ist in Arbeit"
    case .missing: "Die \(name) fehlt nach Angabe des Eintrags"
    case .notRequired: "Die \(name) wird im Eintrag als nicht erforderlich bezeichnet"
    case .done, nil: nil
    }
  }

  /// How the gap stands that an assessment leaves.
  var gapState: Gap.State { state == .inProgress ? .promised(until: nil) : .open }
}
