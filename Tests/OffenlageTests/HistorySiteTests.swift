import Foundation
import RegexBuilder
import TestSupport
import Testing

/// The small site with a past: what its readers see of it, and what feed readers take for new.
@Suite(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/git"), "git is not installed"))
struct HistorySiteTests {
  private static let lagebild = "Content/ressorts/im/lagebild.md"
  private static let assistent = "Content/ressorts/fm/assistent.md"
  private static let belege = "Content/ressorts/fm/belege.md"

  @Test func everyPageTellsTheSamePast() throws {
    let site = try Self.siteWithPast()
    let entry = try page("eintraege/nrw-ki-0001/index.html", of: site)
    #expect(entry.contains("<div id=\"version_2\">Version 2 2026-03-01"))
    #expect(entry.contains("<del>Alter Titel</del> <ins>"))
    #expect(entry.contains("(Name berichtigt)"))
    #expect(entry.contains("href=\"/eintraege/nrw-ki-0001/versionen/1/\""))
    #expect(entry.contains("git cat-file blob"))
    #expect(entry.contains(/<p>Version 2 \(Objekt [0-9a-f]{12}\) vom 1\.\u{A0}März 2026<\/p>/))

    let old = try page("eintraege/nrw-ki-0001/versionen/1/index.html", of: site)
    #expect(old.contains("<h1>Alter Titel</h1>") && old.contains("Version 1 von 2"))
    #expect(old.contains("<meta name=\"robots\" content=\"noindex\">"))
    #expect(old.contains("rel=\"canonical\" href=\"https://register.example/eintraege/nrw-ki-0001/\""))
    #expect(old.contains("weg") && !old.contains("nirgends"))
    #expect(!FileManager.default.fileExists(atPath: "\(site.path)/Output/eintraege/nrw-ki-0001/versionen/2"))

    let gone = try page("eintraege/nrw-ki-0003/index.html", of: site)
    #expect(gone.contains("Entfernt am 1.\u{A0}Juni 2026") && gone.contains("kein Grund genannt"))
    #expect(gone.contains(/<p>Version 1 \(Objekt [0-9a-f]{12}\) vom [^<]+<\/p>/))
    #expect(try page("luecken/regel/r30/index.html", of: site).contains("nrw-ki-0003"))
    #expect(try page("eintraege/nrw-ki-0003/eintrag.json", of: site).contains("\"status\": \"entfernt\""))

    for list in ["ressorts/im", "luecken/ressort/im", "status/in-betrieb"] {
      #expect(try page("\(list)/index.html", of: site).contains("Geändert: 1.\u{A0}März 2026."), "\(list)")
    }

    let changes = try page("aenderungen/index.html", of: site)
    #expect(changes.contains("Titel: Alter Titel → ") && changes.contains("entfernt"))
    #expect(try page("aenderungen/2026-03/index.html", of: site).contains("<h2>2026-03-01</h2>"))
    #expect(try page("aenderungen/ressort/im/index.html", of: site).contains("Alter Titel"))
    #expect(try page("aenderungen/art/entfernt/index.html", of: site).contains("nrw-ki-0003"))
    #expect(try page("daten/aenderungen.csv", of: site).contains("nrw-ki-0001,2,2026-03-01,nein,"))

    let index = "\(site.path)/Output/assets/suche"
    let found = try FileManager.default.contentsOfDirectory(atPath: index).filter {
      try String(contentsOfFile: "\(index)/\($0)", encoding: .utf8).contains("[[\"nrw-ki-0003\",")
    }
    #expect(found.count == 1)

    let sitemap = try page("sitemap.xml", of: site)
    #expect(!sitemap.contains("/versionen/") && sitemap.contains("/eintraege/nrw-ki-0003/"))
  }

  /// The ministry's page is gone with it; what it owes the public stands with the rule still.
  @Test func aMinistryThatIsGoneWithItsEntriesIsStillAskedForTheReason() throws {
    let site = try Fixtures.copyOfSite()
    try git(["init", "-q", "-b", "main"], in: site)
    let folder = "Content/ressorts/mlv"
    let ministry = "kuerzel: mlv\nabkuerzung: MLV\nname: Landwirtschaft\nmeldung:\n  stand: ausstehend"
    try Self.write("---\n\(ministry)\n---\n", to: "\(folder)/ressort.md", of: site)
    let entry = String(decoding: try site.bytes(of: Self.belege), as: UTF8.self)
    try Self.write(entry.replacing("nrw-ki-0003", with: "nrw-ki-0009"), to: "\(folder)/belege.md", of: site)
    try Self.commit("Anfang", on: "2026-01-10", in: site)
    try git(["rm", "-q", "-r", folder], in: site)
    try Self.commit("Weg", on: "2026-02-10", in: site)
    try Self.build(site)
    let rule = try page("luecken/regel/r30/index.html", of: site)
    #expect(rule.contains("<h2><a href=\"/ressorts/\">Landwirtschaft</a></h2>") && rule.contains("nrw-ki-0009"))
    let templates = FileManager.default.currentDirectoryPath + "/Templates"
    let run = try Program.offenlage(["build", "--as-of", Fixtures.day, "--templates", templates], in: site.path)
    #expect(run.exitCode == 0, "\(run.errorText)")
    #expect(try !page("luecken/regel/r30/index.html", of: site).contains("Nachfragen"))
  }

  /// What is said of a ministry, of a law, of the office does not change in silence either, nor does a page vanish so.
  @Test func whatStandsBesideTheEntriesHasAPastToo() throws {
    let site = try Fixtures.copyOfSite()
    try git(["init", "-q", "-b", "main"], in: site)
    try Self.write("---\ntitel: Weg\nkurzbeschreibung: K\n---\n", to: "Content/seiten/weg.md", of: site)
    try Self.commit("Anfang", on: "2026-01-10", in: site)
    let path = "Content/ressorts/fm/ressort.md"
    let ministry = String(decoding: try site.bytes(of: path), as: UTF8.self)
    try Self.write(ministry.replacing(/\nabkuerzung:.*/, with: "\nabkuerzung: FIN"), to: path, of: site)
    try FileManager.default.removeItem(atPath: "\(site.path)/Content/seiten/weg.md")
    try Self.commit("Anders\n\nGrund: Sie war doppelt.", on: "2026-02-10", in: site)
    let portal = String(decoding: try site.bytes(of: "Content/portal.md"), as: UTF8.self)
    try Self.write(
      portal.replacing(/\nherausgeber:.*/, with: "\nherausgeber: <b>Andere</b>"), to: "Content/portal.md", of: site)
    let run = try Program.offenlage(
      ["build", "--as-of", Fixtures.day, "--templates", "\(Fixtures.package)/Templates"], in: site.path)
    #expect(run.exitCode == 0, "\(run.errorText)")

    let history = try page("aenderungen/rahmen/ressort/fm/index.html", of: site)
    #expect(history.contains("<dt>Abkürzung</dt>") && history.contains("jetzt: </span>FIN</ins>"))
    #expect(history.contains("<a href=\"/ressorts/fm/\">Was dort heute steht</a>"))
    #expect(
      try page("ressorts/fm/index.html", of: site).contains(
        "/aenderungen/rahmen/ressort/fm/\">Geschichte dieser Angaben: 2 Versionen"))
    let gone = try page("aenderungen/rahmen/seite/weg/index.html", of: site)
    #expect(gone.contains("am 10.\u{A0}Februar 2026 entfernt") && gone.contains("Grund: Sie war doppelt."))
    let open = try page("aenderungen/rahmen/portal/index.html", of: site)
    #expect(
      open.contains("noch nicht festgehalten") && open.contains("&lt;b&gt;Andere&lt;/b&gt;")
        && !open.contains("<b>Andere"))
    let index = try page("aenderungen/rahmen/index.html", of: site)
    #expect(index.contains("entfernt am 10.\u{A0}Februar 2026") && index.contains("/aenderungen/rahmen/portal/"))

    for list in ["aenderungen", "aenderungen/2026-02", "aenderungen/ressort/fm", "aenderungen/art/rahmenangabe"] {
      #expect(try page("\(list)/index.html", of: site).contains("FIN"), "\(list)")
    }
    #expect(try !page("aenderungen/art/entfernt/index.html", of: site).contains("weg"))
    for feed in ["feed.xml", "ressorts/fm/feed.xml", "aenderungen/art/rahmenangabe/feed.xml"] {
      #expect(try page(feed, of: site).contains("/aenderungen/rahmen/ressort/fm/#version_2</link>"), "\(feed)")
    }
    let table = try page("daten/aenderungen.rahmen.csv", of: site)
    #expect(table.contains("ressorts/fm/ressort.md,ressort,") && table.contains(",abkuerzung,Abkürzung,"))
    #expect(table.contains("seiten/weg.md,seite,Weg,1,2026-02-10,nein,entfernt,") && !table.contains("Andere"))
  }

  /// The address of such a history stays, whatever its file is called later, and no other file ever gets it.
  @Test func theHistoryOfAFileKeepsItsAddress() throws {
    let site = try Fixtures.copyOfSite()
    try git(["init", "-q", "-b", "main"], in: site)
    func text(_ title: String) -> String { "---\ntitel: \(title)\nkurzbeschreibung: K\n---\n" }
    try Self.write(text("Eins"), to: "Content/seiten/a.md", of: site)
    try Self.commit("Anfang", on: "2026-01-10", in: site)
    try git(["mv", "Content/seiten/a.md", "Content/seiten/b.md"], in: site)
    try Self.commit("Anders", on: "2026-02-10", in: site)
    try Self.write(text("Zwei"), to: "Content/seiten/a.md", of: site)
    try Self.commit("Neu", on: "2026-03-10", in: site)
    try Self.write(text("Zwei\u{202E}"), to: "Content/seiten/a.md", of: site)
    try Self.commit("Kaputt", on: "2026-03-11", in: site)
    try Self.write(text("Drei"), to: "Content/seiten/a.md", of: site)
    try Self.build(site)
    #expect(try page("aenderungen/rahmen/seite/a/index.html", of: site).contains("<h1>Eins</h1>"))
    let second = try page("aenderungen/rahmen/seite/a-2/index.html", of: site)
    #expect(second.contains("<h1>Zwei</h1>") && second.contains("href=\"/a/\""))
  }

  @Test func foldersWithUmlautsTellTheSamePast() throws {
    let site = try Self.siteWithPast()
    let usual = try publishedFiles(below: "\(site.path)/Output")
    let lines = [
      "mkdir 'Köln für alle'", "mv .git Content Templates 'Köln für alle'",
      "offenlage build --as-of \(Fixtures.day) --content 'Köln für alle/Content' --templates 'Köln für alle/Templates'",
    ]
    let run = try Program.shell("set -e; rm -rf Output; " + lines.joined(separator: "\n"), in: site.path)
    #expect(run.exitCode == 0, "\(run.errorText)")
    #expect(try publishedFiles(below: "\(site.path)/Output") == usual)
  }

  /// What led to an entry leads to what stands in its place, unless a living page lays claim to the address.
  @Test func formerAddressesOfAnEntryThatIsGoneLeadToIt() throws {
    let site = try Fixtures.copyOfSite()
    try git(["init", "-q", "-b", "main"], in: site)
    let belege = String(decoding: try site.bytes(of: Self.belege), as: UTF8.self)
    try Self.write(
      belege.replacing("\ntitel:", with: "\naliase: [/alt/belege/, /alt/lage/]\ntitel:"), to: Self.belege, of: site)
    try Self.commit("Anfang", on: "2026-01-10", in: site)
    try FileManager.default.removeItem(atPath: "\(site.path)/\(Self.belege)")
    let lagebild = String(decoding: try site.bytes(of: Self.lagebild), as: UTF8.self)
    try Self.write(lagebild.replacing("\ntitel:", with: "\naliase: [/alt/lage/]\ntitel:"), to: Self.lagebild, of: site)
    try Self.build(site)
    #expect(try page("alt/belege/index.html", of: site).contains("/eintraege/nrw-ki-0003/"))
    #expect(try page("alt/lage/index.html", of: site).contains("/eintraege/nrw-ki-0001/"))
    #expect(try page(".well-known/aliase.nginx", of: site).contains("/eintraege/nrw-ki-0003/"))
    try Self.commit("Weg", on: "2026-06-01", in: site)
    try Self.build(site)
    #expect(try page("alt/belege/index.html", of: site).contains("/eintraege/nrw-ki-0003/"))
  }

  /// Back and not committed: the removal stays in all lists, and the entry's page says what no commit does; a build that goes on says it as one
  /// from nothing does.
  @Test func anEntryThatIsBackSaysThatThisIsNotCommittedYet() throws {
    let site = try Self.siteWithPast()
    let sentence =
      "Der Eintrag war entfernt, seit dem 1.\u{A0}Juni 2026. Dass er wieder da ist, ist noch nicht festgehalten."
    func build(_ output: String) throws -> [String: Data] {
      let templates = ["--templates", "\(Fixtures.package)/Templates", "--output", output]
      let run = try Program.offenlage(["build", "--as-of", Fixtures.day] + templates, in: site.path)
      guard run.exitCode == 0 else { throw Failure(run.errorText) }
      let files = try contents(of: site, in: output)
      let table = String(decoding: files["daten/aenderungen.csv"] ?? Data(), as: UTF8.self)
      #expect(table.contains("nrw-ki-0003,1,2026-06-01,nein,entfernt,"))
      return files
    }
    func isTold(in files: [String: Data]) -> Bool {
      String(decoding: files["eintraege/nrw-ki-0003/index.html"] ?? Data(), as: UTF8.self).contains(sentence)
    }
    #expect(try !isTold(in: build("Anders")))
    try git(["checkout", "-q", "HEAD~1", "--", Self.belege], in: site)
    let ahead = try build("Anders")
    #expect(isTold(in: ahead))
    #expect(try build("Neu") == ahead)
    try Self.commit("Wieder da", on: "2026-06-02", in: site)
    let committed = try build("Anders")
    #expect(!isTold(in: committed))
    #expect(try build("Noch neuer") == committed)
  }

  /// A portal without its history is no small thing: whoever builds hears why, as often as it is so, and the first build after it has it again.
  @Test func whoeverBuildsHearsWhyThereIsNoHistory() throws {
    let site = try Self.siteWithPast()
    let config = try site.bytes(of: ".git/config")
    let reason = """
      Keine Versionsgeschichte: Die Fassungen können nicht aus Git gelesen werden. Git kommt mit einer Einstellung des Repositoriums nicht \
      zurecht: „fatal: bad boolean config value 'x' for 'core.bare'“.
      """
    try site.write(config + Array("[core]\n\tbare = x\n".utf8), to: ".git/config")
    for command in ["build", "build", "check"] {
      let run = try Program.offenlage([command, "--as-of", Fixtures.day], in: site.path)
      #expect(run.exitCode == 0 && run.errorText.contains(reason), "\(command): \(run.errorText)")
    }
    let published = try Program.offenlage(["publish", "Ziel", "--as-of", Fixtures.day], in: site.path)
    #expect(published.errorText.contains(reason), "\(published.errorText)")
    try site.write(config, to: ".git/config")
    let run = try Program.offenlage(["build", "--as-of", Fixtures.day], in: site.path)
    #expect(!run.errorText.contains("Versionsgeschichte"))
    #expect(try page("eintraege/nrw-ki-0001/index.html", of: site).contains("version_2"))
  }

  /// Whatever kept git from telling may be gone without any file looking different.
  @Test func aBuildWithoutItsHistoryIsNotTheLast() throws {
    let site = try Self.siteWithPast()
    try site.write(Array("#!/bin/sh\nexit 3\n".utf8), to: "bin/git")
    let run = try Program.shell(
      """
      rm -r Output .offenlage-cache; chmod +x bin/git; program=$(command -v offenlage); PATH=$PWD/bin:$PATH "$program" build --as-of \(Fixtures.day) 2> ohne
      offenlage build --as-of \(Fixtures.day)
      """, in: site.path)
    #expect(run.exitCode == 0, "\(run.errorText)")
    #expect(try String(decoding: site.bytes(of: "ohne"), as: UTF8.self).contains("Keine Versionsgeschichte: "))
    #expect(try page("eintraege/nrw-ki-0001/index.html", of: site).contains("version_2"))
  }

  /// Deleted or withdrawn: as long as that is not committed, nobody may take it for a fact of the register's history.
  @Test func anEntryThatIsGoneSaysThatThisIsNotCommittedYet() throws {
    let site = try Self.siteWithPast()
    let sentence = "Dieser Eintrag ist nicht mehr im Register. Das ist noch nicht festgehalten."
    try FileManager.default.removeItem(atPath: "\(site.path)/\(Self.lagebild)")
    let assistant = String(decoding: try site.bytes(of: Self.assistent), as: UTF8.self)
    try Self.write(assistant.replacing("\ntitel:", with: "\nentwurf: true\ntitel:"), to: Self.assistent, of: site)
    let templates = ["--templates", "\(Fixtures.package)/Templates", "--output", "Anders"]
    let run = try Program.offenlage(["build", "--as-of", Fixtures.day] + templates, in: site.path)
    #expect(run.exitCode == 0, "\(run.errorText)")
    for id in ["nrw-ki-0001", "nrw-ki-0002"] {
      let page = String(decoding: try site.bytes(of: "Anders/eintraege/\(id)/index.html"), as: UTF8.self)
      #expect(page.contains(sentence), "\(id)")
    }
    let earlier = String(
      decoding: try site.bytes(of: "Anders/eintraege/nrw-ki-0001/versionen/1/index.html"), as: UTF8.self)
    #expect(earlier.contains("Der Eintrag ist nicht mehr im Register.") && !earlier.contains("wie er heute ist"))
    let page = String(decoding: try site.bytes(of: "Anders/eintraege/nrw-ki-0003/index.html"), as: UTF8.self)
    #expect(!page.contains("festgehalten"))
  }

  /// From every page of a long list one click leads to its ends; what would lead where another link leads is left out.
  @Test func longListsLeadToTheirEnds() throws {
    let site = try Fixtures.copyOfSite()
    let model = String(decoding: try site.bytes(of: Self.belege), as: UTF8.self)
    for number in 100..<507 {
      let title = try #require(model.firstMatch(of: /\ntitel: .*/)).0
      let copy = model.replacing("nrw-ki-0003", with: "nrw-ki-0\(number)")
      let trial = copy.replacing("status: ausser_betrieb", with: "status: erprobung")
      try Self.write(
        trial.replacing(title, with: "\ntitel: Einsatz \(number)"), to: "Content/ressorts/fm/\(number).md", of: site)
    }
    let portal = String(decoding: try site.bytes(of: "Content/portal.md"), as: UTF8.self)
    try Self.write(
      portal.replacing("eintraege_je_seite: 2", with: "eintraege_je_seite: 100"), to: "Content/portal.md", of: site)
    try Self.git(["init", "-q", "-b", "main"], in: site)
    try Self.commit("Anfang", on: "2026-01-10", in: site)
    try Self.build(site)

    let ways = [
      [("Nächste Seite", 1), ("Letzte Seite", 4)],
      [("Vorherige Seite", 0), ("Nächste Seite", 2), ("Letzte Seite", 4)],
      [("Erste Seite", 0), ("Vorherige Seite", 1), ("Nächste Seite", 3), ("Letzte Seite", 4)],
      [("Erste Seite", 0), ("Vorherige Seite", 2), ("Nächste Seite", 4)],
      [("Erste Seite", 0), ("Vorherige Seite", 3)],
    ]
    for list in ["/eintraege/", "/ressorts/fm/", "/erprobungen/"] {
      let pages = ["", "seite/2/", "seite/3/", "seite/4/", "seite/5/"].map { list + $0 }
      for (page, ways) in zip(pages, ways) {
        let expected = ways.map { "<a href=\"\(pages[$1])\">\($0)</a>" }
        #expect(try links(to: /(?:Erste|Vorherige|Nächste|Letzte) Seite/, on: page, of: site) == expected, "\(page)")
      }
      let shown = try pages.flatMap { page in
        try self.page("\(page.dropFirst())index.html", of: site).matches(of: />Einsatz (\d+)</).compactMap { Int($0.1) }
      }
      #expect(shown == Array(100..<507), "\(list)")
    }

    // 410 events: the list's own page with 110, and sheets of a hundred, the first one with the oldest.
    let sheets = ["", "seite/3/", "seite/2/", "seite/1/"].map { "/aenderungen/2026-01/\($0)" }
    let turns = [
      [("Ältere", 1), ("Älteste", 3)], [("Neuere", 0), ("Ältere", 2), ("Älteste", 3)],
      [("Neueste", 0), ("Neuere", 1), ("Ältere", 3)], [("Neueste", 0), ("Neuere", 2)],
    ]
    for (sheet, turns) in zip(sheets, turns) {
      let expected = turns.map { "<a href=\"\(sheets[$1])\">\($0) Ereignisse</a>" }
      #expect(
        try links(to: /(?:Neueste|Neuere|Ältere|Älteste) Ereignisse/, on: sheet, of: site) == expected, "\(sheet)")
    }
  }

  private func links(to text: some RegexComponent<Substring>, on page: String, of site: Scratch) throws -> [String] {
    try self.page("\(page.dropFirst())index.html", of: site).matches(
      of: Regex {
        "<a href=\""
        OneOrMore(.reluctant) { CharacterClass.anyOf("\"").inverted }
        "\">"
        text
        "</a>"
      }
    ).map { String($0.0) }
  }

  /// What a rule says of an entry as a whole stands among its gaps, and the list leads there.
  @Test func aGapOfTheWholeEntryIsNamedInLists() throws {
    let site = try Self.siteWithPast()
    try Self.build(site, on: "2027-04-01")
    for list in ["luecken/regel/r40", "luecken/ressort/im"] {
      #expect(
        try page("\(list)/index.html", of: site).contains(
          "<a href=\"/eintraege/nrw-ki-0001/#luecken\">Ganzer Eintrag</a> Lücke R40"), "\(list)")
    }
  }

  /// A citation, and a sheet of paper, lead to what was read and not to what stands there today.
  @Test func anEarlierVersionIsCitedAndPrintedWithItsOwnAddress() throws {
    let site = try Self.siteWithPast()
    let templates = ["--templates", "\(Fixtures.package)/Templates", "--output", "Anders"]
    let run = try Program.offenlage(["build", "--as-of", Fixtures.day] + templates, in: site.path)
    #expect(run.exitCode == 0, "\(run.errorText)")
    let path = "eintraege/nrw-ki-0001/versionen/1"
    let page = String(decoding: try site.bytes(of: "Anders/\(path)/index.html"), as: UTF8.self)
    let address = "https://register.example/\(path)/"
    let citation = try #require(page.firstMatch(of: /<p class="zitat">([^<]+)<\/p>/)?.1)
    #expect(citation.contains(/: Alter Titel \(nrw-ki-0001\), Version 1 \(Objekt [0-9a-f]{12}\) vom [^,]+,/))
    #expect(citation.hasSuffix(", \(address)"), "\(citation)")
    #expect(page.contains("<p class=\"nur-druck\">\(address)</p>"))
  }

  /// Whoever follows a risk class or a status hears of entries that it loses by their removal, and never loses what was told before.
  @Test func feedsOfClassesTellOfRemovalsAndReturns() throws {
    let site = try Self.siteWithPast()
    let belege = try Self.git(["show", "HEAD~1:\(Self.belege)"], in: site)
    let feeds = ["risikoklassen/kein-ki-system/feed.xml", "status/ausser-betrieb/feed.xml"]
    for feed in feeds {
      #expect(try items(of: feed, in: site) == ["nrw-ki-0003/entfernt", "nrw-ki-0003"], "\(feed)")
    }
    try Self.write(belege, to: Self.belege, of: site)
    try Self.commit("Zurück", on: "2026-07-01", in: site)
    try Self.build(site)
    for feed in feeds {
      let items = try items(of: feed, in: site)
      #expect(items.count == 3 && items.dropFirst() == ["nrw-ki-0003/entfernt", "nrw-ki-0003"], "\(feed)")
    }
    try Self.write(
      belege.replacing("status: ausser_betrieb", with: "status: ausgesetzt"), to: Self.belege, of: site)
    try Self.commit("Status", on: "2026-08-01", in: site)
    try FileManager.default.removeItem(atPath: "\(site.path)/\(Self.belege)")
    try Self.commit("Wieder weg", on: "2026-09-01", in: site)
    try Self.build(site)
    #expect(try items(of: "risikoklassen/kein-ki-system/feed.xml", in: site).first == "nrw-ki-0003/entfernt/2")
    #expect(try items(of: "status/ausgesetzt/feed.xml", in: site).first == "nrw-ki-0003/entfernt/2")
    #expect(try items(of: "status/ausser-betrieb/feed.xml", in: site).count == 4)
  }

  @Test func onlyMonthsInWhichSomethingHappenedHaveAPage() throws {
    let site = try Self.siteWithPast()
    let months = try FileManager.default.contentsOfDirectory(atPath: "\(site.path)/Output/aenderungen")
    #expect(months.filter { $0.hasPrefix("2") }.sorted() == ["2026-01", "2026-03", "2026-06"])
    #expect(try page("aenderungen/2026-03/index.html", of: site).contains("/aenderungen/2026-01/"))
  }

  /// Events stand in the order of the commits; after the merge of an old branch, that is not the order of the days.
  @Test func whatStandsOutOfOrderIsMarked() throws {
    let site = try Self.siteWithPast()
    #expect(try !page("aenderungen/index.html", of: site).contains("zusammengeführt"))
    let assistant = String(decoding: try site.bytes(of: Self.assistent), as: UTF8.self)
    try git(["checkout", "-q", "-b", "zweig", "HEAD~2"], in: site)
    try Self.write(assistant + "\nNoch ein Satz.\n", to: Self.assistent, of: site)
    try Self.commit("Satz", on: "2026-04-01", in: site)
    try git(["checkout", "-q", "main"], in: site)
    try git(["merge", "-q", "--no-ff", "-m", "Merge", "zweig"], in: site)
    try Self.build(site)
    #expect(try page("aenderungen/index.html", of: site).matches(of: /später zusammengeführt/).count == 1)
  }

  /// A slip of the year must not keep an entry from ever being silent, nor a list from saying when something on it changed.
  @Test func aChangeDatedInTheFutureCountsOnTheLastDayBefore() throws {
    let site = try Self.siteWithPast()
    let text = try String(contentsOfFile: "\(site.path)/\(Self.lagebild)", encoding: .utf8)
    try Self.write(text + "\nNoch ein Satz.\n", to: Self.lagebild, of: site)
    try Self.commit("Satz", on: "2062-07-01", in: site)
    try Self.build(site, on: "2026-07-01")
    #expect(try page("ressorts/im/index.html", of: site).contains("Geändert: 1.\u{A0}Juni 2026."))
    #expect(try !page("aenderungen/unveraendert/index.html", of: site).contains("nrw-ki-0001"))
    try Self.build(site, on: "2027-07-01")
    #expect(try page("aenderungen/unveraendert/index.html", of: site).contains("nrw-ki-0001"))
  }

  @Test(arguments: [("2027-01-09", "0 von 2 Einträgen sind"), ("2027-01-10", "1 von 2 Einträgen ist")])
  func silentEntriesAreCountedInGerman(day: String, words: String) throws {
    let site = try Self.siteWithPast()
    let options = ["--as-of", day, "--templates", "\(Fixtures.package)/Templates", "--output", "Anders"]
    let run = try Program.offenlage(["build"] + options, in: site.path)
    #expect(run.exitCode == 0, "\(run.errorText)")
    let changes = String(decoding: try site.bytes(of: "Anders/aenderungen/index.html"), as: UTF8.self)
    #expect(changes.contains("\(words) seit zwölf Monaten unverändert"))
  }

  @Test func aVersionThatIsTooLargeIsNotShownAndSaysHowToSeeIt() throws {
    let site = try Self.siteWithPast()
    let text = try String(contentsOfFile: "\(site.path)/\(Self.lagebild)", encoding: .utf8)
    try Self.write(text + String(repeating: "x", count: 1_100_000), to: Self.lagebild, of: site)
    try Self.commit("Versehen", on: "2026-07-01", in: site)
    try Self.write(text, to: Self.lagebild, of: site)
    try Self.commit("Zurück", on: "2026-07-02", in: site)
    try Self.build(site)
    let huge = try page("eintraege/nrw-ki-0001/versionen/3/index.html", of: site)
    #expect(huge.contains(/Diese Fassung hat 1\.10\d\.\d{3} Bytes und ist zu groß.* „git cat-file blob [0-9a-f]{40}“/))
    #expect(!huge.contains("<pre>"))
    #expect(try page("aenderungen/2026-07/index.html", of: site).contains("zu groß, um gezeigt zu werden"))
  }

  /// A sign that turns the direction of reading is no text that a table may hand on to other programs either.
  @Test func signsThatMisleadAreNamedWhereverAnOldVersionIsShown() throws {
    let site = try Self.siteWithPast()
    let text = try String(contentsOfFile: "\(site.path)/\(Self.lagebild)", encoding: .utf8)
    try Self.write(text + "\nGepr\u{202E}üft\n", to: Self.lagebild, of: site)
    try Self.commit("Versehen", on: "2026-07-01", in: site)
    try Self.write(text, to: Self.lagebild, of: site)
    try Self.commit("Zurück", on: "2026-07-02", in: site)
    try Self.build(site)
    let shown = try contents(of: site).filter { _, bytes in
      String(decoding: bytes, as: UTF8.self).unicodeScalars.contains("\u{202E}")
    }
    #expect(shown.keys.sorted() == [])
    #expect(try page("daten/aenderungen.csv", of: site).contains("Gepr<U+202E>üft"))
  }

  @Test func rewrittenCommitsAndNewTemplatesBringNoNewItems() throws {
    let site = try Self.siteWithPast()
    let before = try guids(of: site)
    #expect(before.count > 4)
    try git(
      ["filter-branch", "-f", "--msg-filter", "sed s/^/Neu:/"], in: site, extra: ["FILTER_BRANCH_SQUELCH_WARNING": "1"])
    let template = "\(site.path)/Templates/ereignisse.html"
    try Data(try String(contentsOfFile: template, encoding: .utf8).replacing("<p>", with: "<p class=\"neu\">").utf8)
      .write(to: URL(fileURLWithPath: template))
    try Self.build(site)
    #expect(try guids(of: site) == before)
  }

  @Test func aDayWithoutNewsChangesOnlyWhatNamesTheDay() throws {
    let site = try Self.siteWithPast()
    let before = try contents(of: site)
    try Self.build(site, on: "2026-11-24")
    let after = try contents(of: site)
    #expect(before.keys == after.keys)
    #expect(
      after.keys.filter { after[$0] != before[$0] }.sorted() == [
        "aenderungen/index.html", "daten/catalog.jsonld", "daten/datapackage.json", "daten/eintraege.json",
        "erprobungen/index.html", "index.html", "luecken/index.html", "ressorts/index.html", "werkzeuge/index.html",
      ])
  }

  @Test func thePreviewTellsOfACommitMadeMeanwhile() throws {
    let site = try Self.siteWithPast()
    let preview = try PreviewProcess(of: site)
    let page = "/eintraege/nrw-ki-0001/"
    #expect(try !preview.get(page).body.contains("id=\"version_3\""))
    let path = "\(site.path)/\(Self.lagebild)"
    try Data((try String(contentsOfFile: path, encoding: .utf8) + "\nNoch ein Satz.\n").utf8)
      .write(to: URL(fileURLWithPath: path))
    try preview.wait("the sentence is shown") { try preview.get(page).body.contains("Noch ein Satz.") }
    #expect(try !preview.get(page).body.contains("id=\"version_3\""))
    try git(["commit", "-q", "-a", "-m", "Satz"], in: site)
    try preview.wait("the version is shown") { try preview.get(page).body.contains("id=\"version_3\"") }
  }

  /// The identifiers of all items of all feeds, each feed with its own.
  private func guids(of site: Scratch) throws -> [String: [String]] {
    var guids: [String: [String]] = [:]
    for path in files(below: "\(site.path)/Output") where path.hasSuffix("feed.xml") {
      guids[path] = try items(of: path, in: site)
    }
    return guids
  }

  /// The identifiers of the items of a feed.
  private func items(of feed: String, in site: Scratch) throws -> [String] {
    try page(feed, of: site).matches(of: /<guid isPermaLink="false">([^<]*)</).map { String($0.1) }
  }

  private func contents(of site: Scratch, in output: String = "Output") throws -> [String: Data] {
    let paths = files(below: "\(site.path)/\(output)")
    return try Dictionary(uniqueKeysWithValues: paths.map { ($0, Data(try site.bytes(of: "\(output)/\($0)"))) })
  }

  private func page(_ path: String, of site: Scratch) throws -> String {
    String(decoding: try site.bytes(of: "Output/\(path)"), as: UTF8.self)
  }

  private func git(_ arguments: [String], in site: Scratch, extra: [String: String] = [:]) throws {
    try Self.git(arguments, in: site, extra: extra)
  }

  /// The small site in a repository of its own: an entry that changed, one that was removed, and an old version with a dead link.
  private static func siteWithPast() throws -> Scratch {
    let site = try Fixtures.copyOfSite()
    try git(["init", "-q", "-b", "main"], in: site)
    let today = try String(contentsOfFile: "\(site.path)/\(lagebild)", encoding: .utf8)
    let title = try #require(today.firstMatch(of: /\ntitel: .*/))
    try write(today.replacing(title.0, with: "\ntitel: Alter Titel") + "\n[weg](/nirgends/)\n", to: lagebild, of: site)
    try commit("Anfang", on: "2026-01-10", in: site)
    try write(today.replacing(title.0, with: "\(title.0)\naenderungsnotiz: Name berichtigt"), to: lagebild, of: site)
    try commit("Titel", on: "2026-03-01", in: site)
    try FileManager.default.removeItem(atPath: "\(site.path)/\(belege)")
    try commit("Weg", on: "2026-06-01", in: site)
    try build(site)
    return site
  }

  private static func build(_ site: Scratch, on day: String = Fixtures.day) throws {
    let run = try Program.offenlage(["build", "--as-of", day], in: site.path)
    guard run.exitCode == 0 else { throw Failure(run.errorText) }
  }

  private static func write(_ text: String, to path: String, of site: Scratch) throws {
    try site.write(Array(text.utf8), to: path)
  }

  private static func commit(_ message: String, on day: String, in site: Scratch) throws {
    try git(["add", "-A", "Content", "Templates"], in: site)
    let date = "\(day)T12:00:00 +0000"
    try git(["commit", "-q", "-m", message], in: site, extra: ["GIT_AUTHOR_DATE": date, "GIT_COMMITTER_DATE": date])
  }

  @discardableResult private static func git(
    _ arguments: [String], in site: Scratch, extra: [String: String] = [:]
  ) throws -> String {
    let identity = [
      "GIT_AUTHOR_NAME": "Redaktion", "GIT_AUTHOR_EMAIL": "redaktion@example.org", "GIT_COMMITTER_NAME": "Redaktion",
      "GIT_COMMITTER_EMAIL": "redaktion@example.org", "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1",
    ]
    let run = try Program.run(["/usr/bin/git"] + arguments, in: site.path, environment: identity.merging(extra) { $1 })
    guard run.exitCode == 0 else { throw Failure(run.errorText) }
    return run.outputText
  }
}
