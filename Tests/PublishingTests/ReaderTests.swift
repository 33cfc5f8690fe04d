import Foundation
import Testing

/// What a reader takes from a page that was opened alone, from a search engine or a bookmark: where it belongs, and what is not known.
@Suite struct ReaderTests {
  @Test func noTwoPagesHaveTheSameTitleOrDescription() async throws {
    let portal = try await BuiltPortal()
    defer { portal.remove() }
    for pattern in [/<title>(.*?)<\/title>/, /<meta name="description"[^>]* content="(.*?)">/] {
      var pages: [String: String] = [:]
      for file in try portal.files() where file.hasSuffix(".html") {
        let found = try #require(page(file, of: portal).firstMatch(of: pattern)?.output.1, "\(file)")
        let earlier = pages.updateValue(file, forKey: String(found))
        #expect(earlier == nil, "\(file) and \(earlier ?? ""): \(found)")
      }
    }
  }

  /// An empty list is no statement about the world, least of all where most of it is not known.
  @Test func whatIsNotKnownIsSaidBesideWhatIs() async throws {
    let portal = try await BuiltPortal()
    defer { portal.remove() }
    for (path, sentence) in [
      ("verarbeitungsorte/ausserhalb-eu-ewr/", "wurde kein Ort der Verarbeitung veröffentlicht gefunden; bei"),
      ("verarbeitungsorte/land/deutschland/", "wurde kein Ort der Verarbeitung veröffentlicht gefunden; bei"),
      ("risikoklassen/hochrisiko/", "Für 27 von 27 Einsätzen wurde keine Einordnung veröffentlicht gefunden."),
      ("status/untersagt/", "Unbekannt ist der Stand bei 8 von 27 Einsätzen."),
      ("anbieter/", "wurde kein Anbieter veröffentlicht gefunden."),
      ("rechtsgrundlagen/", "wurde keine Rechtsgrundlage veröffentlicht gefunden."),
      ("rechtsgrundlagen/egovg-nrw/12/", "Das heißt nicht, dass es keinen solchen Einsatz gibt."),
      (
        "luecken/regel/r23/",
        "Hier ist keine Lücke verzeichnet. Das kann auch heißen, dass die Regel zurzeit auf nichts zutrifft."
      ),
      ("luecken/", "Regeln ohne Lücke"), ("luecken/regel/f/", "Grundlage: eine Regel dieses Registers."),
      ("", "kein Einsatz gefunden"),
      ("", "Von allen 13 Ressorts fehlt eine Meldung. Gefragt wurde dafür niemand."),
      ("eintraege/nrw-ki-0007/", "keine Einordnung veröffentlicht gefunden"), ("", "von 27 Einträgen im Register"),
      ("ressorts/mags/", "Grundlage: nach dem Vorbild"),
    ] {
      #expect(try page("\(path)index.html", of: portal).contains(sentence), "\(path): \(sentence)")
    }
    let operators = try page("verarbeitungsorte/betreiber/index.html", of: portal)
    #expect(operators.contains("<li><a href=\"/verarbeitungsorte/\">Orte der Verarbeitung</a></li>"))
    #expect(try !page("risikoklassen/nicht-geprueft/index.html", of: portal).contains("von 27 Einsätzen wurde"))
  }

  /// Who says that a field does not apply has no gap, and readers see that he says so and why.
  @Test func whatDoesNotApplyIsSaidInItsPlace() async throws {
    let claims = ["kontakt", "schulung", "folgenabschaetzungen.dsfa", "verarbeitungsorte", "quellen"].map {
      "- {feld: \($0), stand: entfaellt, grund: Grund für \($0)}"
    }
    let portal = try await portal(adding: [
      """
      id: nrw-ki-9999
      titel: Probe
      kurzbeschreibung: Zeigt etwas.
      risikoklasse: kein_hochrisiko
      luecken:
      \(claims.joined(separator: "\n"))
      """
    ])
    defer { portal.remove() }
    let page = try page("eintraege/nrw-ki-9999/index.html", of: portal)
    for sentence in [
      "<b>Entfällt</b> Grund für schulung", "<b>Entfällt</b> Datenschutz-Folgenabschätzung: Grund für folgen",
      "<b>Entfällt</b> Grund für verarbeitungsorte", "<b>Entfällt</b> Quellen: Grund für quellen",
      "<a href=\"#verarbeitungsorte\">entfällt</a>",
    ] {
      #expect(page.contains(sentence), "\(sentence)")
    }
    #expect(!page.contains("Angaben zu „Quellen“"))
  }

  /// Where an entry tells where a norm can be read, its page leads there too.
  @Test func aLegalBasisLeadsToItsWording() async throws {
    let portal = try await portal(adding: [
      """
      id: nrw-ki-9999
      titel: Probe
      kurzbeschreibung: Zeigt etwas.
      rechtsgrundlagen:
      - {norm: "§ 23 Abs. 6", gesetz: PolG NRW, art: datenverarbeitung, url: "https://recht.example/polg/23"}
      - {norm: "§ 12", gesetz: EGovG NRW, art: organisation}
      risikoklasse: kein_hochrisiko
      luecken:
      - {feld: kontakt, stand: unbekannt}
      """
    ])
    defer { portal.remove() }
    let page = try page("eintraege/nrw-ki-9999/index.html", of: portal)
    #expect(page.contains("<th scope=\"col\">Wortlaut</th>"))
    #expect(page.contains("<td><a href=\"https://recht.example/polg/23\">recht.example/polg/23</a></td>"))
    #expect(page.contains("<td>Organisation</td><td>–</td>"))
    #expect(try !self.page("eintraege/nrw-ki-0007/index.html", of: portal).contains("Wortlaut"))
  }

  /// A cell of a spreadsheet may name an operator in several lines, or somebody in more letters than a folder may have.
  @Test func whoeverIsNamedAtLengthHasAPageThatTheEntryLeadsTo() async throws {
    let long = String(repeating: "Außenstelle ", count: 30) + "Süd"
    let portal = try await portal(adding: [
      """
      id: nrw-ki-9999
      titel: Probe
      kurzbeschreibung: Zeigt etwas.
      kontakt: ki@land.example
      risikoklasse: kein_hochrisiko
      verarbeitungsorte:
      - {ort: Bonn, land: DE, betreiber: "Amt in Bonn\\n\\nAbteilung 3"}
      - {ort: Hagen, betreiber: "\(long)"}
      anbieter:
      - name: "\(long)"
      """
    ])
    defer { portal.remove() }
    let page = try page("eintraege/nrw-ki-9999/index.html", of: portal)
    #expect(page.contains("<a href=\"/verarbeitungsorte/betreiber/amt-in-bonn-abteilung-3/\">"))
    for list in ["verarbeitungsorte/betreiber", "anbieter"] {
      let address = try #require(page.firstMatch(of: try Regex("/\(list)/(aussenstelle-[a-z0-9-]*)/"))).output[1]
        .substring
      #expect(address.map { $0.utf8.count <= 200 } == true, "\(list)")
    }
  }

  /// Who reads that entries contradict each other can read what each of them says, on the page of the system and on theirs.
  @Test func aContradictionLeadsToWhatContradicts() async throws {
    let kinds = [(1, "Hagen", "kein_hochrisiko"), (2, "Bonn", "kein_ki_system")]
    let portal = try await portal(
      adding: kinds.map { number, place, riskClass in
        """
        id: nrw-ki-999\(number)
        titel: Probe in \(place)
        kurzbeschreibung: Zeigt etwas in \(place).
        kontakt: ki@land.example
        risikoklasse: \(riskClass)
        system_id: probe
        verarbeitungsorte:
          - {ort: \(place), land: DE}
        """
      })
    defer { portal.remove() }
    let (first, second) = ("eintraege/nrw-ki-9991/", "eintraege/nrw-ki-9992/")
    for (path, others) in [("systeme/probe/", [first, second]), (first, [second]), (second, [first])] {
      let page = try page("\(path)index.html", of: portal)
      for (sentence, key) in [("Risikoklassen", "risikoklasse"), ("Orte der Verarbeitung", "verarbeitungsorte")] {
        let links = others.map { "<a href=\"/\($0)#\(key)\">\($0.dropFirst(10).dropLast())</a>" }
        let line = "<b>Widerspruch</b> Einträge zu diesem System nennen verschiedene \(sentence). "
        #expect(page.contains(line + links.joined(separator: " ")), "\(path)")
      }
    }
  }

  /// What is missing can be asked for wherever it says so, in the place where the ministry says whom.
  @Test func everyMissingRuleOnToolsCanBeAskedFor() async throws {
    let portal = try await BuiltPortal()
    defer { portal.remove() }
    let gaps = try page("werkzeuge/index.html", of: portal).matches(of: /<dd class="luecke.*<\/dd>/)
    #expect(gaps.count > 5)
    for gap in gaps {
      let link = try #require(gap.output.firstMatch(of: /<a href="\/(ressorts\/\w+\/)#nachfragen">Nachfragen<\/a>/))
      #expect(try page("\(link.output.1)index.html", of: portal).contains("id=\"nachfragen\""))
    }
  }

  /// Who is silent is named, wherever that is counted as a gap.
  @Test func aGapOfAMinistryNamesTheMinistry() async throws {
    let portal = try await BuiltPortal()
    defer { portal.remove() }
    for (list, count) in [("regel/r51", 4), ("regel/r60", 12), ("ressort/mags", 1)] {
      let parts = try page("luecken/\(list)/index.html", of: portal).components(
        separatedBy: "<section class=\"luecken-von\">")
      let own = parts.dropFirst().filter { $0.contains("#nachfragen") }
      #expect(own.count == count, "\(list)")
      let codes = own.compactMap { $0.firstMatch(of: /\/ressorts\/(\w+)\//).map { String($0.output.1) } }
      #expect(codes == codes.sorted(), "\(list)")
      for part in own {
        let (_, code, name) = try #require(part.firstMatch(of: /<h2><a href="\/ressorts\/(\w+)\/">(.*?)</)?.output)
        #expect(part.contains("<a href=\"/ressorts/\(code)/#nachfragen\">Nachfragen</a>"), "\(list)")
        #expect(try page("ressorts/\(code)/index.html", of: portal).contains("<h1>\(name)</h1>"), "\(list)")
      }
    }
  }

  /// Ministries are renamed and dissolved: nobody is called silent who is not there, and whoever asks is led to whom it concerns today.
  @Test func aMinistryThatIsGoneOrYetToComeIsNotCalledSilent() async throws {
    let gone = """
      id: nrw-ki-9999
      titel: Probe
      kurzbeschreibung: Zeigt etwas.
      risikoklasse: nicht_geprueft
      status: ausser_betrieb
      beginn: 2018
      ende: 2021
      luecken:
      - {feld: kontakt, stand: unbekannt}
      """
    let portal = try await portal(adding: [gone], status: nil) { ministries in
      try rewrite(
        ministries.appendingPathComponent("mkw/ressort.md"), "meldung:",
        "gueltig_bis: 2022-06-28\nnachfolger: mags\nmeldung:")
      try rewrite(ministries.appendingPathComponent("stk/ressort.md"), "meldung:", "gueltig_ab: 2027-05-01\nmeldung:")
      try rewrite(ministries.appendingPathComponent("mbeim/ressort.md"), "meldung:", "gueltig_bis: 2022-06\nmeldung:")
    }
    defer { portal.remove() }
    let mags =
      "<a href=\"/ressorts/mags/\">Ministerium für Arbeit, Gesundheit und Soziales des Landes Nordrhein-Westfalen</a>"
    for (path, sentence) in [
      ("", "Von allen 10 Ressorts fehlt eine Meldung."), ("", ">10 von 10<"),
      ("", "<td data-spalte=\"Meldung\"><span class=\"leer\">besteht nicht mehr</span></td>"),
      ("ressorts/", "Das Register führt 10 Stellen."),
      ("ressorts/", "Dazu kommen im Register 3 Stellen, die heute nicht bestehen."),
      ("ressorts/mkw/", "<dt>Bestand</dt><dd>bis 28.\u{a0}Juni 2022</dd><dd class=\"zusatz\">besteht nicht mehr</dd>"),
      ("ressorts/mkw/", "<dt>Nachfolge</dt><dd>\(mags)</dd>"),
      ("ressorts/mkw/", "Fragen können Sie die zuständige Stelle: \(mags)"),
      ("ressorts/mags/", "<dt>Vorgänger</dt><dd><a href=\"/ressorts/mkw/\">"),
      ("ressorts/stk/", "<dd>ab 1.\u{a0}Mai 2027</dd><dd class=\"zusatz\">besteht noch nicht</dd>"),
      (
        "ressorts/mbeim/",
        "Diese Stelle besteht nicht mehr, und wer ihre Aufgaben übernommen hat, ist nicht verzeichnet:"
      ),
      ("eintraege/nrw-ki-9999/", "Fragen können Sie die zuständige Stelle: \(mags)"),
    ] {
      #expect(try page("\(path)index.html", of: portal).contains(sentence), "\(path): \(sentence)")
    }
    let tools = try page("werkzeuge/index.html", of: portal)
    for code in ["mkw", "stk", "mbeim"] {
      #expect(
        try !page("luecken/regel/r51/index.html", of: portal).contains("<h2><a href=\"/ressorts/\(code)/\">"), "\(code)"
      )
      #expect(!tools.contains("<a href=\"/ressorts/\(code)/#nachfragen\">"), "\(code)")
    }
  }

  @Test func aMoratoriumThatIsOverIsNoneToday() async throws {
    let portal = try await portal(adding: []) { ministries in
      for (code, end) in [("mkw", "2026-11-22"), ("mags", "2026-11-23")] {
        try rewrite(
          ministries.appendingPathComponent("\(code)/ressort.md"), "meldung:",
          "moratorium: {seit: 2026-01-01, bis: \(end), umfang: Alles}\nmeldung:")
      }
    }
    defer { portal.remove() }
    let states = try page("ressorts/index.html", of: portal).matches(of: /<td data-spalte="Moratorium">(\w+)<\/td>/)
    #expect(states.map(\.output.1) == ["ja", "beendet"])
  }

  private func rewrite(_ file: URL, _ old: String, _ new: String) throws {
    let text = try String(contentsOf: file, encoding: .utf8)
    try text.replacing(old, with: new, maxReplacements: 1).write(to: file, atomically: true, encoding: .utf8)
  }

  /// The portal of this repository's content and further entries, of each the lines that tell it from others.
  private func portal(
    adding entries: [String], status: String? = "geplant",
    changing change: (_ ministries: URL) throws -> Void = { _ in }
  ) async throws -> BuiltPortal {
    let content = FileManager.default.temporaryDirectory.appendingPathComponent("leser-\(UUID().uuidString)")
    try FileManager.default.copyItem(at: BuiltPortal.package.appendingPathComponent("Content"), to: content)
    defer { try? FileManager.default.removeItem(at: content) }
    try change(content.appendingPathComponent("ressorts"))
    for (number, lines) in entries.enumerated() {
      try """
      ---
      \(lines)
      \(status.map { "status: \($0)" } ?? "")
      themen: [verwaltung]
      technik: [regelbasiert]
      zweck: Probe
      entscheidungsrolle: keine
      personenbezogene_daten: nein
      ---

      """.write(
        to: content.appendingPathComponent("ressorts/mkw/probe-\(number).md"), atomically: true, encoding: .utf8)
    }
    return try await BuiltPortal(content: content)
  }

  private func page(_ file: String, of portal: BuiltPortal) throws -> String {
    String(decoding: try portal.data(file), as: UTF8.self)
  }
}
