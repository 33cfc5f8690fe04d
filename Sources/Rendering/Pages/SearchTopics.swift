import Bytes
import RegisterModel
import Templating

/// A page that is no entry, no ministry and no law, as a search finds it: by its title, its text, and further words that people use.
struct TopicView: Sendable {
  let title: String
  let text: String?
  let words: String
  let url: String
}

extension TopicView: View {
  static let names = Names<TopicView>(
    .text("titel") { $0.title }, .optionalText("text") { $0.text }, .text("woerter") { $0.words },
    .text("url") { $0.url })
}

extension Overview {
  /// What the register has to say beyond its entries, the more so where no entry says anything.
  var topics: [TopicView] {
    let office = register.portal.office.map {
      TopicView(
        title: "Wer koordiniert?",
        text: $0.text("amt") ?? "Ein Amt, das die Informationstechnik koordiniert, ist nicht vorgesehen.",
        words: "Leitung zuständig Koordinierung Amt",
        url: href(.start) + "#koordinierung")
    }
    let pages = register.pages.map {
      TopicView(
        title: $0.title, text: $0.summary, words: $0.searchWords.joined(separator: " "), url: href(.page(slug: $0.slug))
      )
    }
    let rules = context.rules.filter(\.findsGaps).map {
      TopicView(
        title: "\($0.id): \($0.title)", text: "Lücken nach Regel \($0.id). \(foundation(of: $0))",
        words: words(beside: $0.title), url: href(.gapsOfRule(id: $0.id)))
    }
    let names = [Facet.Kind.technology, .topic, .provider, .system].map {
      TopicView(title: $0.title, text: summary(of: $0), words: $0.name, url: href(.facet($0)))
    }
    return [office].compactMap(\.self) + lists + names + [Facet.Kind.riskClass, .status].flatMap(values) + pages + rules
  }

  /// What people call the assessments that a rule names.
  private func words(beside title: String) -> String {
    AssessmentKind.terms.filter { title.has($0.label) }.flatMap { [$0.value] + $0.otherWords }.joined(
      separator: " ")
  }

  private var lists: [TopicView] {
    [
      TopicView(
        title: MinistryTable.reports.title,
        text: "Wer gemeldet hat und wer nicht, mit Regeln für Werkzeuge und Moratorien.",
        words: "Ministerium Ministerien Meldung Moratorium Stopp", url: href(.ministries)),
      TopicView(
        title: MinistryTable.tools.title, text: MinistryTable.tools.summary,
        words: "Microsoft erlaubt verboten untersagt", url: href(.tools)),
      TopicView(
        title: "Orte der Verarbeitung", text: "Wo und durch wen Daten verarbeitet werden.",
        words: "Verarbeitungsort Land Länder Ausland Drittland USA Cloud Rechenzentrum Server", url: href(.places)),
      TopicView(
        title: "Rechtsgrundlagen", text: "Auf welche Gesetze und Normen sich Einsätze stützen.",
        words: "Paragraf Gesetz", url: href(.laws)),
      TopicView(
        title: Facet.Kind.assessment.title, text: "Welche Einsätze eine haben, und wie weit sie ist.",
        words: AssessmentKind.terms.flatMap { [$0.value, $0.label] + $0.otherWords }.joined(separator: " "),
        url: href(.facet(.assessment))),
      TopicView(
        title: Facet.Kind.coDetermination.title, text: "Wo die Personalvertretung beteiligt war.",
        words: "Personalrat Personalräte Hauptpersonalrat Beteiligung Zustimmung Dienstvereinbarung",
        url: href(.facet(.coDetermination))),
      TopicView(
        title: "Erprobungen", text: "Versuche, ihr Ende und ihre Auswertung.",
        words: "Pilot Pilotprojekt Test Experiment",
        url: href(.trials)),
      TopicView(
        title: "Lücken", text: "Welche Angaben fehlen, nach Regel und Ressort.",
        words: "fehlt unbekannt unveröffentlicht", url: href(.gaps)),
      TopicView(
        title: "Änderungen", text: "Was sich im Register geändert hat.", words: "Geschichte Versionen neu",
        url: href(.changes)),
      TopicView(
        title: "Datenfelder", text: "Was jedes Feld eines Eintrags bedeutet, und wie es in den Tabellen heißt.",
        words: "Spalten Schlüssel Bedeutung Erklärung", url: href(.fields)),
    ]
  }

  private func values(of kind: Facet.Kind) -> [TopicView] {
    (kind.vocabulary ?? []).map {
      TopicView(
        title: "\(kind.name): \($0.label)", text: nil, words: ([kind.title] + $0.otherWords).joined(separator: " "),
        url: context.href(kind, label: $0.label))
    }
  }
}
