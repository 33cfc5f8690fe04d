import Diagnostics

extension FieldChange {
  /// The change in plain words: `Risikoklasse: nicht geprüft → Hochrisiko`; of long texts only how much of them changed.
  public var sentence: String {
    if isAlone, let value = line(old ?? new)?.beginning(Self.longest) {
      let came = isConsequence ? "jetzt gefragt" : "neu"
      let went = isConsequence ? "nicht mehr gefragt" : "gestrichen"
      return "\(label), \(new == nil ? went : came): \(value)"
    }
    guard !isLong else { return "\(label): \(extent)" }
    return "\(label): \(line(old) ?? "bisher keine Angabe") → \(line(new) ?? "keine Angabe mehr")"
  }

  /// Whether an element of a list came or went, and none took its place or made place for it.
  public var isAlone: Bool { isElement && (old == nil || new == nil) }

  /// Whether the values are too long to be named in a sentence; so is every body, however short.
  private var isLong: Bool {
    isWordByWord && kind == .text || (old?.utf8.count ?? 0) > Self.longest || (new?.utf8.count ?? 0) > Self.longest
  }

  private static let longest = 160

  private func line(_ value: String?) -> String? { value.map { $0.withSingleSpaces() } }

  private var extent: String {
    if isAlone { return new == nil ? "eine von mehreren Angaben gestrichen" : "eine weitere Angabe" }
    guard let edits else { return old == nil ? "neu angegeben" : new == nil ? "keine Angabe mehr" : "neu gefasst" }
    let (removed, added) = edits.reduce((0, 0)) { ($0.0 + $1.old.count, $0.1 + $1.new.count) }
    let parts = [(added, "neu"), (removed, "gestrichen")].filter { $0.0 > 0 }.map {
      "\(counted($0.0, "Wort", "Wörter")) \($0.1)"
    }
    return parts.isEmpty ? "Absätze anders gesetzt" : parts.joined(separator: ", ")
  }
}

extension PublicEvent {
  /// What happened, in one line: the entry's title and the weightiest change.
  public var headline: String { headline(of: changes) }

  /// The line, where the changes in their order are at hand.
  public func headline(of changes: [FieldChange]) -> String {
    if removal != nil { return "Entfernt: \(version.title)" }
    if isReturn { return "Wieder im Register: \(version.title)" }
    guard let first = changes.first else {
      return isPublication ? "Neu im Register: \(version.title)" : "\(version.title): Änderung ohne geänderte Angabe"
    }
    let others = changes.count - 1
    let more = others == 0 ? "" : others == 1 ? " (und eine weitere Änderung)" : " (und \(others) weitere Änderungen)"
    return "\(version.title): \(first.sentence)\(more)"
  }

  /// What the event belongs to: the ministry by the name that it had then, or what it is about where that is no matter of a ministry.
  public var place: String {
    version.ministryName.isEmpty ? history.ground?.kind.label ?? "" : version.ministryName
  }

  /// What happened, sentence by sentence.
  public var sentences: [String] { sentences(of: changes) }

  /// The sentences, where the changes in their order are at hand.
  public func sentences(of changes: [FieldChange]) -> [String] {
    if let removal { return [removal.explanation ?? "Ein Grund wurde nicht genannt."] }
    if isPublication { return ["Zum ersten Mal veröffentlicht"] }
    return (isReturn ? ["Nach der Entfernung wieder im Register"] : []) + changes.map(\.sentence)
  }
}

extension Removal {
  /// The reason, with a word about it where it was written about something else; nil when none was given.
  public var account: String? {
    reason.map {
      switch source {
      case .lastNote: "Kein eigener Grund genannt; Notiz zur letzten Version: \($0)"
      case .struck: "Kein Grund mehr genannt; zuvor: \($0)"
      default: $0
      }
    }
  }

  /// The same as a sentence of its own.
  public var explanation: String? {
    source == .lastNote || source == .struck ? account : account.map { "Grund: \($0)" }
  }
}

extension PublicEvent.Kind {
  /// How readers find the kind.
  public var label: String {
    switch self {
    case .published: "Neu im Register"
    case .removed: "Entfernt"
    case .returned: "Wieder im Register"
    case .status: "Status geändert"
    case .riskClass: "Risikoklasse geändert"
    case .gapOpened: "Lücke entstanden"
    case .gapClosed: "Lücke geschlossen"
    case .other: "Andere Angabe geändert"
    case .text: "Text geändert"
    case .editorial: "Redaktionell"
    case .ground: "Rahmenangaben"
    }
  }

  /// What belongs there, a German sentence.
  public var summary: String {
    switch self {
    case .published: "Einträge, die zum ersten Mal veröffentlicht wurden."
    case .removed:
      "Einträge, die einmal veröffentlicht waren und deren Datei nicht mehr da ist. Ihre Adresse bleibt und zeigt die letzte Version."
    case .returned: "Einträge, die entfernt waren und wieder im Register sind."
    case .status: "Einsätze, deren Status im Register geändert wurde."
    case .riskClass: "Einsätze, deren Risikoklasse im Register geändert wurde."
    case .gapOpened:
      "Angaben, die jetzt fehlen: Sie waren einmal da, galten als entfallend oder sind erst nach einer anderen Änderung gefragt."
    case .gapClosed:
      "Angaben, die gefehlt haben: Sie wurden nachgetragen, als entfallend erklärt oder sind nach einer anderen Änderung nicht mehr gefragt."
    case .other: "Änderungen an allen übrigen Feldern."
    case .text: "Änderungen am freien Text der Einträge."
    case .editorial: "Änderungen, die nur die Wortwahl betreffen und von der Redaktion so gekennzeichnet sind."
    case .ground:
      "Änderungen neben den Einträgen: an den Angaben zu Ressorts, Gesetzen, Fristen und Ländern, an Seiten und an den Angaben zum Portal."
    }
  }
}

extension String {
  /// The text, or as many words from its start as have room in a number of bytes; nil when not even the first has.
  fileprivate func beginning(_ limit: Int) -> String? {
    guard utf8.count > limit else { return self }
    guard let end = utf8.prefix(limit + 1).lastIndex(of: UInt8(ascii: " ")) else { return nil }
    return "\(self[..<end]) …"
  }
}
