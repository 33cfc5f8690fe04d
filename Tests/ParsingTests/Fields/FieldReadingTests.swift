import Diagnostics
import RegisterModel
import Testing

@testable import Parsing

/// Kind by kind: what is written becomes a value, or a finding with its column.
struct FieldReadingTests {
  /// A kind by a name that a test can show.
  struct Case: Sendable, CustomStringConvertible {
    let kind: FieldKind
    let written: String
    let read: String
    let description: String

    init(_ kind: FieldKind, _ written: String, _ read: String) {
      (self.kind, self.written, self.read) = (kind, written, read)
      description = "\(kind)".prefix { $0 != "(" } + " " + written
    }
  }

  static let parts = FieldCatalogue([
    Field("name", "Name", .text(limit: nil), .mandatory), Field("land", "Land", .country),
  ])
  static let optionalParts = FieldCatalogue([Field("farbe", "Farbe", .text(limit: nil))])
  static let colours = Vocabulary([Term("rot", "Rot"), Term("blau_gruen", "Blaugrün")])

  static let texts = [
    Case(.text(limit: nil), "Ein Wort", "Ein Wort"), Case(.text(limit: nil), "'nein'", "nein"),
    Case(.text(limit: nil), "no", "no"), Case(.text(limit: nil), "012", "012"), Case(.text(limit: nil), "", "empty"),
    Case(.text(limit: nil), "\"\"", "empty"), Case(.text(limit: nil), "\"  \"", "empty"),
    Case(.text(limit: nil), "'\u{A0}\u{200B}\u{2003}'", "empty"),
    Case(.text(limit: nil), "'\u{AD}\u{3164}\u{2060}'", "empty"), Case(.text(limit: nil), "' \u{E4}'", " \u{E4}"),
    Case(.text(limit: nil), "' . '", " . "), Case(.text(limit: nil), "' \u{200F}'", "invalid, steuerzeichen-bidi@7"),
    Case(.number, "' '", "empty"), Case(.text(limit: 3), "äöü", "äöü"),
    Case(.text(limit: 3), "äöüß", "äöüß, R49@7"),
    Case(.text(limit: nil), "Be\u{202E}leg", "invalid, steuerzeichen-bidi@7"),
    Case(.text(limit: nil), "[a, b]", "invalid, art-falsch@7"),
    Case(.text(limit: nil), "{a: b}", "invalid, art-falsch@7"),
    Case(.url, "https://a.example/b?c=d#e", "https://a.example/b?c=d#e"),
    Case(.url, "HTTP://a.example", "HTTP://a.example"),
    Case(.url, "https://a.example:8080/x", "https://a.example:8080/x"),
    Case(.url, "https://a.example:99999/x", "invalid, adresse-ungueltig@7"),
    Case(.url, "https://a.example@b.example/x", "invalid, adresse-ungueltig@7"),
    Case(.url, "https://\u{440}\u{430}.example/x", "invalid, adresse-ungueltig@7"),
    Case(.url, "https://a.example/\u{AD}x", "invalid, adresse-ungueltig@7"),
    Case(.url, "https://a.example/straße", "https://a.example/straße"),
    Case(.url, "https://?x", "invalid, adresse-ungueltig@7"),
    Case(.url, "www.a.example", "invalid, adresse-ungueltig@7"),
    Case(.url, "\"javascript:alert(1)\"", "invalid, adresse-ungueltig@7"),
    Case(.url, "ftp://a.example", "invalid, adresse-ungueltig@7"),
    Case(.url, "https://", "invalid, adresse-ungueltig@7"),
    Case(.url, "https:///pfad", "invalid, adresse-ungueltig@7"),
    Case(.url, "https://a b", "invalid, adresse-ungueltig@7"),
    Case(.url, "'https://a.example/\"x'", "invalid, adresse-ungueltig@7"),
    Case(.url, "https:/a.example", "invalid, adresse-ungueltig@7"),
    Case(.email, "a.b@c.example", "a.b@c.example"), Case(.email, "a@b", "invalid, mail-ungueltig@7"),
    Case(.email, "a b@c.example", "invalid, mail-ungueltig@7"),
    Case(.email, "a@c..example", "invalid, mail-ungueltig@7"),
    Case(.email, "ä@c.example", "invalid, mail-ungueltig@7"),
    Case(.email, "a[b@c.example", "invalid, mail-ungueltig@7"),
    Case(.email, "A_b%+c@Amt.Example", "A_b%+c@Amt.Example"),
    Case(.email, "a@b@c.example", "invalid, mail-ungueltig@7"),
    Case(.email, "a@\u{212A}.example", "invalid, mail-ungueltig@7"),
    Case(.email, "a@-c.example", "invalid, mail-ungueltig@7"), Case(.email, "a@c.", "invalid, mail-ungueltig@7"),
    Case(.entryID, "nrw-ki-0001", "nrw-ki-0001"), Case(.entryID, "nrw-ki-001", "invalid, kennung-ungueltig@7"),
    Case(.entryID, "NRW-KI-0001", "invalid, kennung-ungueltig@7"),
    Case(.entryID, "nrw-ki-00a1", "invalid, kennung-ungueltig@7"),
    Case(.slug, "ki-labor-2", "ki-labor-2"), Case(.slug, "-ki", "invalid, kuerzel-ungueltig@7"),
    Case(.slug, "KI", "invalid, kuerzel-ungueltig@7"), Case(.ministryCode, "fm", "fm"),
    Case(.path, "/alt/name/", "/alt/name/"), Case(.path, "/alt/name", "invalid, pfad-ungueltig@7"),
    Case(.path, "/../x/", "invalid, pfad-ungueltig@7"), Case(.path, "/", "invalid, pfad-ungueltig@7"),
    Case(.country, "DE", "DE"), Case(.country, "de", "invalid, land-ungueltig@7"),
    Case(.country, "DEU", "invalid, land-ungueltig@7"),
    Case(.fieldPath, "menschliche_aufsicht.rolle", "menschliche_aufsicht.rolle"),
    Case(.fieldPath, "rolle", "invalid, feld-unbekannt@7"),
    Case(.fieldPath, "zweck.", "invalid, feld-unbekannt@7: Meinten Sie „zweck“?"),
    Case(.fieldPath, ".zweck", "invalid, feld-unbekannt@7: Meinten Sie „zweck“?"),
  ]

  static let others = [
    Case(.number, "0", "0"), Case(.number, "1234567", "1234567"), Case(.number, "007", "7"),
    Case(.number, "14.000.000", "invalid, zahl-ungueltig@7: Schreiben Sie „14000000“."),
    Case(.number, "1 234 Euro", "invalid, zahl-ungueltig@7: Schreiben Sie „1234“."),
    Case(.number, "-1", "invalid, zahl-ungueltig@7"), Case(.number, "1.5", "invalid, zahl-ungueltig@7"),
    Case(.number, "1e3", "invalid, zahl-ungueltig@7"),
    Case(.number, "99999999999999999999", "invalid, zahl-ungueltig@7"),
    Case(.date, "2026", "2026"), Case(.date, "2026-05", "2026-05"), Case(.date, "2026-05-31", "2026-05-31"),
    Case(.date, "2026-02-30", "invalid, datum-unmoeglich@7"), Case(.date, "2026-13", "invalid, datum-unmoeglich@7"),
    Case(.date, "0000", "invalid, datum-unmoeglich@7"),
    Case(.date, "31.05.2026", "invalid, datum-ungueltig@7: Schreiben Sie „2026-05-31“."),
    Case(.date, "2026-5-3", "invalid, datum-ungueltig@7: Schreiben Sie „2026-05-03“."),
    Case(.date, "2026/05/03", "invalid, datum-ungueltig@7: Schreiben Sie „2026-05-03“."),
    Case(.date, "Mai 2026", "invalid, datum-ungueltig@7: Schreiben Sie „2026-05“."),
    Case(.date, "2026\u{2011}05\u{2011}03", "invalid, datum-ungueltig@7: Schreiben Sie „2026-05-03“."),
    Case(.date, "2026\u{2212}05", "invalid, datum-ungueltig@7: Schreiben Sie „2026-05“."),
    Case(.date, "2026-05-03\u{200B}", "invalid, datum-ungueltig@7: Schreiben Sie „2026-05-03“."),
    Case(.date, "3.\u{202F}5.\u{A0}2026", "invalid, datum-ungueltig@7: Schreiben Sie „2026-05-03“."),
    Case(.date, "[2026]", "invalid, art-falsch@7"),
    Case(.term(colours), "rot", "#0"), Case(.term(colours), "rott", "invalid, wert-unbekannt@7: Meinten Sie „rot“?"),
    Case(.term(colours), "Blaugrün", "invalid, wert-unbekannt@7: Meinten Sie „blau_gruen“?"),
    Case(.term(colours), "ROT", "invalid, wert-unbekannt@7: Meinten Sie „rot“?"),
    Case(.term(colours), "quark", "invalid, wert-unbekannt@7"),
    Case(.list(.term(colours)), "[rot, blau_gruen]", "[#0 #1]"), Case(.list(.term(colours)), "[]", "empty"),
    Case(.list(.term(colours)), "rot", "invalid, art-falsch@7: Schreiben Sie „feld: [rot]“."),
    Case(.list(.term(colours)), "rot, blau_gruen", "invalid, art-falsch@7: Schreiben Sie „feld: [rot, blau_gruen]“."),
    Case(.list(.term(colours)), "rot, quark", "invalid, art-falsch@7: Schreiben Sie etwa „feld: [rot]“."),
    Case(.list(.term(colours)), "{rot: blau_gruen}", "invalid, art-falsch@7: Schreiben Sie etwa „feld: [rot]“."),
    Case(
      .list(.text(limit: nil)), "Wort, noch eins", "invalid, art-falsch@7: Schreiben Sie „feld: [Wort, noch eins]“."),
    Case(.list(.text(limit: nil)), "'a, [b]'", "invalid, art-falsch@7: Schreiben Sie etwa „feld: […]“."),
    Case(.list(.term(colours)), "[rot, rott]", "[#0 invalid], wert-unbekannt@13: Meinten Sie „rot“?"),
    Case(.list(.date), "[2026, 2027-02-30]", "[2026 invalid], datum-unmoeglich@14"),
    Case(.map(parts), "{name: Amt, land: DE}", "{name=Amt land=DE}"),
    Case(.map(parts), "{land: DE}", "{land=DE}, pflichtfeld@7: Schreiben Sie „name: …“."),
    Case(.map(parts), "{name: Amt, lnad: DE}", "{name=Amt land=invalid}, schluessel-unbekannt@19: Meinten Sie „land“?"),
    Case(.map(parts), "{nmae: Amt}", "{name=invalid}, schluessel-unbekannt@8: Meinten Sie „name“?"),
    Case(.map(parts), "{name: Amt, farbe: rot}", "{name=Amt}, schluessel-unbekannt@19: Erlaubt sind name, land."),
    Case(.map(parts), "{}", "empty"), Case(.map(optionalParts), "{farbe: }", "empty"),
    Case(.map(parts), "{land: }", "{land=empty}, pflichtfeld@7"),
    Case(.list(.text(limit: nil)), "[a, ' ']", "[a invalid], listenpunkt-leer@11"),
    Case(.list(.text(limit: nil)), "['']", "[invalid], listenpunkt-leer@8"),
    Case(.list(.map(parts)), "\n  - {}", "[invalid], listenpunkt-leer@5"),
    Case(.list(.map(optionalParts)), "\n  - {farbe: ' '}", "[invalid], listenpunkt-leer@5"),
    Case(.list(.map(optionalParts)), "\n  - farbe:", "[invalid], listenpunkt-leer@5"),
    Case(.list(.map(parts)), "\n  - {name: }", "[{name=empty}], pflichtfeld@6: Schreiben Sie „name: …“."),
    Case(.map(parts), "Amt", "invalid, art-falsch@7: Schreiben Sie etwa „feld: {name: …}“."),
    Case(.list(.map(parts)), "{name: Amt}", "invalid, art-falsch@7: Schreiben Sie etwa „- {name: …}“."),
    Case(.list(.map(parts)), "\n  - Amt", "[invalid], art-falsch@5: Schreiben Sie etwa „- {name: …}“."),
    Case(
      .list(.map(parts)), "Amt",
      "invalid, art-falsch@7: Schreiben Sie jeden Punkt mit seinen Teilen unter „feld:“, etwa „- {name: …}“."),
  ]

  /// What people write who do not know the form; the advice is a value, and where a guess might be another one there is none;
  /// of several addresses it is the first.
  static let slips =
    [
      (.date, ">\n  2024-05", "2024-05"), (.term(answers), "|\n  ja", "ja"), (.number, "\"7\\n\"", "7"),
      (.url, ">\n  https://a.example/", "https://a.example/"), (.email, "|+\n  a@b.example\n\n", "a@b.example"),
      (.date, "24-01-15", nil), (.date, "01/15/2024", nil), (.date, "2024/25", "2024"), (.date, "Q1 2024", "2024"),
      (.date, "seit 2024", "2024"), (.date, "Sommer 2024", "2024"), (.date, "Mrz 24", "2024-03"),
      (.date, "Maerz 2024", "2024-03"), (.date, "1.3.2024 00:00", "2024-03-01"), (.date, "15. Foo 2024", "2024"),
      (.date, "12.1024", nil), (.date, "2024 – 2025", nil), (.date, "99999999", nil), (.date, "31.02.2024", nil),
      (.date, "15.1.24", "2024-01-15"), (.date, "15-01-2024", "2024-01-15"), (.date, "03.2024", "2024-03"),
      (.date, "3/2024", "2024-03"), (.date, "2024/03", "2024-03"), (.date, "2024–03", "2024-03"),
      (.date, "Januar 2024", "2024-01"), (.date, "'15. Januar 2024'", "2024-01-15"), (.date, "Jan. 2024", "2024-01"),
      (.date, "märz 2024", "2024-03"), (.date, "20240115", "2024-01-15"), (.date, "2024-01-15T10:00", "2024-01-15"),
      (.number, "12 Monate", "12"), (.number, "1234567 €", "1234567"), (.number, "500,00 Euro", "500"),
      (.number, "1'000", "1000"), (.number, "1,5", nil), (.number, "1.2 Mio", nil), (.number, "1.23", nil),
      (.number, "1234.567", nil), (.number, "zwölf", nil), (.number, "1.234,50", "1235"),
      (.number, "1.234,49 €", "1234"), (.number, "1,5 Mio. Euro", "1500000"), (.number, "ca. 12 Tsd. €", "12000"),
      (.number, "rund 5.000", "5000"), (.number, "1 Jahr", "12"), (.number, "3 von 5", nil), (.number, "-6", nil),
      (.number, "1 Mio Mio Mio Mio", nil), (.number, "999999999 Millionen Euro", "999999999000000"),
      (.entryID, "NRW-KI-0003", "nrw-ki-0003"), (.entryID, "nrw-ki-3", "nrw-ki-0003"),
      (.entryID, "nrw_ki_0003", "nrw-ki-0003"), (.entryID, "nrw-ki–0003", "nrw-ki-0003"),
      (.entryID, "'nrw-ki-0003 '", "nrw-ki-0003"), (.entryID, "0003", "nrw-ki-0003"), (.entryID, "nrw-ki-0003a", nil),
      (.entryID, "nrw-ki-1234567890", nil), (.entryID, "nrw-ki-ü003", nil),
      (.email, "mailto:a@b.example", "a@b.example"), (.email, "<a@b.example>", "a@b.example"),
      (.email, "Poststelle <a@b.example>", "a@b.example"), (.email, "a(at)b.example", "a@b.example"),
      (.email, "a @b.example", "a@b.example"), (.email, "a@b.example;", "a@b.example"),
      (.email, "'[a@b.example](mailto:a@b.example)'", "a@b.example"),
      (.email, "a@b.example, c@d.example", "a@b.example"),
      (.email, "frau muster@b.example", nil), (.email, "0211 1234", nil), (.email, "https://b.example/kontakt", nil),
      (.url, "<https://a.example/b>", "https://a.example/b"), (.url, "https://a.example,", "https://a.example"),
      (.url, "https:/a.example/b", "https://a.example/b"), (.url, "https//a.example", "https://a.example"),
      (.url, "htps://a.example", "https://a.example"), (.url, "land.nrw/a", "https://land.nrw/a"),
      (.url, "www.a.example", "https://www.a.example"), (.url, "https://a.example/b c", "https://a.example/b%20c"),
      (.url, "'[Bericht](https://a.example/b)'", "https://a.example/b"),
      (.url, "(https://a.example)", "https://a.example"),
      (.url, "bericht.pdf", nil), (.url, "../a.md", nil), (.url, "ftp://a.example", nil), (.url, "mailto:a@b.de", nil),
      (.url, "https://a.example https://b.example", "https://a.example"),
      (.url, "https:\\\\a.example\\b", "https://a.example/b"), (.url, "https://", nil),
      (.term(answers), "false", "nein"), (.term(answers), "yes", "ja"), (.term(answers), "vielleicht", nil),
      (.term(Vocabulary(Switch.self)), "wahr", "true"), (.term(Vocabulary(Switch.self)), "nein", "false"),
    ] as [(FieldKind, String, String?)]
  static let answers = Vocabulary(Answer.self)

  @Test(arguments: slips.map { Case($0.0, $0.1, $0.2 ?? "") })
  func adviceOnASlip(_ slip: Case) throws {
    let file = SourceFile(path: "x.md", bytes: Array("---\nfeld: \(slip.written)\n---\n".utf8))
    var log = DiagnosticSet()
    let matter = try #require(readFrontMatter(of: file, reportingTo: &log))
    var reader = RecordReader(file: file)
    _ = reader.record(matter.fields, by: FieldCatalogue([Field("feld", "Feld", slip.kind)]), at: matter.range)
    let fault = try #require(reader.log.sorted.first)
    let meant = fault.advice.flatMap { $0.split(separator: "„").last?.split(separator: "“").first.map(String.init) }
    let saysNothing = fault.advice?.contains(/xn--|etwa|Wählen|nur die Ziffern|Vergleichen/) ?? false
    #expect(
      (saysNothing ? "" : meant ?? "") == slip.read,
      "\(fault.advice ?? "")")
    if !slip.read.isEmpty {
      guard case .value = ScalarReading(slip.read, as: slip.kind, .usual) else { throw SlipFault() }
    }
  }

  struct SlipFault: Error {}

  @Test(arguments: texts + others)
  func value(_ example: Case) throws {
    let file = SourceFile(path: "x.md", bytes: Array("---\nfeld: \(example.written)\n---\n".utf8))
    var log = DiagnosticSet()
    let matter = try #require(readFrontMatter(of: file, reportingTo: &log))
    var reader = RecordReader(file: file)
    let catalogue = FieldCatalogue([Field("feld", "Feld", example.kind)])
    let record = reader.record(matter.fields, by: catalogue, at: matter.range)
    log.formUnion(reader.log)
    let expectsAdvice = example.read.contains(": ")
    let findings = log.sorted.map { finding in
      "\(finding.rule)@\(finding.position.column)" + (expectsAdvice ? finding.advice.map { ": \($0)" } ?? "" : "")
    }
    #expect(([record.items.first?.value.value.shown ?? "missing"] + findings).joined(separator: ", ") == example.read)
  }
}

extension FieldValue {
  fileprivate var shown: String {
    switch self {
    case .text(let text): text
    case .term(let index): "#\(index)"
    case .date(let date): date.description
    case .number(let number): "\(number)"
    case .list(let elements): "[\(elements.map(\.value.shown).joined(separator: " "))]"
    case .map(let record):
      "{\(record.items.map { "\(record.catalogue.fields[$0.slot].key)=\($0.value.value.shown)" }.joined(separator: " "))}"
    case .empty: "empty"
    case .invalid: "invalid"
    }
  }
}
