import Foundation
import Testing

/// Questions and answers in a terminal.
struct NewInTerminalTests {
  @Test func anEntryByAnsweringQuestions() throws {
    let site = try Fixtures.copyOfSite()
    let (code, screen) = try Terminal.offenlage(
      ["new"],
      typing: [
        "9", "0", "3", "2", "", "Prüfer für „Anlagen“", "Prüft Anlagen: und mehr.", "keine Adresse",
        "pruefer@im.example", "4",
        "3, Innere Sicherheit", "Zweck # mit Raute", "2", "", "1", "99", "1",
      ], in: site.path)
    #expect(code == 0, "\(screen)")
    let text = String(decoding: try site.bytes(of: "Content/ressorts/im/pruefer-fuer-anlagen.md"), as: UTF8.self)
    for line in [
      "titel: \"Prüfer für „Anlagen“\"", "kurzbeschreibung: \"Prüft Anlagen: und mehr.\"",
      "kontakt: \"pruefer@im.example\"", "status: in_betrieb", "themen: [polizei, sicherheit]",
      "zweck: \"Zweck # mit Raute\"", "entscheidungsrolle: vorbereitend", "risikoklasse:",
      "personenbezogene_daten: nein",
      "technik: [sprachmodell]",
    ] { #expect(text.contains("\n\(line)\n"), "\(line)") }
    #expect(screen.contains("Ein Ressort „9“ gibt es nicht"))
    #expect(screen.contains("Ein Ressort „0“ gibt es nicht") && screen.contains("Ein Ressort „3“ gibt es nicht"))
    #expect(screen.contains("\n   9  ") && screen.contains("\n  10  "), "numbers stand one below the other")
    #expect(screen.contains("Eine Nummer.") && screen.contains("Nummern, durch Komma getrennt."))
    #expect(screen.contains("Diese Angabe ist nötig."))
    #expect(screen.contains("„keine Adresse“ ist keine E-Mail-Adresse"))
    #expect(screen.contains("„99“ ist kein erlaubter Wert"))
    let check = try Program.offenlage(["check", "--as-of", Fixtures.day], in: site.path)
    #expect(check.exitCode == 0, "\(check.errorText)")
  }

  @Test func aMinistryByAnsweringQuestions() throws {
    let site = try Fixtures.copyOfSite()
    let (code, screen) = try Terminal.offenlage(
      ["new", "ressort"], typing: ["im", "M K W", "mkw", "", "", "Ministerium für Kultur"], in: site.path)
    #expect(code == 0, "\(screen)")
    #expect(screen.contains("Ein Ressort „im“ gibt es schon."))
    let text = String(decoding: try site.bytes(of: "Content/ressorts/mkw/ressort.md"), as: UTF8.self)
    #expect(
      text.hasPrefix("---\nkuerzel: mkw\nabkuerzung: MKW\nname: \"Ministerium für Kultur\"\n# Meldung an das Register:")
    )
    #expect(text.contains("\nmeldung:\n  stand: ausstehend\n#  datum:\n"))
  }

  /// The name of a folder is no abbreviation that readers know.
  @Test func aMinistryWithAnAbbreviationOfItsOwn() throws {
    let site = try Fixtures.copyOfSite()
    let (code, screen) = try Terminal.offenlage(
      ["new", "ressort", "buergeramt"], typing: ["Bürgeramt", "Bürgeramt der Stadt"], in: site.path)
    #expect(code == 0, "\(screen)")
    #expect(screen.contains("die Abkürzung „BUERGERAMT“"))
    let text = String(decoding: try site.bytes(of: "Content/ressorts/buergeramt/ressort.md"), as: UTF8.self)
    #expect(text.contains("\nabkuerzung: \"Bürgeramt\"\nname: \"Bürgeramt der Stadt\"\n"), "\(text)")
  }

  /// Nothing that the model says of itself gets into a register of somebody else.
  @Test func aPortalByAnsweringQuestions() throws {
    let site = try Fixtures.copyOfSite()
    let (code, screen) = try Terminal.offenlage(
      ["new", "portal", "--content", "Neu"],
      typing: [
        "KI-Register Hessen", "KI in der Landesverwaltung", "Was im Einsatz ist.", "register.example",
        "https://register.example", "Hessen", "6", "06", "hessen-ki-", "Staatskanzlei", "ki@land.example", "2",
        "Im Aufbau.", "1", "CIO", "Kabinettsbeschluss", "2024", "Geschäftsverteilungsplan",
      ], in: site.path)
    #expect(code == 0, "\(screen)")
    #expect(screen.contains("„register.example“ ist keine Webadresse"))
    let text = String(decoding: try site.bytes(of: "Neu/portal.md"), as: UTF8.self)
    let model = String(decoding: try site.bytes(of: "Content/portal.md"), as: UTF8.self)
    let own = model.split(separator: "\n").filter { $0.contains(": ") && !$0.hasPrefix("lizenz") }
    #expect(own.filter { text.contains($0) } == [], "\(text)")
    #expect(text.contains("\ngebiet:\n  name: Hessen\n  schluessel: \"06\"\n"))
    #expect(screen.contains("„6“ ist keiner"))
    #expect(screen.contains("unter der Lizenz dl-de/zero-2-0"))
    #expect(text.contains("\nkennung_anfang: hessen-ki-\n"))
    let check = try Program.offenlage(["check", "--content", "Neu", "--as-of", Fixtures.day], in: site.path)
    #expect(check.exitCode == 0, "\(check.errorText)")
  }

  /// What is asked for next follows from what was answered; what nobody needs may stay unsaid.
  @Test func aPortalWithoutACoordinatingOfficeByAnsweringQuestions() throws {
    let site = try Fixtures.copyOfSite()
    let (code, screen) = try Terminal.offenlage(
      ["new", "portal", "Register", "--content", "Neu", "--set", "lizenz=CC0 1.0"],
      typing: [
        "KI im Verband", "Was im Einsatz ist.", "https://register.example", "Musterverband", "", "verband-", "Verband",
        "ki@verband.example", "https://creativecommons.org/publicdomain/zero/1.0/", "2", "Im Aufbau.",
        "Nicht vorgesehen", "2026-11", "Satzung", "In der Satzung steht keines.",
      ], in: site.path)
    #expect(code == 0, "\(screen)")
    let text = String(decoding: try site.bytes(of: "Neu/portal.md"), as: UTF8.self)
    #expect(
      text.contains(
        "\nkoordinierung:\n  stand: nicht_vorgesehen\n  belegt_am: 2026-11\n  quelle: Satzung\n  erlaeuterung: \"In der Satzung steht keines.\"\n"
      ), "\(text)")
    #expect(text.contains("\ngebiet:\n  name: Musterverband\n#  schluessel:\n"))
    #expect(text.contains("\nlizenz_url: \"https://creativecommons.org/publicdomain/zero/1.0/\"\n"))
    #expect(!screen.contains("wie im Muster"))
    let check = try Program.offenlage(["check", "--content", "Neu", "--as-of", Fixtures.day], in: site.path)
    #expect(check.exitCode == 0, "\(check.errorText)")
  }

  @Test func endOfInputLeavesNothingBehind() throws {
    let site = try Fixtures.copyOfSite()
    let before = files(below: "\(site.path)/Content")
    let (code, screen) = try Terminal.offenlage(["new"], typing: ["im", "Titel", "\u{4}"], in: site.path)
    #expect(code == 2)
    #expect(screen.hasSuffix("Abgebrochen; es wurde nichts angelegt.\n"), "\(screen)")
    #expect(files(below: "\(site.path)/Content") == before)
  }
}
