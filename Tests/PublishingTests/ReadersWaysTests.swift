import Foundation
import Testing

/// What readers ask is answered on pages that a link leads to, without a script, in words that hold for every entry.
@Suite struct ReadersWaysTests {
  /// Which uses have an impact assessment, and where was the staff council asked? The start page asks it, lists answer it.
  @Test func assessmentsAndStaffCouncilsHaveLists() async throws {
    let portal = try await Self.portal([
      "folgenabschaetzungen:\n  - {art: dsfa, stand: vorhanden, datum: 2025-01}\n  - {art: gfa, stand: fehlt}",
      "mitbestimmung: {stand: nicht_beteiligt}", "mitbestimmung: {stand: zugestimmt, datum: 2025-01}",
    ])
    defer { portal.remove() }
    #expect(
      try Self.rows(of: "folgenabschaetzungen", in: portal) == [
        "Grundrechte-Folgenabschätzung – Fehlt: 1", "Datenschutz-Folgenabschätzung – Vorhanden: 1", "Ohne Angabe: 29",
      ])
    #expect(
      try Self.rows(of: "mitbestimmung", in: portal) == [
        "Zugestimmt: 1", "Beteiligt (Ergebnis nicht genannt): 1", "Nicht beteiligt: 1", "Ohne Angabe: 27",
      ])
    let start = try Self.page("", of: portal)
    let search = try Self.page("suche/", of: portal)
    for facet in ["folgenabschaetzungen", "mitbestimmung"] {
      #expect(start.contains("<a href=\"/\(facet)/\"><span class=\"frage\">"))
      #expect(search.contains("<li><a href=\"/\(facet)/\">"))
    }
    #expect(
      start.contains("<span class=\"figur\">29</span> <span class=\"antwort\">Einträge, zu denen keine Angabe zu einer")
    )
    let unsaid = try Self.page("mitbestimmung/ohne-angabe/", of: portal)
    #expect(unsaid.contains("<h1>Mitbestimmung: Ohne Angabe</h1>") && unsaid.contains("27 Einsätze"))
  }

  /// Nobody who counts what is said must overlook how many say nothing, and which they are.
  @Test func whoeverSaysNothingIsListedToo() async throws {
    let portal = try await Self.portal([
      "anbieter:\n  - {name: Zuse AG}\nverarbeitungsorte:\n  - {land: DE, ort: Hagen}\nrechtsgrundlagen:\n  - {gesetz: DSG NRW, norm: § 3, art: datenverarbeitung}"
    ])
    defer { portal.remove() }
    let providers = try Self.rows(of: "anbieter", in: portal)
    #expect(providers.contains("Zuse AG: 1") && providers.last == "Ohne Angabe: 8")
    #expect(try Self.rows(of: "verarbeitungsorte/land", in: portal) == ["Deutschland: 2", "Ohne Angabe: 26"])
    #expect(try Self.rows(of: "verarbeitungsorte/betreiber", in: portal).last == "Ohne Angabe: 23")
    #expect(try !Self.page("", of: portal).contains("Ohne Angabe</a>"))
    #expect(try Self.page("anbieter/ohne-angabe/", of: portal).contains("8 Einsätze"))
    #expect(try Self.page("rechtsgrundlagen/", of: portal).contains("<a href=\"/rechtsgrundlagen/ohne-angabe/\">"))
    let baseless = try Self.page("rechtsgrundlagen/ohne-angabe/", of: portal)
    #expect(baseless.contains("25 Einsätze") && !baseless.contains("nrw-ki-0900"))
  }

  /// What has ended is not „since“ its beginning, and what is planned has not begun.
  @Test func datesSayWhetherTheyAreOver() async throws {
    let portal = try await Self.portal([
      "status: ausser_betrieb\nbeginn: 2019\nende: 2023-12-31", "status: geplant\nbeginn: 2027-05",
      "status: in_betrieb\nbeginn: 2024",
    ])
    defer { portal.remove() }
    let terms = try (0..<3).map { number in
      try Self.page("eintraege/nrw-ki-090\(number)/", of: portal).firstMatch(of: /<dt>(Seit|Von|Geplant ab)<\/dt>/)?.1
    }
    #expect(terms == ["Von", "Geplant ab", "Seit"])
    #expect(
      try Self.page("status/ausser-betrieb/", of: portal).contains(
        "Außer Betrieb, im Einsatz bis 31.\u{A0}Dezember 2023"))
    #expect(try !Self.page("status/geplant/", of: portal).contains("im Einsatz bis"))
  }

  /// The figures, charts and lists of the start page count what they name, and nothing twice.
  @Test func figuresCountWhatTheyName() async throws {
    let shared = "anbieter:\n  - {name: Eins}\n  - {name: Zwei}"
    let far = [
      "Lille, land: FR", "Delft, land: NL", "Gent, land: BE", "Linz, land: AT", "Rom, land: IT", "Toledo, land: ES",
    ]
    func places(_ places: [String]) -> String {
      "verarbeitungsorte:\n" + places.map { "  - {ort: \($0), betreiber: Amt}" }.joined(separator: "\n")
    }
    let trial = "status: erprobung\nbeginn: 2025\nende:"
    let portal = try await Self.portal([
      "\(trial) 2026-11-22\n\(shared)\n" + places(far + ["Breslau, land: PL"]),
      "\(trial) 2026-11-23\n\(shared)\n\(places(["Breslau, land: PL"]))\nkosten:\n  - {euro: 1}\n  - {euro: 2}",
      "\(trial) 2026-01\nauswertung: {stand: Liegt vor}\n" + places(["Hagen"]),
      "status: geplant\nverarbeitungsorte:\n  - {ort: Bonn, land: DE}",
      "\(trial) 2026-02", "\(trial) 2026-03", "\(trial) 2026-04",
    ])
    defer { portal.remove() }
    for (path, sentence) in [
      (
        "",
        "Deutschland: 2; Polen: 2; Belgien: 1; Frankreich: 1; Italien: 1; Niederlande: 1; 2 weitere Länder: 1; "
          + "Ort genannt, Land offen: 8; Kein Ort veröffentlicht gefunden: 22</desc>"
      ),
      ("", ">34</span> <span class=\"antwort\">Einträge, zu denen keine Risikoklasse"),
      ("", "Dazu 2 weitere Erprobungen: "), ("erprobungen/", "Bei 6 ist kein Ende bekannt; bei 4 ist das Ende vorbei"),
      ("verarbeitungsorte/", "bei 9 weiteren ist Land oder Betreiber offen."),
      ("eintraege/nrw-ki-0901/", "das Register zählt sie nicht zusammen."),
      ("luecken/regel/r10/", " gelten ab 2.\u{A0}Dezember 2027."), ("luecken/regel/r13/", ". Strittig: "),
      ("status/geplant/", "href=\"/status/geplant/feed.xml\">"),
    ] {
      #expect(try Self.page(path, of: portal).contains(sentence), "\(path): \(sentence)")
    }
    for (path, sentence) in [
      ("eintraege/seite/2/", "geordnet nach ihrer Kennung.</p>"),
      ("verarbeitungsorte/ausserhalb-eu-ewr/", "nrw-ki-0902"),
    ] {
      #expect(try !Self.page(path, of: portal).contains(sentence), "\(path): \(sentence)")
    }
    #expect(try Self.page("", of: portal).matches(of: /class="balken offen"/).count == 3)
    #expect(try Self.page("erprobungen/", of: portal).firstMatch(of: /nrw-ki-\d+/)?.output == "nrw-ki-0900")
    #expect(try Self.related("Derselbe Anbieter", to: "nrw-ki-0900", in: portal) == ["nrw-ki-0901"])
    #expect(try Self.related("Dasselbe Ressort", to: "nrw-ki-0903", in: portal).count == 5)
  }

  /// The page of an article says from when on it binds, as the date table has it.
  @Test(arguments: [
    (
      "art-26", "gilt ab 2.\u{A0}Dezember 2027, für Systeme, die Behörden schon vorher nutzten, ab 2.\u{A0}August 2030."
    ),
    ("art-27", "gilt ab 2.\u{A0}Dezember 2027"), ("art-4", "gilt seit 2.\u{A0}Februar 2025."),
    ("art-5", "gilt ab 2.\u{A0}Dezember 2026."),
    ("art-49", "gilt ab 2.\u{A0}Dezember 2027. Strittig: "),
  ])
  func normsSayWhenTheyBind(norm: String, sentence: String) async throws {
    let portal = try await Self.ownPortal.value
    #expect(try Self.page("rechtsgrundlagen/ki-vo/\(norm)/", of: portal).contains(sentence))
  }

  /// A norm has the beginnings of its own duties and not those of another whose number begins alike.
  @Test func normsSayNothingOfOtherNorms() async throws {
    let portal = try await Self.ownPortal.value
    #expect(try !Self.page("rechtsgrundlagen/ki-vo/art-3/", of: portal).contains("gilt "))
    #expect(try !Self.page("rechtsgrundlagen/ki-vo/art-5/", of: portal).contains("Transparenz bei"))
    #expect(try !Self.page("rechtsgrundlagen/ki-vo/art-50/", of: portal).contains("Hochrisiko-KI-Systeme"))
  }

  /// Whoever shares a page shares what it is called and about.
  @Test func pagesSayWhatIsSharedOfThem() async throws {
    let page = try Self.page("eintraege/nrw-ki-0007/", of: try await Self.ownPortal.value)
    #expect(
      page.contains("<meta property=\"og:title\" content=\"DAR – Datenbankübergreifende Analyse und Recherche\">"))
    #expect(page.contains("<meta name=\"description\" property=\"og:description\" content=\"Die Software führt"))
    #expect(page.contains("<meta property=\"og:url\" content=\"https://offenlage.example/eintraege/nrw-ki-0007/\">"))
    #expect(page.contains("<meta property=\"og:locale\" content=\"de_DE\">"))
  }

  /// Sentences begin with a capital letter, also where a rule's source does not.
  @Test func everySentenceAboutARuleBeginsAsOne() async throws {
    let search = try Self.page("suche/", of: try await Self.ownPortal.value)
    #expect(search.contains("Lücken nach Regel R40. Grundlage: nach dem Vorbild"))
    #expect(!search.contains(/Lücken nach Regel \w+\. ?(<|\p{Ll})/))
  }

  /// Of places that are not known the way leads on to the uses concerned.
  @Test func unknownPlacesLeadToTheirUses() async throws {
    let portal = try await Self.ownPortal.value
    #expect(try Self.page("verarbeitungsorte/", of: portal).contains("<a href=\"/luecken/regel/r24/\">"))
  }

  /// From a ministry the way leads to what changed there, where a history tells.
  @Test func ministriesLeadToTheirChanges() async throws {
    let portal = try await Self.ownPortal.value
    let changes = "aenderungen/ressort/fm/"
    let isThere = try portal.files(below: "aenderungen").contains("ressort/fm/index.html")
    #expect(try Self.page("ressorts/fm/", of: portal).contains("href=\"/\(changes)\"") == isThere)
  }

  /// A page is found by what people look for on it, whatever it is called.
  @Test(arguments: [
    ("daten/", "CSV"), ("methodik/", "zitieren"), ("daten/felder/", "Spalten"), ("anbieter/", "Anbieter"),
  ])
  func pagesAreFoundByFurtherWords(path: String, word: String) async throws {
    let search = try Self.page("suche/", of: try await Self.ownPortal.value)
    let topic = try Regex(
      "<li class=\"eintrag\" data-woerter=\"[^\"]*\\b\(word)\\b[^\"]*\" hidden><h3><a href=\"/\(path)\">")
    #expect(search.contains(topic))
  }

  /// What the register knows of itself is not left open when a list is empty; what it does not know of the world is.
  @Test func anEmptyListSaysWhetherItIsKnownToBe() async throws {
    let portal = try await Self.ownPortal.value
    let silent = try Self.page("aenderungen/unveraendert/", of: portal)
    let caution = "Das heißt nicht, dass es keinen solchen Einsatz gibt."
    #expect(silent.contains(caution) == silent.contains("Dazu lässt sich nichts sagen"))
    #expect(try Self.page("status/untersagt/", of: portal).contains(caution))
  }

  /// One use without a data protection impact assessment by the rule, and 27 without any: the page of gaps says why.
  @Test func rulesSayThatTheyCountOnlyWhatTheyApplyTo() async throws {
    let portal = try await Self.ownPortal.value
    let sentence =
      "Eine Regel zählt nur Einträge, auf die sie zutrifft; was Einträge sonst offenlassen, steht unter Regel F."
    for path in ["luecken/", "luecken/regel/r20/"] {
      #expect(try Self.page(path, of: portal).contains(sentence), "\(path)")
    }
    #expect(try !Self.page("luecken/regel/f/", of: portal).contains(sentence))
  }

  /// Whoever hears a page hears English names in English.
  @Test func englishNamesAreMarkedAsSuch() async throws {
    let fields = try Self.page("daten/felder/", of: try await Self.ownPortal.value)
    #expect(fields.contains("· Vereinigtes Königreich (ATRS): <span lang=\"en\">2.1 Senior responsible owner</span>"))
    #expect(fields.contains("· KI-VO, Anhang VIII: Abschnitt C Nr. 1<"))
  }

  /// When a field is asked for is a German sentence, and no rule surprises who read that a field is voluntary.
  @Test func fieldsSayWhenTheyAreAskedFor() async throws {
    let fields = try Self.page("daten/felder/", of: try await Self.ownPortal.value)
    #expect(fields.contains("Gefragt, wenn Beschäftigte damit arbeiten; fehlt es, erscheint eine Lücke."))
    #expect(fields.contains("Immer gefragt; fehlt es, erscheint eine Lücke."))
    #expect(fields.contains("Pflichtfeld oder erklärte Lücke."))
    #expect(fields.contains("„Freiwillig“ heißt: Ohne das Feld fehlt nichts, es sei denn, eine Regel fragt"))
  }

  /// The catalogue leads to a page that there is.
  @Test(arguments: [(true, "https://offenlage.example/daten/"), (false, "https://offenlage.example/")])
  func theCatalogueLeadsToAPage(hasPage: Bool, address: String) async throws {
    let portal = try await Self.portal([], besides: hasPage ? [] : ["seiten/daten.md"])
    defer { portal.remove() }
    let catalogue = String(decoding: try portal.data("daten/catalog.jsonld"), as: UTF8.self)
    let landing = try #require(catalogue.firstMatch(of: /"dcat:landingPage": ?\{\s*"@id": "([^"]+)"/))
    #expect(landing.1 == address)
    #expect(try Self.page("", of: portal).contains("\"url\":\"\(address)\",\"inLanguage\""))
  }

  private static let ownPortal = Task { try await BuiltPortal() }

  private static func page(_ path: String, of portal: BuiltPortal) throws -> String {
    String(decoding: try portal.data("\(path)index.html"), as: UTF8.self)
  }

  /// The entries to which a page leads under a heading.
  private static func related(_ heading: String, to id: String, in portal: BuiltPortal) throws -> [String] {
    let parts = try page("eintraege/\(id)/", of: portal).components(separatedBy: "<h3>\(heading)</h3>")
    let list = parts.count == 2 ? parts[1].components(separatedBy: "</ul>")[0] : ""
    return list.matches(of: /\/eintraege\/(nrw-ki-\d+)\//).map { String($0.1) }
  }

  private static func rows(of facet: String, in portal: BuiltPortal) throws -> [String] {
    try page("\(facet)/", of: portal).matches(
      of: /<tr><th scope="row"><a [^>]+>([^<]+)<\/a><\/th><td class="zahl">(\d+)</
    )
    .map { "\($0.1): \($0.2)" }
  }

  /// The package's own content with further entries that say something of their own.
  private static func portal(_ entries: [String], besides left: [String] = []) async throws -> BuiltPortal {
    let content = FileManager.default.temporaryDirectory.appendingPathComponent("inhalte-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: content) }
    try FileManager.default.copyItem(at: BuiltPortal.package.appendingPathComponent("Content"), to: content)
    for file in left { try FileManager.default.removeItem(at: content.appendingPathComponent(file)) }
    for (number, lines) in entries.enumerated() {
      let status = lines.hasPrefix("status") ? "" : "status: geplant\n"
      let text = """
        ---
        id: nrw-ki-090\(number)
        titel: Einsatz \(number)
        kurzbeschreibung: Ordnet Anträge.
        kontakt: ki@im.example
        themen: [verwaltung]
        zweck: Anträge sollen schneller bearbeitet werden.
        entscheidungsrolle: keine
        risikoklasse: nicht_geprueft
        personenbezogene_daten: unbekannt
        technik: [klassifikation]
        \(status)\(lines)
        ---
        """
      try text.write(
        to: content.appendingPathComponent("ressorts/im/neu-\(number).md"), atomically: true, encoding: .utf8)
    }
    return try await BuiltPortal(content: content)
  }
}
