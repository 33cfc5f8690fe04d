import RegisterModel

extension Rule {
  /// R21: The data protection impact assessment was made before the use began.
  ///
  /// Source: Art. 35(1) GDPR („vorab“). Binding now.
  /// Example: `dsfa` of 2026-06-01 and `beginn: 2026-05-01`; a date that is only known by its year is not taken as later.
  static let r21 = Rule(
    "R21", "Datenschutz-Folgenabschätzung liegt vor dem Beginn", source: "Art. 35 Abs. 1 DSGVO", [.gap]
  ) { entry, review in
    guard let assessment = entry.assessment(of: .dataProtection), assessment.state == .done,
      let date = assessment.date, let begin = entry.begin, date.first > begin.last
    else { return }
    review.shortcoming(
      Slot.assessments, part: "dsfa",
      "Die Datenschutz-Folgenabschätzung entstand nach Beginn des Einsatzes (\(date.plainGerman), Beginn \(begin.plainGerman))"
    )
  }
}
