import Diagnostics
import Drafting
import Foundation
import Publishing
import RegisterModel
import Tabular
import Testing

/// The page that explains the data: its examples are run against a built portal, its list of files is complete.
@Suite struct DataPageTests {
  private static let page = BuiltPortal.package.appendingPathComponent("Content/seiten/daten.md")
  private static let base = "https://offenlage.example/daten/"

  @Test func everyFileIsExplained() async throws {
    let portal = try await BuiltPortal()
    defer { portal.remove() }
    let text = try String(contentsOf: Self.page, encoding: .utf8)
    for file in try portal.files(below: "daten") where !file.hasSuffix("index.html") {
      #expect(text.contains("(/daten/\(file))"), "\(file)")
    }
  }

  /// Who meets a file without the portal reads in it that it is no official publication.
  @Test func everyFileOfDataSaysWhatItIs() async throws {
    let portal = try await BuiltPortal()
    defer { portal.remove() }
    let notice =
      "Demonstration aus öffentlichen Quellen, keine amtliche Veröffentlichung des Landes Nordrhein-Westfalen."
    func objects(_ file: String) throws -> [[String: Any]] {
      let lines =
        file.hasSuffix(".ndjson") ? try portal.data(file).split(separator: UInt8(ascii: "\n")) : [try portal.data(file)]
      return try lines.map { try #require(JSONSerialization.jsonObject(with: $0) as? [String: Any]) }
    }
    let files = try portal.files()
    let own = files.filter { $0.hasSuffix("eintrag.json") || $0.hasSuffix("ressort.json") } + ["daten/eintraege.ndjson"]
    #expect(own.count > 30)
    for file in own {
      for object in try objects(file) {
        #expect((object["register"] as? [String: Any])?["hinweis"] as? String == notice, "\(file)")
      }
    }
    for file in ["daten/eintraege.json", "daten/datapackage.json"] {
      #expect(try objects(file)[0]["hinweis"] as? String == notice, "\(file)")
    }
    #expect(String(decoding: try portal.data("daten/catalog.jsonld"), as: UTF8.self).contains(notice))
  }

  /// A new portal has the page to which its own tables and its catalogue point, and every link on it leads somewhere.
  @Test func aNewPortalExplainsItsDataToo() async throws {
    let content = try await newPortal()
    defer { try? FileManager.default.removeItem(at: content) }
    let portal = try await BuiltPortal(content: content)
    defer { portal.remove() }
    // Its ministries report; nobody looked for anything.
    for name in try portal.files(below: "") where name.hasSuffix(".html") && !name.hasPrefix("rechtsgrundlagen/") {
      let page = String(decoding: try portal.data(name), as: UTF8.self)
      let own = page.replacing("Seite nicht gefunden", with: "").replacing("gefunden habe ich", with: "")
        .replacing("unter denen der Eintrag gefunden wird", with: "")
      #expect(!own.contains("gefunden"), "\(name)")
    }
    for name in try portal.files(below: "") {
      #expect(!String(decoding: try portal.data(name), as: UTF8.self).contains("nrw-ki-"), "\(name)")
    }
    let schema = String(decoding: try portal.data("daten/schema.json"), as: UTF8.self)
    #expect(schema.contains(#""pattern": "^stadt-ki-(?:[0-9]{4}|"#))
    #expect(try portal.files(below: "daten").contains("index.html"))
    for name in ["index.html", "daten/index.html", "daten/catalog.jsonld"] {
      let page = String(decoding: try portal.data(name), as: UTF8.self)
      #expect(!page.contains("offenlage.example") && !page.contains("Nordrhein-Westfalen"), "\(name)")
    }
    // Its licence is another one than the model's.
    #expect(!String(decoding: try portal.data("daten/index.html"), as: UTF8.self).contains("dl-de/zero"))
    let providers = String(decoding: try portal.data("anbieter/index.html"), as: UTF8.self)
    #expect(providers.contains("Für 1 von 1 Einsatz wurde kein Anbieter gemeldet."))
  }

  /// Another state deletes the laws of this one and writes its own: then its readers are sent to nobody else's law or authority.
  @Test func aPortalOfAnotherStateAsksByItsOwnLaw() async throws {
    let content = try await newPortal()
    defer { try? FileManager.default.removeItem(at: content) }
    let laws = content.appendingPathComponent("normen")
    for name in try FileManager.default.contentsOfDirectory(atPath: laws.path) where name.hasSuffix("-nrw.md") {
      try FileManager.default.removeItem(at: laws.appendingPathComponent(name))
    }
    let entry = "eintraege/stadt-ki-0001/index.html"
    let bare = try await BuiltPortal(content: content)
    defer { bare.remove() }
    let asking = String(decoding: try bare.data(entry), as: UTF8.self)
    #expect(asking.contains("So fragen Sie nach") && asking.contains("<p>Ich bitte um Auskunft zum Einsatz"))
    #expect(!asking.contains("NRW") && !asking.contains("ldi.nrw") && !asking.contains("Den Weg dafür öffnet"))
    try write(
      """
      gesetz: IZG-SH
      name: Informationszugangsgesetz
      quelle: Muster
      geprueft_am: 2026-11-01
      normen:
        - {norm: "§ 3"}
      auskunft: {name: das Informationszugangsgesetz, anspruch: "§ 3", antwort: Die Antwort eilt., ausnahmen: ["§ 9", "§ 10"]}
      aufsicht: {name: das Landeszentrum, abkuerzung: ULD, url: "https://aufsicht.example/"}
      """, to: "normen/izg-sh.md", below: content)
    let portal = try await BuiltPortal(content: content)
    defer { portal.remove() }
    let page = String(decoding: try portal.data(entry), as: UTF8.self)
    #expect(
      page.contains(
        "<p>Den Weg dafür öffnet das Informationszugangsgesetz (IZG-SH). <a href=\"/ki/rechtsgrundlagen/izg-sh/3/\">§ 3 IZG-SH</a>: Die Antwort eilt. Auf die §§ 9 und 10 kann sich berufen, wer eine Angabe zurückhält.</p>"
      ))
    #expect(
      page.contains("nimmt das <a href=\"https://aufsicht.example/\">Landeszentrum</a> (ULD) entgegen."))
    #expect(page.contains("<p>Ich bitte nach dem IZG-SH um Auskunft zum Einsatz"))
  }

  /// What the page of gaps counts is what the tables have: in all, by rule and by ministry.
  @Test func theTablesAndThePageOfGapsAgree() async throws {
    let portal = try await BuiltPortal()
    defer { portal.remove() }
    let page = String(decoding: try portal.data("luecken/index.html"), as: UTF8.self)
    let entries = try table("offene_luecken", of: portal)
    let ministries = try table("ressorts.offene_luecken", of: portal)
    let open = (entries + ministries).filter { $0["stand"] != "anstehend" }
    let pending = (entries + ministries).count - open.count
    #expect(!ministries.isEmpty)
    #expect(ministries.allSatisfy { $0["feld"] != "" })
    let ofEntries = open.count - ministries.count
    #expect(page.contains("Das Register zählt \(grouped(open.count)) Lücken, davon \(grouped(ofEntries)) in "))
    #expect(page.contains("weitere Pflichten gelten noch nicht.") == (pending > 0))
    for part in ["regeln", "ressorts"] {
      let rows = try #require(
        page.components(separatedBy: "id=\"\(part)\"").last?.components(separatedBy: "</table>").first)
      let numbers = rows.matches(of: /<td class="zahl">([0-9.]+)</).compactMap {
        Int($0.output.1.replacing(".", with: ""))
      }
      #expect(numbers.reduce(0, +) == open.count, "\(part)")
    }
  }

  /// Who says that no office is provided for says so where readers look for it, with day, reason and source.
  @Test func aPortalWithoutACoordinatingOfficeSaysSo() async throws {
    let content = try await newPortal(answering: [
      "gebiet.name": "Musterstadt", "koordinierung.stand": "nicht_vorgesehen", "koordinierung.belegt_am": "2026-11",
      "koordinierung.erlaeuterung": "\"Im Organigramm steht keines.\"", "koordinierung.quelle": "Organigramm",
    ])
    defer { try? FileManager.default.removeItem(at: content) }
    let portal = try await BuiltPortal(content: content)
    defer { portal.remove() }
    let page = String(decoding: try portal.data("index.html"), as: UTF8.self)
    #expect(
      page.contains(
        """
        <p class="einleitung">Ein Amt, das die Informationstechnik der Verwaltung von Musterstadt koordiniert: <strong>Nicht vorgesehen</strong>, zuletzt belegt November 2026.</p>
        <p>Im Organigramm steht keines.</p>
        <p class="zusatz">Quelle: Organigramm.</p>
        """))
    let search = String(decoding: try portal.data("suche/index.html"), as: UTF8.self)
    #expect(search.contains("Ein Amt, das die Informationstechnik koordiniert, ist nicht vorgesehen."))
  }

  /// The content of a new portal of a city with one department and one entry.
  private func newPortal(
    answering office: [String: String] = [
      "koordinierung.stand": "besetzt", "koordinierung.amt": "Stabsstelle",
      "koordinierung.rechtsgrundlage": "Hauptsatzung",
      "koordinierung.seit": "2024", "koordinierung.quelle": "Organigramm",
    ]
  ) async throws -> URL {
    let content = FileManager.default.temporaryDirectory.appendingPathComponent("neu-\(UUID().uuidString)")
    let model = try PortalModel(at: BuiltPortal.package.appendingPathComponent("Content").path)
    let answers = [
      "titel": "Register", "untertitel": "KI in einer Stadt", "kurzbeschreibung": "Was im Einsatz ist.",
      "basis_url": "https://stadt.example/ki", "herausgeber": "Stadt", "kontakt": "ki@stadt.example",
      "lizenz": "dl-de/by-2-0", "lizenz_url": "https://www.govdata.de/dl-de/by-2-0", "erhebung": "behoerdenmeldung",
      "hinweis": "Ein Entwurf.", "kennung_anfang": "stadt-ki-",
    ].merging(office) { $1 }
    _ = try await onThread {
      try model.start(
        at: content.path, answers: Dictionary(uniqueKeysWithValues: answers.map { (FieldPlace(path: $0), $1) }),
        address: "https://stadt.example/ki", prefix: "stadt-ki-", asOf: Day("2026-11-23")!)
    }
    try write(
      "kuerzel: dez1\nabkuerzung: D1\nname: Dezernat\nmeldung: {stand: ausstehend}", to: "ressorts/dez1/ressort.md",
      below: content)
    try write(
      """
      id: stadt-ki-0001
      titel: Parkraum
      kurzbeschreibung: Zählt freie Plätze.
      kontakt: ki@stadt.example
      status: erprobung
      beginn: 2024
      ende: 2025
      themen: [verkehr]
      zweck: Weniger Verkehr.
      entscheidungsrolle: keine
      risikoklasse: nicht_geprueft
      personenbezogene_daten: nein
      technik: [bilderkennung]
      verarbeitungsorte:
        - {ort: Rathaus}
      """, to: "ressorts/dez1/parkraum.md", below: content)
    return content
  }

  private func write(_ matter: String, to path: String, below folder: URL) throws {
    let file = folder.appendingPathComponent(path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data("---\n\(matter)\n---\n".utf8).write(to: file)
  }

  /// The rows of a table by the names of the columns.
  private func table(_ name: String, of portal: BuiltPortal) throws -> [[String: String]] {
    let rows = TextTable(Array(try portal.data("daten/\(name).csv"))).rows.map(\.cells)
    return rows.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(rows[0], $0)) }
  }

  @Test func theSpreadsheetFormulaNamesTheRightColumn() async throws {
    let portal = try await BuiltPortal()
    defer { portal.remove() }
    let head = String(decoding: try portal.data("daten/eintraege.csv").prefix(400), as: UTF8.self)
    let columns = head.replacing("\u{FEFF}", with: "").split(separator: ",")
    let letter = Character(Unicode.Scalar(UInt8(ascii: "A") + UInt8(columns.firstIndex(of: "status")!)))
    #expect(try example("text") == "=ZÄHLENWENN(\(letter):\(letter);\"erprobung\")\n")
  }

  @Test func theCommandLineExampleRuns() async throws {
    let portal = try await BuiltPortal()
    defer { portal.remove() }
    let command = try example("sh").replacing("curl -s \(Self.base)", with: "cat \(portal.output.path)/daten/")
    guard let result = try Programs.shell(command, needing: ["jq"]) else { return }
    let expected = try entries(of: portal).filter {
      ["ja", "besondere_kategorien"].contains($0["personenbezogene_daten"] as? String)
        && $0["risikoklasse"] as? String == "nicht_geprueft"
    }.map { "\($0["id"]!)\t\($0["ressort"]!)\t\($0["titel"]!)" }
    #expect(!expected.isEmpty)
    #expect(result.output.split(separator: "\n").map(String.init) == expected)
  }

  /// Special categories are personal data, those that need the most protection.
  @Test func theCommandLineExampleFindsEveryKindOfPersonalData() throws {
    let values = PersonalData.terms.map(\.value)
    let entries = values.map {
      "{\"id\": \"\($0)\", \"ressort\": \"im\", \"titel\": \"x\", \"personenbezogene_daten\": \"\($0)\", \"risikoklasse\": \"nicht_geprueft\"}"
    }
    let document = "{\"eintraege\": [\(entries.joined(separator: ", "))]}"
    let command = try example("sh").replacing("curl -s \(Self.base)eintraege.json", with: "echo '\(document)'")
    guard let result = try Programs.shell(command, needing: ["jq"]) else { return }
    let found = result.output.split(separator: "\n").map { String($0.prefix { $0 != "\t" }) }
    #expect(found == values.filter { $0 != "nein" && $0 != "unbekannt" })
  }

  @Test func thePythonExampleRuns() async throws {
    let portal = try await BuiltPortal()
    defer { portal.remove() }
    let script = try example("python").replacing(Self.base, with: "file://\(portal.output.path)/daten/")
    let file = portal.output.appendingPathComponent("beispiel.py")
    try Data(script.utf8).write(to: file)
    guard let result = try Programs.shell("python3 '\(file.path)'", needing: ["python3"]) else { return }
    var counts: [String: Int] = [:]
    for entry in try entries(of: portal) {
      for place in entry["verarbeitungsorte"] as? [[String: String]] ?? [] {
        counts[place["betreiber"] ?? "keine Angabe", default: 0] += 1
      }
    }
    #expect(!counts.isEmpty)
    #expect(Set(result.output.split(separator: "\n").map(String.init)) == Set(counts.map { "\($1)\t\($0)" }))
  }

  @Test func theRExampleRuns() async throws {
    let portal = try await BuiltPortal()
    defer { portal.remove() }
    let line = try example("r").replacing(Self.base, with: "\(portal.output.path)/daten/")
    let file = portal.output.appendingPathComponent("beispiel.R")
    try Data((line + "cat(names(orte)[1], nrow(orte) > 0)\n").utf8).write(to: file)
    guard let result = try Programs.shell("Rscript '\(file.path)'", needing: ["Rscript"]) else { return }
    #expect(result.output == "id TRUE")
  }

  /// Namibia's sign is also what R takes for a missing value.
  @Test func theRExampleLeavesCellsAsTheyAre() throws {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).csv")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data("\u{FEFF}id,land,fassung\r\nnrw-ki-0001,NA,1.10\r\nnrw-ki-0002,,\r\n".utf8).write(to: file)
    let line = try example("r").replacing("\(Self.base)verarbeitungsorte.csv", with: file.path)
    let script = line + "cat(orte$land[1], orte$fassung[1], is.na(orte$land[2]))\n"
    let program = file.appendingPathExtension("R")
    defer { try? FileManager.default.removeItem(at: program) }
    try Data(script.utf8).write(to: program)
    guard let result = try Programs.shell("Rscript '\(program.path)'", needing: ["Rscript"]) else { return }
    #expect(result.output == "NA 1.10 TRUE")
  }

  /// The code block of a language on the page.
  private func example(_ language: String) throws -> String {
    let text = try String(contentsOf: Self.page, encoding: .utf8)
    let start = try #require(text.range(of: "```\(language)\n")).upperBound
    let end = try #require(text.range(of: "```", range: start..<text.endIndex)).lowerBound
    return String(text[start..<end])
  }

  private func entries(of portal: BuiltPortal) throws -> [[String: Any]] {
    let document = try JSONSerialization.jsonObject(with: portal.data("daten/eintraege.json")) as? [String: Any]
    return document?["eintraege"] as? [[String: Any]] ?? []
  }
}
