import Diagnostics
import RegisterModel

extension Rule {
  /// R63: Who co-ordinates the administration's information technology is said, or somebody answers for saying that no office does.
  ///
  /// An office has a name, a legal basis and a day, be it filled or vacant. That none is provided for is a statement like any other: it has a
  /// day, an explanation and an area for which it holds, and no part of an office beside it. Nothing is cheaper than to name a vacancy.
  /// For the state of Nordrhein-Westfalen it cannot be true.
  /// Source: § 21 EGovG NRW, by which the co-ordinator of the state's information technology chairs its council; for other areas the
  /// register itself.
  /// Example: `koordinierung: {stand: nicht_vorgesehen, quelle: Organigramm}` without `erlaeuterung`.
  static let r63 = Rule(
    "R63", "Wer die Informationstechnik koordiniert, ist benannt",
    source: "Frage des Registers nach dem koordinierenden Amt; § 21 EGovG NRW (Vorsitz im IT-Kooperationsrat)",
    [.error],
    acrossRegister: { review in
      guard let office = review.register.portal.office,
        let state = office.term("stand", as: OfficeState.self)
      else { return }
      let file = review.register.portal.source
      for key in state.neededParts where state.lacks(key, in: office) {
        let isThere = office.catalogue.slot(of: key).flatMap(office.item) != nil
        review.contradiction(
          state.message(onMissing: key), advice: state.adviceOnMissing, in: file,
          at: office.range(of: isThere ? key : "stand"))
      }
      for key in state.excludedParts where office[key] != nil {
        review.contradiction(
          "Ein Amt, das nicht vorgesehen ist, hat kein Feld „\(key)“.",
          advice: "Löschen Sie „\(key)“, oder schreiben Sie „besetzt“ oder „unbesetzt“.",
          in: file, at: office.range(of: key))
      }
      if state == .notProvidedFor { review.checkArea(at: office.range(of: "stand")) }
    })
}

extension OfficeState {
  /// Whether a part says nothing; what the reader reported is not reported again. That there is no office is not said by „k. A.“ either.
  fileprivate func lacks(_ key: String, in office: Record) -> Bool {
    guard let value = office[key] else {
      return office.catalogue[key].map { !$0.isMandatory } ?? false && !office.holdsInvalid(key)
    }
    return self == .notProvidedFor && value.text?.isPlaceholder ?? false
  }

  fileprivate var adviceOnMissing: String {
    switch self {
    case .filled, .vacant:
      "Füllen Sie das Feld aus; wo weder Gesetz noch Satzung ein solches Amt kennt, schreiben Sie „stand: nicht_vorgesehen“."
    case .notProvidedFor: "Füllen Sie das Feld aus."
    }
  }

  fileprivate func message(onMissing key: String) -> String {
    switch self {
    case .filled, .vacant:
      "Ein koordinierendes Amt hat einen Namen, eine Rechtsgrundlage und einen Tag, seit dem es besetzt oder unbesetzt ist; „koordinierung.\(key)“ fehlt."
    case .notProvidedFor:
      "Dass kein koordinierendes Amt vorgesehen ist, belegen eine Quelle, ein Tag und eine Erläuterung, wo nachgesehen wurde; „koordinierung.\(key)“ sagt nichts."
    }
  }
}

extension RegisterReview {
  /// Whether it can be true that an area has no office, and of which area that is said.
  fileprivate mutating func checkArea(at range: ByteRange) {
    let portal = register.portal
    guard let area = portal.area else {
      guard !portal.record.holdsInvalid("gebiet") else { return }
      return contradiction(
        "Dass kein koordinierendes Amt vorgesehen ist, gilt für eine bestimmte Verwaltung; „gebiet“ fehlt.",
        advice: "Sagen Sie in „gebiet“, wessen Verwaltung das Register zeigt.", in: portal.source, at: range)
    }
    guard area.isNordrheinWestfalen else { return }
    contradiction(
      "Für das Land Nordrhein-Westfalen ist ein koordinierendes Amt vorgesehen: § 21 EGovG NRW gibt ihm den Vorsitz im IT-Kooperationsrat.",
      advice: "Schreiben Sie „besetzt“ oder „unbesetzt“.", in: portal.source, at: range)
  }
}
