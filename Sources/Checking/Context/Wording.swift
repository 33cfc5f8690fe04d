import RegisterModel

/// How gaps are worded for readers; the only place that tells a finding of research from a report of an authority.
struct Wording: Sendable {
  let collection: Collection

  /// That nothing is said about a topic, given as „zur Schulung“.
  func absence(_ topic: String) -> String {
    switch collection {
    case .publicSources: "Angaben \(topic) wurden nicht \(collection.participle)"
    case .reports: "Keine Angabe der Behörde \(topic)"
    }
  }

  /// That what is in use has no class.
  var notAssessed: String {
    switch collection {
    case .publicSources: "Eine Einordnung des Einsatzes wurde nicht \(collection.participle)"
    case .reports: "Die Risikoklasse des laufenden Einsatzes ist als „\(RiskClass.notAssessed.label)“ angegeben"
    }
  }

  /// What the entry itself says about a gap; nil for an open or a pending one.
  func explanation(_ state: Gap.State, _ topic: String) -> String? {
    switch state {
    case .open, .pending: nil
    case .unknown: "Angaben \(topic) sind als unbekannt ausgewiesen"
    case .promised(until: let day?): "Angaben \(topic) sind in Arbeit bis \(day.plainGerman)"
    case .promised(until: nil): "Angaben \(topic) sind in Arbeit"
    case .overdue(since: let day): "Angaben \(topic) waren bis \(day.plainGerman) zugesagt, die Frist ist verstrichen"
    case .withheld(let basis): "Angaben \(topic) werden nach \(basis) zurückgehalten"
    }
  }

  /// A clause as a sentence, with the day from which the duty behind it binds.
  func sentence(_ clause: String, bindingFrom day: Day?, disputed: Bool) -> String {
    guard let day else { return disputed ? "\(clause); der Beginn der Pflicht ist strittig." : "\(clause)." }
    return "\(clause); die Pflicht dazu gilt ab \(day.plainGerman)\(disputed ? ", der Beginn ist strittig" : "")."
  }
}
