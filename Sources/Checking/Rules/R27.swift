import RegisterModel

extension Rule {
  /// R27: The experimentation clause works only through a regulation that names its end.
  ///
  /// Who cites § 25a EGovG NRW names the regulation and the end of its validity, at most five years and two more; counted from the
  /// start of use, seven years are always too long. The clause covers rules on competence and form only, so it carries no
  /// processing of data: that is a hint.
  /// Source: § 25a EGovG NRW. Binding now.
  /// Example: `{norm: "§ 25a", gesetz: EGovG NRW, art: erprobung}` without `experimentierklausel`.
  static let r27 = Rule(
    "R27", "Experimentierklausel nennt Verordnung und Ende", source: "§ 25a EGovG NRW", [.error, .hint]
  ) { entry, review in
    let citations = entry.legalBases.filter { $0.section == "§ 25a" && $0.law == "EGovG NRW" }
    guard let citation = citations.first else { return }
    for citation in citations where citation.kind == .processing || citation.kind == .task {
      review.hint(
        "§ 25a EGovG NRW lässt nur von Zuständigkeits- und Formvorschriften abweichen, zitiert ist er als „\(citation.kind?.label ?? "")“.",
        advice:
          "Schreiben Sie „art: erprobung“ und nennen Sie die Norm dazu, auf der die Aufgabe oder die Verarbeitung beruht.",
        at: citation.record.range(of: "art"))
    }
    guard let clause = entry.record[Slot.experiment]?.map else {
      return review.missing(
        Slot.experiment,
        "Wer § 25a EGovG NRW zitiert, nennt in „experimentierklausel“ die Rechtsverordnung, das Feld ist leer.",
        at: citation.record.range(of: "norm"))
    }
    guard let end = clause.date("gueltig_bis"), let begin = entry.begin, end.first > begin.last.adding(years: 7) else {
      return
    }
    review.contradiction(
      "Eine Verordnung nach § 25a EGovG NRW gilt höchstens fünf Jahre und zwei weitere, angegeben ist \(end.plainGerman) bei Beginn \(begin.plainGerman).",
      advice: "Berichtigen Sie „gueltig_bis“ oder „beginn“.", at: clause.range(of: "gueltig_bis"))
  }
}
