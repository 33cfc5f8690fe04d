import Diagnostics
import RegisterModel
import Testing

@testable import Parsing

/// Slips in a whole file: the advice says what was meant, and says nothing untrue.
struct SlipTests {
  @Test(
    arguments: [
      ("schulung.stand: geplant", "Schreiben Sie „schulung:“ und in die Zeile darunter eingerückt „stand: …“."),
      ("risiken.risiko: x", "Schreiben Sie „risiken:“ und in die Zeile darunter eingerückt „- risiko: …“."),
      ("schulung.farbe: rot", "Alle Felder stehen im Portal unter „/daten/felder/“."),
      (
        "schulung: {stand: geplant}\nseit: 2024",
        "Gehört es zu „schulung“ darüber, rücken Sie es so weit ein wie dessen andere Felder."
      ),
      ("schulung:\n  stand: geplant\nseit: 2024", "Beginnen Sie die Zeile mit 2 Leerzeichen."),
      ("titel: Name\nseit: 2024", "Alle Felder stehen im Portal unter „/daten/felder/“."),
      ("titel: #3 Belege", "Ist es Text, schreiben Sie: \"#3 Belege\""),
      ("system:\n  name: #3", "Ist es Text, schreiben Sie: \"#3\""),
      ("// Anmerkung\ntitel: Name", "Ist es eine Anmerkung, beginnen Sie die Zeile mit „# “."),
      ("<!-- Anmerkung -->\ntitel: Name", "Ist es eine Anmerkung, beginnen Sie die Zeile mit „# “."),
      ("kontakt: [a@b.example](mailto:a@b.example)", "Schreiben Sie nur die Adresse: \"a@b.example\""),
      ("webseite: [Amt](https://a.example/#b)", "Schreiben Sie nur die Adresse: \"https://a.example/#b\""),
      ("titel: [Amt] (neu)", "Ist alles Text, setzen Sie den ganzen Wert in Anführungszeichen: \"…\""),
      (
        "system: {name: Eins, siehe zwei}",
        "Gehört es zum Text vor dem Komma, setzen Sie den ganzen Text in Anführungszeichen: \"…\""
      ),
      ("titel: {Eins} zwei", "Ist alles Text, setzen Sie den ganzen Wert in Anführungszeichen: \"…\""),
      ("themen: [polizei]]", "Löschen Sie, was hinter der Klammer steht."),
      ("themen: [polizei].", "Löschen Sie, was hinter der Klammer steht."),
      ("themen: [polizei schule]", "Jeder Wert steht für sich: [polizei, schule]"),
      ("kontakt: amt@im.nrw,de", "Schreiben Sie „amt@im.nrw.de“."),
      ("kontakt: amt@im.nrw, de", "Schreiben Sie „amt@im.nrw“."),
      (
        "kontakt: k. A.",
        "Löschen Sie den Wert, und schreiben Sie unter „luecken:“ den Punkt „- {feld: kontakt, stand: unbekannt}“."
      ),
      (
        "beginn: unbekannt",
        "Löschen Sie den Wert, und schreiben Sie unter „luecken:“ den Punkt „- {feld: beginn, stand: unbekannt}“."
      ),
      ("quellen:\n  - {titel: A, datum: k. A.}", "Löschen Sie den Wert; was nicht bekannt ist, bleibt leer."),
      ("status: k. A.", "Schreiben Sie „unbekannt“."),
      ("status: \"-\"", "Schreiben Sie „unbekannt“."),
      ("beginn: 31.11.2024", "Vergleichen Sie die Quelle; was sie nicht genau sagt, lassen Sie weg."),
      ("beginn: 04/01/2024", "Schreiben Sie „2024-01-04“, wenn das der Tag ist."),
      ("beginn: 13/01/2024", "Schreiben Sie „2024-01-13“."),
      ("system: {Eins}", "Setzen Sie hinter den Schlüssel einen Doppelpunkt und ein Leerzeichen."),
      ("themen: [polizei; schule]", "Jeder Wert steht für sich: [polizei, schule]"),
      ("themen: [\"polizei, schule\"]", "Jeder Wert steht für sich: [polizei, schule]"),
      ("themen: [polizei und schule]", "Jeder Wert steht für sich: [polizei, schule]"),
      ("themen: [polizei und feuerwehr]", "Wählen Sie einen davon."),
      ("titel: „Skala: Prognosen“", "Schreiben Sie: \"Skala: Prognosen\""),
      ("titel: “A” und: “B”", "Schreiben Sie: \"“A” und: “B”\""),
      ("beginn: 2023-31-12", "Schreiben Sie „2023-12-31“, wenn das der Tag ist."),
      ("beginn: 2023-31-02", "Vergleichen Sie die Quelle; was sie nicht genau sagt, lassen Sie weg."),
      ("status: geplant / entwicklung", "Wählen Sie einen davon."),
    ] as [(String, String?)])
  func advice(lines: String, expected: String?) throws {
    let file = SourceFile(path: "x.md", text: "---\nid: nrw-ki-0001\nentwurf: true\n\(lines)\n---\n")
    var log = DiagnosticSet()
    _ = readContentItem(file, at: "ressorts/im/x.md", identifiedBy: .usual, reportingTo: &log)
    let errors = log.sorted.filter { $0.severity == .error }
    #expect(errors.map(\.advice) == [expected], "\(errors.map(\.message))")
  }

  /// One number has one identifier.
  @Test(arguments: [
    ("nrw-ki-00006", "nrw-ki-0006"), ("nrw-ki-000012345", "nrw-ki-12345"), ("nrw-ki-012345", "nrw-ki-12345"),
  ])
  func superfluousZerosMakeNoOtherIdentifier(written: String, meant: String) throws {
    let file = SourceFile(path: "x.md", text: "---\nid: \(written)\nentwurf: true\n---\n")
    var log = DiagnosticSet()
    _ = readContentItem(file, at: "ressorts/im/x.md", identifiedBy: .usual, reportingTo: &log)
    let fault = try #require(log.sorted.first { $0.severity == .error })
    #expect(fault.rule == "kennung-ungueltig" && fault.advice == "Schreiben Sie „\(meant)“.")
  }

  /// A mark behind a key with a blank behind it stays what it is: a remark.
  @Test func aRemarkBehindAKeyIsNoFault() {
    var log = DiagnosticSet()
    let file = SourceFile(path: "x.md", text: "---\nid: nrw-ki-0001\nentwurf: true\numfang: # noch offen\n---\n")
    _ = readContentItem(file, at: "ressorts/im/x.md", identifiedBy: .usual, reportingTo: &log)
    #expect(!log.sorted.contains { $0.severity == .error })
  }

  @Test(
    arguments: [
      ("nrw-ki-1234567890", "nrw-ki- und vier bis neun Ziffern ohne"),
      ("99999999999999999999", "hat mehr als 15 Ziffern"),
    ])
  func aLimitIsSaid(written: String, message: String) {
    var log = DiagnosticSet()
    let key = written.hasPrefix("nrw") ? "vorgaenger" : "protokolle_monate"
    let file = SourceFile(path: "x.md", text: "---\nid: nrw-ki-0001\nentwurf: true\n\(key): \(written)\n---\n")
    _ = readContentItem(file, at: "ressorts/im/x.md", identifiedBy: .usual, reportingTo: &log)
    #expect(log.sorted.contains { $0.message.contains(message) })
  }

  @Test(
    arguments: [
      ("ressorts/im/skala.MD", "Benennen Sie sie in „skala.md“ um; gibt es die schon, löschen Sie eine der beiden."),
      (
        "ressorts/im/ressort.md.txt",
        "Benennen Sie sie in „ressort.md“ um; gibt es die schon, löschen Sie eine der beiden."
      ),
      ("portal.txt", "Benennen Sie sie in „portal.md“ um; gibt es die schon, löschen Sie eine der beiden."),
      ("ressorts/im/skala.md.bak", "Löschen Sie sie, oder legen Sie sie anderswohin."),
      ("seiten/impressum.orig", "Löschen Sie sie, oder legen Sie sie anderswohin."),
    ])
  func aNameThatEndsOtherwise(path: String, advice: String) {
    var log = DiagnosticSet()
    _ = readContentItem(SourceFile(path: path, text: "---\n---\n"), at: path, identifiedBy: .usual, reportingTo: &log)
    #expect(log.sorted.map(\.rule) == ["datei-am-falschen-ort"] && log.sorted.first?.advice == advice)
  }

  /// An entry among the pages is one mistake, and not one for every field that pages do not have.
  @Test(arguments: [("seiten", "Seiten"), ("normen", "Normen"), ("fristen", "Fristen")])
  func anEntryAmongOtherFiles(folder: String, name: String) {
    var log = DiagnosticSet()
    let file = SourceFile(
      path: "x.md", text: "---\nid: nrw-ki-0001\ntitel: Name\nstatus: geplant\nzweck: Keiner\n---\n")
    _ = readContentItem(file, at: "\(folder)/x.md", identifiedBy: .usual, reportingTo: &log)
    #expect(log.sorted.map(\.message) == ["Diese Datei ist ein Eintrag und liegt bei den \(name)."])
  }

  /// So is anything else among the entries.
  @Test(
    arguments: [
      ("gesetz: AO\nname: A\nnormen:\n  - norm: § 1", "Verschieben Sie sie nach „normen/“."),
      ("titel: Name\nnavigation: fuss", "Verschieben Sie sie nach „seiten/“."),
      ("kuerzel: im\nabkuerzung: IM\nname: M", "Benennen Sie sie in „ressort.md“ um."),
    ])
  func whatIsNoEntryAmongThem(matter: String, advice: String) {
    var log = DiagnosticSet()
    let file = SourceFile(path: "x.md", text: "---\n\(matter)\n---\n")
    _ = readContentItem(file, at: "ressorts/im/x.md", identifiedBy: .usual, reportingTo: &log)
    #expect(log.sorted.map(\.rule) == ["datei-am-falschen-ort"] && log.sorted.first?.advice == advice)
  }

  @Test(arguments: ["IM", "häm"]) func aFolderWithoutACode(folder: String) {
    var log = DiagnosticSet()
    let file = SourceFile(
      path: "ressort.md", text: "---\nkuerzel: im\nabkuerzung: IM\nname: M\nmeldung: {stand: ausstehend}\n---\n")
    _ = readContentItem(file, at: "ressorts/\(folder)/ressort.md", identifiedBy: .usual, reportingTo: &log)
    #expect(log.sorted.map(\.advice) == ["Benennen Sie den Ordner in „im“ um."])
  }

  @Test func aFileOfCarriageReturnsIsToldOnceForItsText() {
    let text = "---\nid: nrw-ki-0001\nentwurf: true\n---\nEins\rZwei\rDrei\n"
    var log = DiagnosticSet()
    _ = readContentItem(
      SourceFile(path: "x.md", text: text), at: "ressorts/im/x.md", identifiedBy: .usual, reportingTo: &log)
    #expect(log.sorted.count { $0.rule == "zeilenende" } == 1)
  }
}
