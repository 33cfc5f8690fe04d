private let entry = "Content/ressorts/im/lagebild.md"
private let plain = "Content/ressorts/fm/belege.md"

extension Mutation {
  static let identity = [
    Mutation(
      "duplicate id in one ministry", plain, .text("id: nrw-ki-0003", by: "id: ⟦nrw-ki-0002"), "R30",
      elsewhere: ["Content/ressorts/fm/assistent.md:2:5 R30"], says: "auch in Content/ressorts/fm/assistent.md"),
    Mutation(
      "id reused across ministries", plain, .text("id: nrw-ki-0003", by: "id: ⟦nrw-ki-0001"), "R30",
      elsewhere: ["\(entry):2:5 R30"], says: "auch in Content/ressorts/im/lagebild.md"),
    Mutation(
      "id of a draft", "Content/ressorts/im/vorhaben.md", .text("id: nrw-ki-0004", by: "id: ⟦nrw-ki-0003"), "R30",
      elsewhere: ["\(plain):2:5 R30"]),
    Mutation(
      "ministry that is not the folder's", plain, .text("titel:", by: "ressort: ⟦im\ntitel:"), "ordner-widerspruch"),
    Mutation(
      "predecessor that does not exist", plain, .text("technik:", by: "vorgaenger: ⟦nrw-ki-0099\ntechnik:"),
      "verweis-unbekannt"),
    Mutation(
      "ministry without its file", "Content/ressorts/fm/assistent.md", .shell("rm Content/ressorts/fm/ressort.md"),
      "ressort-fehlt"),
    Mutation(
      "broken file of a ministry", "Content/ressorts/fm/ressort.md",
      .file(Array("⟦kuerzel: fm\nabkuerzung: FM\nname: Finanzen\nmeldung:\n  stand: ausstehend\n".utf8)),
      "front-matter-fehlt"),
    Mutation("portal without its file", "Content/portal.md", .shell("rm Content/portal.md"), "portal-fehlt"),
    Mutation("broken file of the portal", "Content/portal.md", .file([]), "datei-leer"),
    Mutation(
      "path that belongs to the register", "Content/seiten/impressum.md",
      .text("titel:", by: "pfad: ⟦eintraege\ntitel:"), "pfad-vergeben",
      elsewhere: []),
    Mutation(
      "path of another page", "Content/seiten/methodik.md", .text("reihenfolge:", by: "pfad: ⟦impressum\nreihenfolge:"),
      "pfad-doppelt"),
    Mutation(
      "file in no known place", "Content/notizen.md", .file(Array("⟦---\ntitel: Notiz\n---\n".utf8)),
      "datei-am-falschen-ort"),
  ]

  static let tables = [
    Mutation(
      "country twice", "Content/laender.md", .text("{code: IE,", by: "{code: ⟦DE,"), "land-doppelt"),
    Mutation(
      "country in small letters", "Content/laender.md", .text("{code: IE,", by: "{code: ⟦ie,"), "land-ungueltig",
      says: "Schreiben Sie „IE“."),
    Mutation(
      "name of another country", "Content/laender.md",
      .text("{code: IE, name: Irland,", by: "{code: IE, name: Irland, weitere_namen: [⟦deutschland],"), "name-doppelt",
      says: "auch zu „Deutschland“"),
    Mutation(
      "name of another law", "Content/normen/egovg-nrw.md",
      .text("weitere_namen: [Digitalgesetz", by: "weitere_namen: [⟦dsg nrw"), "name-doppelt", says: "auch zu „DSG NRW“"),
    Mutation(
      "country code with a digit", "Content/laender.md", .text("{code: IE,", by: "{code: ⟦I1,"), "land-ungueltig",
      says: "zwei Großbuchstaben nach ISO 3166-1"),
    Mutation(
      "address of the portal with a query", "Content/portal.md",
      .text("basis_url: https://register.example", by: "basis_url: ⟦https://register.example/?seite="),
      "adresse-ungueltig", says: "nur Rechner und Pfad"),
    Mutation(
      "address of the portal with an umlaut", "Content/portal.md",
      .text("basis_url: https://register.example", by: "basis_url: ⟦https://köln.example"), "adresse-ungueltig",
      says: "xn--kln-sna.example"),
    Mutation(
      "no entries on a page", "Content/portal.md", .text("eintraege_je_seite: 2", by: "eintraege_je_seite: ⟦0"),
      "zahl-ungueltig"),
    Mutation(
      "mandatory map", "Content/ressorts/fm/ressort.md", .text("meldung:\n  stand: ausstehend\n", by: ""),
      "pflichtfeld",
      says: "etwa „meldung: {stand: gemeldet}“"),
  ]

  static let norms = [
    Mutation(
      "unknown section", entry, .text("norm: \"§ 12\"", by: "norm: ⟦\"§ 12x\""), "R29", says: "§ 12"),
    Mutation("unknown law", entry, .text("gesetz: EGovG NRW", by: "gesetz: ⟦EGovG NRV"), "R29", says: "EGovG NRW"),
    Mutation(
      "law by another name", entry, .text("gesetz: EGovG NRW", by: "gesetz: ⟦Digital-Gesetz"), "R29", says: "EGovG NRW"),
    Mutation("norm not in force", entry, .text("norm: \"§ 12\"", by: "norm: ⟦\"§ 99\""), "R29"),
    Mutation(
      "broken file of a law", "Content/normen/dsg-nrw.md", .file([]), "datei-leer"),
    Mutation(
      "date table without a row that rules need", "Content/fristen/ki-vo.md",
      .text("kuerzel: art-49", by: "kuerzel: art-94"), elsewhere: ["Content/portal.md:1:1 frist-fehlt"]),
    Mutation(
      "no table of countries", entry, .shell("rm Content/laender.md"),
      elsewhere: ["Content/ressorts/fm/assistent.md:16:11 land-unbekannt", "\(entry):54:11 land-unbekannt"],
      says: "offenlage new portal"),
    Mutation(
      "nil report that nobody answers for", "Content/ressorts/fm/ressort.md",
      .text("  stand: ausstehend", by: "  ⟦stand: fehlanzeige"), "R51",
      elsewhere: ["Content/ressorts/fm/ressort.md:6:10 R52"]),
  ]
}
