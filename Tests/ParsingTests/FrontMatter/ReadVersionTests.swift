import Diagnostics
import RegisterModel
import TestSupport
import Testing

@testable import Parsing

/// A version is read the same whether or not another one is at hand to take from what both have in common.
struct ReadVersionTests {
  static let entry = """
    ---
    # Ein Kommentar
    id: nrw-ki-0003
    titel: "Spracherkennung, Siegen"   # noch einer
    status: in_betrieb
    themen: [pruefungen]
    zweck: >
      Der Fachdienst liest die Daten.

      Ein zweiter Absatz.
    technik: [sonstige, klassifikation]
    beginn: 2021-02-25

    vorfaelle:
      - datum: 2021-09-12
        beschreibung: 'Sie wird gegen ''151'' Fälle gemessen.'
    anbieter:
    - {name: "T-Systems", land: DE, rolle: Anbieter}
    nutzen: |+
      Die Datenschutzbeauftragte
      liest.

    menschliche_aufsicht:
      rolle: "Sachbearbeitung"
      # mitten darin
      befugnis: Eine Entscheidung trifft sie nicht.
    ende:
    system: {name: "Spracherkennung 97", version: "7.8"}
    ---
    Der Text.

    """

  /// Lines that mean something else where they are put: fields, parts of others, and faults of every kind.
  static let lines = [
    "status: geplant", "nutzen: \"kurz\"", "nutzen: >-", "  eingerückt", "- {name: X}", "  - datum: 2022",
    "# Kommentar", "",
    "unbekannt: x", "status: falsch", "---", "\tTab", "system: {name:", "risikoklasse: hochrisiko", "ende: 2025", "...",
    "  rolle: Leitung", "id nrw", "\u{2028}", "\u{1}", "zweck:", "quellen:", "\u{A0}\u{A0}x: y", "• Punkt", "beginn: |",
  ]

  @Test(arguments: 0..<12 as Range<UInt64>) func anyEditIsReadAsInAFileOfItsOwn(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<60 {
      var known = readPastEntry(file(Self.entry), of: "im")
      #expect(known.isSound)
      var lines = Self.entry.components(by: "\n")
      for _ in 0..<6 {
        for _ in 0..<Int.random(in: 1...2, using: &random) { edit(&lines, using: &random) }
        let end = seed % 4 == 3 ? "\r\n" : "\n"
        let source = file(lines.joined(separator: end))
        let (whole, version) = (readPastEntry(source, of: "jm"), readPastEntry(source, of: "jm", after: known))
        #expect(told(version) == told(whole), "seed \(seed)")
        known = version
      }
    }
  }

  /// What most commits do needs no reading of all fields.
  @Test(arguments: [
    ("status: in_betrieb", "status: erprobung"), ("nutzen: |+", "nutzen: |"), ("Der Text.", "Ein anderer Text."),
    ("ende:\n", "ende: 2026\nrisikoklasse: hochrisiko\n"), ("technik: [sonstige, klassifikation]\n", ""),
    ("# Ein Kommentar\n", ""), ("version: \"7.8\"", "version: \"8\""),
  ]) func takesOverWhatStayed(old: String, new: String) throws {
    let known = readPastEntry(file(Self.entry), of: "im")
    let source = file(Self.entry.replacing(old, with: new))
    let version = try #require(readVersion(source, of: "im", besides: known))
    #expect(told(version) == told(readPastEntry(source, of: "im")))
  }

  private func file(_ text: String) -> SourceFile { SourceFile(path: "ressorts/im/a.md", text: text) }

  private func edit(_ lines: inout [String], using random: inout SplitMix64) {
    let place = Int.random(in: 0..<lines.count, using: &random)
    switch Int.random(in: 0..<6, using: &random) {
    case 0, 1: lines.insert(Self.lines.randomElement(using: &random)!, at: place)
    case 2: if lines.count > 3 { lines.remove(at: place) }
    case 3: lines.insert(lines.randomElement(using: &random)!, at: place)
    case 4: lines[place] += Bool.random(using: &random) ? "x" : " # y"
    default: lines[place] = String(lines[place].dropLast(Int.random(in: 0...4, using: &random)))
    }
  }

  private func told(_ version: PastEntry) -> String {
    let unknown = version.unknownFields.map { "\($0.key) \($0.range)" }
    return "\(version.body) \(version.isSound) \(unknown) \(version.record.map(told) ?? "unlesbar")"
  }

  private func told(_ record: Record) -> String {
    "\(record.range): " + record.items.map { "\($0.slot) \($0.keyRange) \(told($0.value))" }.joined(separator: "\n")
  }

  private func told(_ located: LocatedValue) -> String {
    let value =
      switch located.value {
      case .list(let elements): "[\(elements.map(told).joined(separator: ", "))]"
      case .map(let record): "{\(told(record))}"
      default: "\(located.value)"
      }
    return "\(located.range) \(value)"
  }
}

extension String {
  fileprivate func components(by separator: Character) -> [String] {
    split(separator: separator, omittingEmptySubsequences: false).map(String.init)
  }
}
