import Chronicling
import Diagnostics
import Parsing
import RegisterModel
import TestSupport
import Testing

@testable import Versioning

/// A glance at a file finds what reading it finds, however it is written.
struct GlanceTests {
  @Test(arguments: 0..<16 as Range<UInt64>) func findsWhatTheReaderFinds(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var (plain, sound) = (0, 0)
    for round in 0..<400 {
      let text = RandomFile(isPlain: round % 2 == 0, using: &random).text
      let file = SourceFile(path: "Content/ressorts/im/a.md", bytes: Array(text.utf8))
      let facts = file.bytes.withUnsafeBufferPointer { bytes in
        let (quick, whole) = (FileFacts(ofPlain: bytes), FileFacts(reading: bytes))
        if let quick {
          plain += 1
          #expect(told(quick) == told(whole), "seed \(seed), round \(round):\n\(text)")
        }
        return FileFacts(glancingAt: bytes)
      }
      var faults = DiagnosticSet()
      guard
        case .entry(let entry) = readContentItem(
          file, at: "ressorts/im/a.md", identifiedBy: .usual, reportingTo: &faults),
        !faults.all.contains(where: { $0.severity == .error })
      else { continue }
      sound += 1
      #expect(
        told(facts) == told(FileFacts(id: entry.id, title: entry.record.text("titel"), isDraft: entry.isDraft)),
        "seed \(seed), round \(round):\n\(text)")
    }
    #expect(plain > 100 && sound > 60, "seed \(seed): \(plain) plain files, \(sound) without fault")
  }

  /// What most files look like takes no reader.
  @Test(arguments: [
    "---\nid: nrw-ki-0001\ntitel: Überprüfung der Anträge\nentwurf: true\nthemen:\n- justiz\n---\nid: x\n",
    "---\r\n# Kommentar\r\n\r\nentwurf: false\r\ntitel: A#1:2\r\nid: nrw-ki-0001\r\nzweck: >\r\n  id: x\r\n---",
    "\u{FEFF}---\ntitel: A\nidee: „x“\nid: nrw-ki-0001\n---\n",
    "---\nid: \"nrw-ki-0001\"\ntitel: \"Prüfung: Anträge # 1 – ‚neu‘\"\n---\n",
    "---\nid: nrw-ki-0001\ntitel: Anträge – „neu“\n---\n",
  ]) func readsNothingPlain(text: String) {
    #expect(Array(text.utf8).withUnsafeBufferPointer { FileFacts(ofPlain: $0)?.id } == "nrw-ki-0001")
  }

  /// What may have been meant to hold a file back does: in doubt a file is a draft, or nobody knows.
  @Test(
    arguments: [
      ("Entwurf: true", true), ("ENTWURF: ja", true), ("Entwurf : true", true), ("entwrf: true", true),
      ("draft: true", true),
      ("entwurf\u{200B}: true", true), ("\u{FEFF}ent\u{AD}wurf: true", true), ("entwurf: false\nentwurf: true", true),
      ("Entwürfe:", true), ("Entwurf:true", true), ("'Entwurf': true", true), ("entwurf: ja\nentwurf: true", true),
      (" entwurf: true", nil), ("Entwurf = true", nil), ("- Entwurf: true", nil), ("entwurf: ja", nil),
      ("Entwurf: False", false), ("entwurfsstand: true", false), ("entwurf: false\nentwurf: false", false),
      ("zweck: >\n  Entwurf: true", false), ("# entwurf: true", false),
    ] as [(String, Bool?)])
  func isADraftInDoubt(line: String, isDraft: Bool?) {
    let text = "---\nid: nrw-ki-0001\nstatus: geplant\n\(line)\ntitel: A\n---\n"
    #expect(Array(text.utf8).withUnsafeBufferPointer { FileFacts(glancingAt: $0).isDraft } == isDraft)
  }

  /// No key of the catalogue is taken for a misspelt one.
  @Test func readsNothingForKnownKeys() {
    for key in FieldCatalogue.entry.keys where !["id", "titel", "entwurf"].contains(key) {
      let text = "---\nid: nrw-ki-0001\n\(key): x\n---\n"
      #expect(Array(text.utf8).withUnsafeBufferPointer { FileFacts(ofPlain: $0)?.id } == "nrw-ki-0001", "\(key)")
    }
  }

  private func told(_ facts: FileFacts) -> String {
    "\(facts.id ?? "-") \(facts.title ?? "-") \(facts.isDraft.map(String.init) ?? "?")"
  }
}

/// A file as editors and programs write them, mostly within the rules.
private struct RandomFile {
  private(set) var text: String

  init(isPlain: Bool, using random: inout SplitMix64) {
    func pick(_ spellings: [String]) -> String { spellings.randomElement(using: &random)! }
    func odd(_ usual: String, _ spellings: [String]) -> String {
      isPlain || Int.random(in: 0..<4, using: &random) > 0 ? usual : pick(spellings)
    }
    var fields = [
      odd("id: ", ["id : ", "id:  ", "id: >-\n  ", "id: |-\n\n   ", "\"id\": ", "Id: ", "id:", "id\t: ", " id: "])
        + odd(
          "nrw-ki-0001", ["'nrw-ki-0001'", "\"nrw-ki-0001\" # x", "nrw-ki-0001  ", "nrw-ki-1", "\"nrw-ki-\\x30001\""]),
      odd(
        "titel: ",
        ["titel : ", "titel: >-\n  ", "titel: >\n  ", "titel: |\n    ", "titel:\n  ", "titel: \"", "titel:\r"])
        + odd(
          pick(["Ein Titel", "Äpfel#1", "Über 10:30 Uhr", "\"Fall: a # b\"", "\"Anträge – „neu“\"", "Anträge – „neu“"]),
          [
            "null", "~", "a: b", "ein # Kommentar", "„zitiert“", "x\"", "\"null\"", "\"\"", "\"", "\"a \"", "\" a\"",
            "\"a\" # b", "\"a\\u0041\"", "\"a\u{202E}b\"", "\"a\u{200E}b\"",
            "\"k. A.\"", "\"\u{A0}a\"", "\"a\u{A0}\"", "'ja'", "\"a \\\" b\"", "zwei\n  Zeilen",
            "\u{202E}x", "",
          ]),
      odd(
        pick(["entwurf: true", "entwurf: false", "# entwurf: true", "referat: A"]),
        [
          "entwurf : true", "entwurf:   true", "entwurf: \"true\"", "entwurf: 'true' # x", "entwurf: >-\n  true",
          "entwurf: |\n  true",
          "entwurf:", "entwurf: ja", "entwurf:true", "entwurf: true # noch", "entwurf: true ", "entwurf: false\n  true",
          "ENTWURF: true", "entwrf: true", "etnwurf: ja", "entwürfe: true", "\u{200B}entwurf: true",
          "ent\u{AD}wurf: true", "netwurf: false",
          "entwurf: [true]", "entwurf: true\nentwurf: false", "entwurf: false\nentwurf: true", "draft: true",
          "Draft : x",
          "entwurf:\nentwurf: true", "Entwurf: FALSE", " entwurf: true", "- entwurf: true", "Entwurf = true",
          "entwurfsstand: true",
        ]),
      """
      status: geplant
      kurzbeschreibung: Kurz gesagt.
      kontakt: a@im.example
      entscheidungsrolle: ungeklaert
      risikoklasse: nicht_geprueft
      personenbezogene_daten: unbekannt
      technik: [sonstige]
      """,
      odd(
        "themen: [verwaltung]",
        ["themen:\n- verwaltung", "themen:\n  - verwaltung\n", "themen: [verwaltung", "themen:\n- id: x"]),
      odd(
        "zweck: Ein Zweck.",
        [
          "zweck: >\n  id: nrw-ki-0009\n  entwurf: true", "zweck: |\n  ---\n  titel: x", "zweck: \"offen",
          "zweck: >\nid: nrw-ki-0008",
          "zweck: a\n# id: nrw-ki-0009", "\n\n   # entwurf: true\n", "zweck: a\rentwurf: true", "zweck: a\tb", "...",
          "----", "- x",
          "\u{A0}\u{A0}entwurf: true", "\u{FEFF}titel: y", "identitaet: x", "titelbild: y", "id-alt: z", "e", "titel",
          "i: x",
        ]),
    ]
    if Int.random(in: 0..<3, using: &random) == 0 { fields.shuffle(using: &random) }
    let fence = odd("---", ["--- ", "---\t", "--- # x", "----", "—", " ---", "–--", "", "...", "--- x"])
    let close = odd("---", ["---  ", "----", "...", "", " ---", "---\t", "— "])
    let start = odd("", ["\u{FEFF}", "\n", "% x\n", "# x\n", "\u{FEFF}\n"])
    let body = pick([
      "", "Ein Text.\n", "entwurf: true\nid: nrw-ki-0007\n", "\n---\ntitel: x\n---\n", "id: nrw-ki-0006\n---\n",
    ])
    text = start + ([fence] + fields + [close, body]).joined(separator: "\n")
    if Int.random(in: 0..<4, using: &random) == 0 { text = text.replacing("\n", with: "\r\n") }
  }
}
