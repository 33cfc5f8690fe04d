import RegisterModel

extension Rule {
  /// R12: The market surveillance authority was notified of the fundamental rights assessment.
  ///
  /// Source: Art. 27(3) of Regulation (EU) 2024/1689, binding with Art. 27(1); editors are reminded earlier.
  /// Example: `gfa` exists and has no `gemeldet_am`.
  static let r12 = Rule(
    "R12", "Grundrechte-Folgenabschätzung ist der Marktüberwachung gemeldet", source: "Art. 27 Abs. 3 KI-VO", [.hint],
    duties: [.highRiskAnnexIII]
  ) { entry, review in
    guard entry.needsFundamentalRightsAssessment, let assessment = entry.assessment(of: .fundamentalRights),
      assessment.state == .done, assessment.notified == nil, !assessment.record.holdsInvalid("gemeldet_am")
    else { return }
    review.hint(
      "Zur Grundrechte-Folgenabschätzung gehört die Meldung an die Marktüberwachung, „gemeldet_am“ ist leer.",
      advice: "Tragen Sie dort den Tag der Meldung ein.", at: assessment.record.range(of: "stand"))
  }
}
