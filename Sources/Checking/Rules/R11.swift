import RegisterModel

extension Rule {
  /// R11: The fundamental rights assessment is summarised, and it was made before the first use.
  ///
  /// Source: Art. 27(1) („prior to“), Annex VIII Section C point 4 of Regulation (EU) 2024/1689. Binding from 2027-12-02, for systems
  /// that authorities used before from 2030-08-02 (`hochrisiko-anhang-iii`); pending before.
  /// Example: `gfa` of 2028-03-01 and `beginn: 2028-01-01`.
  static let r11 = Rule(
    "R11", "Grundrechte-Folgenabschätzung ist zusammengefasst und vor dem Beginn erstellt",
    source: "Art. 27 Abs. 1, Anhang VIII Abschnitt C Nr. 4 KI-VO", [.pending, .gap], duties: [.highRiskAnnexIII]
  ) { entry, review in
    guard entry.needsFundamentalRightsAssessment, let assessment = entry.assessment(of: .fundamentalRights),
      assessment.state == .done
    else { return }
    if assessment.summary == nil {
      review.gap(
        Slot.assessments, part: "gfa", about: "zum Ergebnis der Grundrechte-Folgenabschätzung",
        duty: .highRiskAnnexIII)
    }
    guard let date = assessment.date, let begin = entry.begin, date.first > begin.last else { return }
    review.shortcoming(
      Slot.assessments, part: "gfa",
      "Die Grundrechte-Folgenabschätzung wurde nachträglich erstellt (\(date.plainGerman), Beginn \(begin.plainGerman))",
      duty: .highRiskAnnexIII)
  }
}
