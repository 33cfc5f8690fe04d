import Disk
import Drafting
import Publishing

/// What is known of a new file: given on the command line, assumed or answered in a terminal.
struct Answers {
  let desk: Desk
  let kind: ContentKind
  /// The answers as front matter writes them.
  private(set) var values: [FieldPlace: String] = [:]
  private var texts: [FieldPlace: String] = [:]

  init(desk: Desk, kind: ContentKind) {
    self.desk = desk
    self.kind = kind
  }

  /// An answer as it was given.
  func text(of place: FieldPlace) -> String { texts[place] ?? "" }

  /// Takes `key=value` from the command line.
  mutating func fill(with assignments: [String]) throws {
    for assignment in assignments {
      guard let sign = assignment.firstIndex(of: "=") else {
        throw UsageFault(message: "--set erwartet schluessel=wert, gefunden: „\(assignment)“.")
      }
      try fill(
        FieldPlace(path: String(assignment[..<sign])), with: String(assignment[assignment.index(after: sign)...]))
    }
  }

  /// Takes an answer; one that does not fit is refused with the reason.
  mutating func fill(_ place: FieldPlace, with text: String?) throws {
    guard let text else { return }
    if text.trimmingBlanks.isEmpty { throw UsageFault(message: "Der Wert für „\(place)“ ist leer.") }
    if kind.decidedKeys.contains(place.key) {
      throw UsageFault(message: "„\(place)“ bestimmt „offenlage new“ selbst; lassen Sie --set \(place)=… weg.")
    }
    if texts[place] != nil {
      throw UsageFault(message: "„\(place)“ ist zweimal angegeben; einer der Werte muss weg.")
    }
    guard let question = kind.catalogue.question(at: place) else {
      throw UsageFault(message: "Ein Feld „\(place)“, das sich so ausfüllen lässt, gibt es hier nicht.")
    }
    if let reason = take(text, for: question) { throw UsageFault(message: reason) }
  }

  /// Takes an answer that holds unless another was given.
  mutating func assume(_ place: FieldPlace, _ text: String) {
    if values[place] == nil, let question = kind.catalogue.question(at: place) { _ = take(text, for: question) }
  }

  /// Asks for what is still missing; without anyone to ask it is named.
  ///
  /// - Parameters:
  ///   - interview: Whom to ask.
  ///   - offered: The paths of what is asked for and may stay unsaid.
  ///   - needed: The paths of what cannot, besides what the catalogue says; an answer may need further ones.
  /// - Throws: `UsageFault` that names what nobody can be asked for, `EnvironmentFault` when the answers end.
  mutating func complete(
    with interview: Interview?, offering offered: [String] = [], needing needed: (Answers) -> [String]
  ) throws {
    guard let interview else {
      let needed = needed(self)
      return try refuse(
        open(besides: needed).filter {
          needed.contains("\($0.place)") || !kind.mayLackAnswers && !offered.contains("\($0.place)")
        })
    }
    var asked: Set<FieldPlace> = []
    while case let needed = needed(self),
      let question = open(besides: needed + offered).first(where: { !asked.contains($0.place) })
    {
      asked.insert(question.place)
      let path = "\(question.place)"
      let mayBeSkipped = kind.mayLackAnswers && !needed.contains(path) || offered.contains(path)
      try interview.ask(question, desk.entryIDs, mayBeSkipped: mayBeSkipped) { take($0, for: question) }
    }
  }

  /// The questions that have no answer yet.
  private func open(besides further: [String]) -> [Question] {
    kind.catalogue.questions(besides: further).filter {
      !kind.decidedKeys.contains($0.place.key) && values[$0.place] == nil
    }
  }

  /// Names everything that nobody can be asked for, at once.
  private func refuse(_ missing: [Question]) throws {
    guard let first = missing.first else { return }
    let named = missing.map { "„\($0.place)“ (\($0.field.label))" }.joined(separator: ", ")
    throw UsageFault(
      message: missing.count == 1
        ? "Es fehlt \(named); geben Sie es an: --set \(first.place)=…"
        : "Es fehlen \(named); geben Sie jedes so an: --set \(first.place)=…")
  }

  /// Asks for a field whose answer decides where the file goes.
  mutating func ask(_ key: String, _ interview: Interview?) throws -> String {
    guard let question = kind.catalogue.question(at: FieldPlace(key)), let interview else {
      throw UsageFault(message: "Es fehlt „\(key)“; schreiben Sie etwa: offenlage new ressort im \"Name\"")
    }
    var given = ""
    try interview.ask(question, desk.entryIDs, mayBeSkipped: false) { text in
      given = text
      return desk.faultOfCode(text)
    }
    return given
  }

  /// Refuses what cannot be the name of a ministry's folder.
  func check(code: String) throws {
    guard let reason = desk.faultOfCode(code) else { return }
    let isTaken = desk.ministries.contains { $0.code == code }
    if isTaken { throw EnvironmentFault(message: reason) }
    throw UsageFault(message: reason)
  }

  /// What Swift makes of bytes on the command line and in a terminal that are no UTF-8.
  private static let damage: Unicode.Scalar = "\u{FFFD}"

  /// Takes an answer, or says in a German sentence why it does not fit.
  private mutating func take(_ text: String, for question: Question) -> String? {
    if text.utf8.contains(UInt8(ascii: "\n")) { return "„\(question.place)“ steht hier auf einer Zeile." }
    if text.unicodeScalars.contains(Self.damage) {
      return "„\(question.place)“ ist kein gültiges UTF-8; stellen Sie das Terminal auf UTF-8 ein."
    }
    switch desk.fit(text, to: question, of: kind) {
    case .value(let value):
      values[question.place] = value
      texts[question.place] = text
      return nil
    case .fault(let reason, let advice): return [reason, advice].compactMap(\.self).joined(separator: " ")
    }
  }
}
