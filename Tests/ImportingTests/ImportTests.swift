import Diagnostics
import Drafting
import Importing
import Parsing
import RegisterModel
import Testing

@Suite struct ImportTests {
  @Test func keysAndLabelsNameColumns() {
    let result = imported(
      "Kennung,Titel,STATUS,Beginn,rechtsgrundlagen.1.norm,Rechtsgrundlagen 1: Gesetz,Menschliche Aufsicht: Rolle\n"
        + "nrw-ki-0005,Prüfung,In Betrieb,31.12.2024,§ 12,EGovG NRW,Sachbearbeitung\n")
    #expect(result.findings == [])
    #expect(
      result.files == [
        "ressorts/im/nrw-ki-0005.md": """
        ---
        id: nrw-ki-0005
        entwurf: true
        titel: "Prüfung"
        status: in_betrieb
        beginn: 2024-12-31
        menschliche_aufsicht:
          rolle: Sachbearbeitung
        rechtsgrundlagen:
          - norm: "§ 12"
            gesetz: "EGovG NRW"
        ---

        """
      ])
  }

  /// Spreadsheets break the names of narrow columns, and forms mark them.
  @Test(arguments: [
    "\"Kurz-\nbeschreibung\"", "\"Kurz-\r\nbeschreibung\"", "Kurzbeschreibung*", "Kurzbeschreibung:",
    "Kurzbeschreibung *:",
  ])
  func namesOfColumnsAsFormsWriteThem(column: String) throws {
    let result = imported("Titel*,\(column),\"Personenbezogene\nDaten\"\nA,B,ja\n")
    let text = try #require(result.files.values.first)
    #expect(
      result.findings == [] && text.contains("kurzbeschreibung: B\n") && text.contains("personenbezogene_daten: ja\n"))
  }

  /// What a file is called says which field its rows belong to; one may be called nothing at all.
  @Test(arguments: ["...", "ordner/..", ".csv"]) func aFileWithoutANameIsRead(path: String) {
    let result = imported("titel\nPrüfung\n", named: path)
    #expect(result.findings == [] && result.files.count == 1, "\(result.findings)")
  }

  /// Days that a spreadsheet does not show as days.
  @Test(arguments: [("45678", "21. Januar 2025"), ("20000", "3. Oktober 1954"), ("99999", nil), ("2025x", nil)])
  func numbersOfDaysAreExplained(cell: String, day: String?) throws {
    let result = imported("titel,beginn\nProbe,\(cell)\n")
    let advice = try #require(result.advice.first)
    #expect(advice.contains("nummerieren so den \(day ?? "")") == (day != nil), "\(advice)")
  }

  /// What git left in a table is no row of it.
  @Test func conflictsAreNoEntries() {
    let result = imported("titel,zweck\n<<<<<<< HEAD\nA,B\n=======\nA,C\n>>>>>>> andere\n")
    #expect(result.files.isEmpty && result.findings.count == 1, "\(result.findings)")
    #expect(result.findings.first?.contains("Git zwei Fassungen nicht zusammenführen") ?? false)
  }

  /// A draft that keeps a cell with such a line can be read.
  @Test(arguments: [">>>>>>> b", "<<<<<<< b", "=======", ">>>>>>>"])
  func linesLikeConflictsAreKept(line: String) throws {
    let result = imported("[{\"titel\": \"A\", \"farbe\": \"a\\n\(line)\"}]", named: "tabelle.json")
    let file = try #require(result.files.values.first)
    #expect(errors(in: file) == [] && file.contains("\(line)\n```"), "\(file)")
  }

  /// An object that says nothing is no entry.
  @Test(arguments: ["[{}]", "{}", "[{\"farbe\": []}]", "[{\"titel\": null}, {\"titel\": \" \"}]", "[]"])
  func objectsWithoutTextAreNoEntries(json: String) {
    let result = imported(json, named: "tabelle.json")
    #expect(result.files.isEmpty && result.findings == ["Die Tabelle enthält keinen Eintrag."], "\(result.findings)")
    #expect(imported("[{\"titel\": \"A\"}, {}]", named: "tabelle.json").files.count == 1)
  }

  /// Lines of JSON are known by either of their usual endings.
  @Test(arguments: ["ndjson", "jsonl"]) func linesOfJSONAreEntries(ending: String) {
    let result = imported("{\"titel\": \"A\"}\n{\"titel\": \"B\"}\n", named: "tabelle.\(ending)")
    #expect(result.files.count == 2 && result.findings == [], "\(result.findings)")
  }

  /// A number sign is no fault by itself.
  @Test(arguments: ["#Digitalisierung", "##", "Rang #1"])
  func numberSignsAreText(cell: String) {
    #expect(imported("titel,zweck\nProbe,\(cell)\n").findings == [])
  }

  /// Each case: a column, a cell that does not fit it, and a word of the report.
  @Test(arguments: [
    ("status", "läuft", "kein erlaubter Wert"), ("beginn", "Mai 25", "nicht als JJJJ"),
    ("beginn", "2023-02-29", "Kalenders"), ("kontakt", "Frau Müller", "keine E-Mail-Adresse"),
    ("webseite", "www.im.nrw", "keine Webadresse"), ("Farbe", "blau", "kennt das Register nicht"),
    ("rechtsgrundlagen", "§ 12 EGovG", "mehrere Teile"), ("id", "7", "keine Kennung"),
    ("id", "nrw-ki-0001", "vergeben"), ("ressort", "xyz", "Ein Ressort"), ("zweck", "a\u{202E}b", "Leserichtung"),
    ("zweck", "a\u{1}b", "Steuerzeichen"), ("text", "<b>fett</b>", "HTML"),
    ("themen", "verwaltung; mond", "kein erlaubter"),
    ("luecken.1.feld", "zwek", "kein Feld"), ("kosten.1.euro", "1.000", "keine ganze Zahl"),
    ("titel,titel", "a,b", "schon ausgefüllt"), ("entwurf", "nein", "legt Entwürfe an"),
    ("titel", "a,zuviel", "kennt das Register nicht"), ("zweck", " #NV ", "keinen Wert zeigen"),
    ("zweck", "#Wert!", "keinen Wert zeigen"), ("text", "#REF!", "keinen Wert zeigen"),
    ("kosten.1.euro", "#####", "keinen Wert zeigen"), ("beginn", "45678", "kein Datum"),
    ("themen", "\",\"", "kein erlaubter"), ("beginn", "1.2025-03", "kein Datum"),
    ("quellen.0.titel", "x", "kennt das Register nicht"),
  ])
  func whatDoesNotFitIsReportedAndKept(column: String, cell: String, word: String) throws {
    let isTitle = column.hasPrefix("titel")
    let result = imported(isTitle ? "\(column)\n\(cell)\n" : "titel,\(column)\nA,\(cell)\n")
    #expect(result.findings.count == 1)
    #expect(result.findings.first?.contains(word) ?? false, "\(result.findings)")
    let text = try #require(result.files.values.first)
    #expect(text.contains("## Aus der Tabelle nicht übernommen"))
    let lost = cell == "\",\"" ? "," : cell.split(separator: ",").last.map(String.init) ?? cell
    let kept = lost.replacing("\u{202E}", with: "⟨U+202E⟩").replacing("\u{1}", with: "⟨U+1⟩")
    #expect(text.contains("```\n\(kept)\n```"), "\(text)")
    #expect(errors(in: text) == [])
  }

  /// Maps of a list stand in the order of their numbers and their parts in that of the field, wherever their columns stand; rows of a table
  /// of their own come behind them.
  @Test func partsStandInTheOrderOfTheField() throws {
    let result = imported(
      "id,quellen.2.titel,titel,quellen.1.herausgeber,quellen.1.titel,text\nx1,Zwei,A,Land,Eins,Ein Text\n",
      further: [("quellen.csv", "Kennung,titel\nx1,Drei\n"), ("texte.csv", "id,text\nx1,Noch einer\n")])
    let text = try #require(result.files.values.first)
    #expect(
      text.contains("quellen:\n  - titel: Eins\n    herausgeber: Land\n  - titel: Zwei\n  - titel: Drei\n"), "\(text)")
    #expect(text.contains("\n---\n\nEin Text\n\n") && text.contains("```\nNoch einer\n```"), "\(text)")
    #expect(result.findings.contains { $0.contains("schon ausgefüllt") })
  }

  /// The columns that a field with parts needs are named so that they are understood.
  @Test(arguments: [
    ("rechtsgrundlagen", "Spalten „rechtsgrundlagen.1.norm“, „rechtsgrundlagen.1.gesetz“ …"),
    ("menschliche_aufsicht", "Spalten „menschliche_aufsicht.rolle“, „menschliche_aufsicht.befugnis“ …"),
  ])
  func theColumnsOfPartsAreNamed(column: String, advice: String) {
    #expect(imported("titel,\(column)\nA,x\n").advice == [advice])
  }

  /// A name of a column in several lines is kept on one.
  @Test func aNameInSeveralLinesIsKeptOnOne() throws {
    let text = try #require(imported("titel,\"Fremde\nSpalte\"\nA,x\n").files.values.first)
    #expect(text.contains("Spalte `Fremde Spalte`, Zeile 3:"), "\(text)")
  }

  /// Each case: how people write a list into a cell. A comma parts only what is one of few permitted values, none of which has one.
  @Test(arguments: [
    ("themen", "verwaltung; polizei", "[verwaltung, polizei]"),
    ("themen", "verwaltung\npolizei", "[verwaltung, polizei]"),
    ("themen", "Verwaltung, polizei,", "[verwaltung, polizei]"),
    ("suchwoerter", "a, b\nc", "[\"a, b\", c]"), ("quellen.1.belegt", "zweck, titel;status", "[zweck, titel, status]"),
  ])
  func listsAreUnderstood(column: String, cell: String, list: String) throws {
    let result = imported("titel;\(column)\nA;\"\(cell)\"\n")
    #expect(result.findings == [])
    #expect(try #require(result.files.values.first).contains(": \(list)\n"), "\(result.files)")
  }

  @Test func theValueThatDoesNotFitIsNamed() {
    #expect(
      imported("titel;themen\nA;\"verwaltung\nmond, polizei\"\n").findings.first?.hasPrefix(
        "Spalte „themen“: „themen“: „mond“ ist kein erlaubter Wert") ?? false)
  }

  /// Code that the text never closes goes on to the end of the file, so what was kept has to stand before it.
  @Test(arguments: ["~~~\nEin Rest", "Anfang\n\n```\nEin Rest", "~~~~\n~~~"])
  func whatIsKeptIsNoPartOfTheTextsCode(text: String) throws {
    let result = imported("titel,text,unbekannt\nA,\"\(text)\",\"a\n~~~\n[^b]\"\n")
    let draft = try #require(result.files.values.first)
    #expect(errors(in: draft) == [])
    #expect(draft.contains("## Aus der Tabelle nicht übernommen"))
    #expect(draft.hasSuffix("\n\n\(text)\n"))
    let closed = try #require(imported("titel,text,unbekannt\nA,\"~~~\nx\n~~~\",a\n").files.values.first)
    #expect(closed.hasSuffix("```\na\n```\n"))
  }

  @Test func identifiersAreTheNextFreeOnes() {
    let result = imported("id,titel\n,a\nnrw-ki-0030,b\n,c\nnrw-ki-0030,d\n")
    #expect(result.files.keys.sorted() == (30...33).map { "ressorts/im/nrw-ki-00\($0).md" })
    #expect(result.findings.count == 1)
  }

  /// What was written already would be there twice after the import that the message asks for.
  @Test func nothingIsWrittenWhileARowHasNoMinistry() {
    let table = "titel,ressort\na,\nb,im\nc,Ministerium des Innern\n"
    let result = imported(table, ministry: nil)
    #expect(result.files.isEmpty)
    #expect(result.findings == ["Die Zeile nennt kein Ressort."])
    #expect(imported(table).files.count == 3)
  }

  @Test func joinedRowsLandInTheirEntry() {
    let result = imported(
      "id,titel\nx1,A\n",
      further: [
        ("quellen.csv", "id,titel,herausgeber,belegt\nx1,Eins,Land,zweck; titel\nx1,Zwei,Bund,\n"),
        ("texte.csv", "id,text\nx1,\"Ein\n'- Text\"\n"),
      ])
    let text = result.files.values.first ?? ""
    #expect(
      text.contains("quellen:\n  - titel: Eins\n    herausgeber: Land\n    belegt: [zweck, titel]\n  - titel: Zwei"))
    #expect(text.contains("Ein\n- Text\n"))
    #expect(result.findings.count == 1, "x1 is no identifier: \(result.findings)")
  }

  @Test func noRowGoesToAMinistryThatDoesNotExist() {
    let result = imported("titel,ressort\na,xx\nb,im\n", ministry: nil)
    #expect(result.files.isEmpty)
    #expect(result.findings == ["Ein Ressort „xx“ gibt es nicht."])
  }

  @Test func withoutAnyMinistryAColumnMayNameNewOnes() {
    let result = imported(
      "titel,ressort\na,neu\n", ministry: nil, register: KnownRegister(ministries: [], takenIDs: [], entryIDs: .usual))
    #expect(result.files.keys.sorted() == ["ressorts/neu/nrw-ki-0001.md"])
    #expect(
      imported(
        "titel,ressort\na,../x\n", ministry: nil,
        register: KnownRegister(ministries: [], takenIDs: [], entryIDs: .usual)
      )
      .findings == ["Ein Ressort „../x“ gibt es nicht."])
  }

  /// Whatever does not fit is kept in the draft, which must not become a file that the register refuses.
  @Test(arguments: [("zweck", 3_000_000), ("text", 999_990), ("unbekannt", 999_900)])
  func noDraftIsLargerThanTheReaderTakes(column: String, size: Int) {
    let result = imported("titel,\(column)\nA,\(String(repeating: "x", count: size))\n")
    #expect(result.files.isEmpty)
    #expect(result.findings == ["Spalte „\(column)“: Mit dieser Zelle wird der Entwurf größer als 1.000.000 Byte."])
  }

  @Test func nothingIsWrittenWhileAJoinedRowHasNoEntry() {
    let result = imported(
      "id,titel\nnrw-ki-0005,A\n",
      further: [("quellen.csv", "id,titel,datum\nnrw-ki-0006,B,2024\nnrw-ki-0006,C,2025\n")])
    #expect(result.files.isEmpty)
    #expect(result.findings.count == 1)
    #expect(result.findings.first?.contains("„nrw-ki-0006“") ?? false)
  }

  /// The columns of the Dutch standard 1.0; every cell lands in a field or among those without a home.
  @Test func dutchTablesLandByTheCrosswalk() {
    let result = imported(
      "name,organization,description_short,status,goal,methods_and_models,human_intervention,risks,provider,begin_date,"
        + "tags,lawful_basis,dpia\n"
        + "Naam,Gemeente,Kort,Buiten gebruik,Doel,Regels,Mens,Risico,Bedrijf,2024-05,tag,Wet,Ja\n", standard: .nl)
    let text = result.files.values.first ?? ""
    for line in [
      "titel: Naam", "kurzbeschreibung: Kort", "status: ausser_betrieb", "zweck: Doel", "funktionsweise: Regels",
      "  text: Mens", "  - risiko: Risico", "  - name: Bedrijf", "beginn: 2024-05", "suchwoerter: [tag]",
    ] { #expect(text.contains("\n\(line)\n"), "\(line)") }
    for cell in ["Gemeente", "Wet", "Ja"] { #expect(text.contains("```\n\(cell)\n```")) }
    #expect(result.findings.count == 3)
  }

  @Test func britishTablesLandByTheCrosswalk() {
    let result = imported(
      "Name,1.2 - Description,2.3 Phase,Legal basis,2.2.2 Purpose\nTool,Short,Beta/Pilot,Act,Goal\n", standard: .atrs)
    let text = result.files.values.first ?? ""
    for line in ["titel: Tool", "kurzbeschreibung: Short", "status: erprobung", "zweck: Goal"] {
      #expect(text.contains("\n\(line)\n"), "\(line)")
    }
    #expect(text.contains("```\nAct\n```"))
  }

  /// A number in front of rows and a column without a name are nothing of the standard, and least of all the address of a page.
  @Test func aColumnWithoutLettersIsNoneOfAStandard() {
    let result = imported("#,Name,,1.3 - Website URL\n1,Tool,Remark,https://x.example/\n", standard: .atrs)
    let text = result.files.values.first ?? ""
    #expect(text.contains("\nwebseite: \"https://x.example/\"\n"), "\(text)")
    #expect(!result.findings.contains { $0.contains("webseite") }, "\(result)")
  }

  /// What the interface of the Dutch register answers: a list of objects with the names of the standard.
  @Test func dutchJSONLandsByTheCrosswalk() {
    let result = imported(
      #"""
      [{"lars": "2f1b", "name": "Naam", "organization": "Gemeente", "description_short": "Kort", "status": "In gebruik",
        "goal": "Doel", "risks": "Risico", "provider": "Bedrijf", "begin_date": "2024-05", "tags": ["a", "b"],
        "impacttoetsen": [{"title": "DPIA", "url": "https://x.example"}], "contact_email": "x@y.example", "standard_version": "1.0"}]
      """#, named: "algoritmes.json", standard: .nl)
    let text = result.files.values.first ?? ""
    for line in [
      "titel: Naam", "kurzbeschreibung: Kort", "status: in_betrieb", "zweck: Doel", "  - risiko: Risico",
      "  - name: Bedrijf",
      "beginn: 2024-05", "suchwoerter: [a, b]", "kontakt: \"x@y.example\"",
    ] { #expect(text.contains("\n\(line)\n"), "\(line)") }
    for cell in ["2f1b", "Gemeente", "DPIA", "https://x.example", "1.0"] {
      #expect(text.contains("```\n\(cell)\n```"), "\(cell) has no home and is kept")
    }
  }

  /// What the content interface of GOV.UK answers: one document, its fields below `details`.
  @Test func britishJSONLandsByTheCrosswalk() {
    let result = imported(
      #"""
      {"results": [{"Name": "Tool", "description": "Short", "details": {"Phase": "Production", "Purpose": "Goal",
        "body": "<p>Text</p>", "Legal basis": "Act"}}]}
      """#, named: "atrs.json", standard: .atrs)
    let text = result.files.values.first ?? ""
    for line in ["titel: Tool", "kurzbeschreibung: Short", "status: in_betrieb", "zweck: Goal"] {
      #expect(text.contains("\n\(line)\n"), "\(line)")
    }
    for cell in ["Act", "<p>Text</p>"] { #expect(text.contains("```\n\(cell)\n```"), "\(cell)") }
  }

  /// Each case: a table from which no entry can be made, and what is said about it.
  @Test(arguments: [
    ("KI-Einsätze;;\nTitel;Status;Zweck\na;geplant;z\n", "Die Namen der Spalten stehen in Zeile 2; löschen"),
    ("Liste\n\nStand: Mai\nTitel\na\n", "Die Namen der Spalten stehen in Zeile 4; löschen"),
    ("Tabelle 1\nTitel;Status;Zweck\na;geplant;z\n", "Die Namen der Spalten stehen in Zeile 2; löschen"),
    ("titel;status\na;geplant\nTitel;Status\nb;geplant\n", "Legen Sie diese Zeile und alle"),
    ("titel;status\na;geplant\ntitel;status\nb;geplant\n", "Löschen Sie diese Zeile."),
    ("titel;status\na;geplant\nListe 2;\ntitel;status\nb;geplant\n", "Löschen Sie diese Zeile und die Überschrift"),
    ("titel;status\na;geplant\nzweck;titel\nb;c\n", "Legen Sie diese Zeile und alle"),
    ("Name;Status\na;geplant\n", "Nennen Sie die Spalte, in der der Titel steht, „titel“"),
    ("a;b;c\n", "Nennen Sie die Spalte"), ("", "Schreiben Sie unter die Namen"),
    ("\n;;\n", "Schreiben Sie unter die Namen"),
    ("titel;status\n;\n", "Schreiben Sie unter die Namen"),
  ])
  func tablesWithoutTitlesOrRowsAreRefused(table: String, advice: String) {
    let result = imported(table, further: [("quellen.csv", "id,titel\nx,B\n")])
    #expect(result.files.isEmpty)
    #expect(result.findings.count == 1)
    #expect(result.advice.first?.hasPrefix(advice) ?? false, "\(result)")
  }

  @Test func theColumnsThatAreExpectedAreNamed() {
    #expect(
      imported("Name;Stand\na;b\n").findings == [
        "Die Tabelle hat keine Spalte für den Titel; erwartet werden die Spalten „titel“, „kurzbeschreibung“, „kontakt“, "
          + "„status“, „themen“, „zweck“, „entscheidungsrolle“, „risikoklasse“, „personenbezogene_daten“, „technik“."
      ])
    let dutch = imported("Titel,Stand\na,b\n", standard: .nl)
    #expect(dutch.files.isEmpty)
    #expect(dutch.findings.first?.contains("erwartet werden die Spalten „name“, „description_short“") ?? false)
  }

  @Test(arguments: ["[]", "5", #"{"results": []}"#])
  func jsonWithoutRecordsIsRefused(json: String) {
    let result = imported(json, named: "tabelle.json")
    #expect(result.files.isEmpty && result.findings.count == 1, "\(result)")
  }

  @Test func nothingOfJSONIsLostInSilence() {
    let result = imported(
      #"[1, {"titel": "a", "titel": "b", "nutzen": "c\ud800d"}]"#, named: "tabelle.json")
    #expect(result.files.isEmpty)
    #expect(result.findings.map { $0.prefix(12) } == ["Ein Eintrag ", "„titel“ hat ", "Das ist die "], "\(result)")
  }

  @Test func whatIsNoJSONIsReported() {
    let result = imported("[{\"name\": \"A\"", named: "tabelle.json", standard: .nl)
    #expect(result.files.isEmpty)
    #expect(result.findings == ["Eine Datei mit dieser Endung enthält JSON; an dieser Stelle ist sie keines."])
  }

  @Test func anUnknownColumnIsReportedOnceWhereItIsNamed() throws {
    let result = imported("titel,Farbe,nuzen\nA,blau,x\nB,rot,y\nC,,\n", further: [("risiken.csv", "id,x\n")])
    #expect(
      result.findings == [
        "Die Spalte „Farbe“ kennt das Register nicht; was in ihr steht, wird nicht übernommen.",
        "Die Spalte „nuzen“ kennt das Register nicht; was in ihr steht, wird nicht übernommen.",
      ])
    #expect(
      result.advice == [
        "Nennen Sie sie wie das Feld, in das sie gehört; alle stehen im Portal unter „/daten/felder/“.",
        "Meinten Sie „nutzen“?",
      ])
    #expect(result.files.values.filter { $0.contains("rot") && $0.contains("Spalte `Farbe`, Zeile 3") }.count == 1)
    #expect(imported("titel,Farbe\nA,\n").findings == [], "nothing is lost with an empty column")
  }

  /// The names of columns as forms write them: with remarks, and with blanks that came from the web.
  @Test func namesOfFormsAreUnderstood() {
    let result = imported("titel;Status\u{A0};Zweck (höchstens 400 Zeichen)\nA;geplant;z\n")
    #expect(result.findings.count == 1 && result.advice == ["Meinten Sie „zweck“?"])
    #expect(result.files.values.first?.contains("status: geplant") ?? false)
  }

  @Test func thatNoColumnNamesAMinistryIsSaidOnce() {
    let result = imported("titel;status\nA;geplant\nB;geplant\n", ministry: nil)
    #expect(result.findings == ["Die Zeile nennt kein Ressort."])
    #expect(imported("titel;ressort\nA;\nB;\n", ministry: nil).findings.count == 2)
  }

  /// Each case: a table whose rows cannot be published as they are.
  @Test(arguments: ["titel,status\nA,läuft\nB,geplant\n", "titel,Farbe\nA,blau\n", "titel,entwurf\nA,vielleicht\n"])
  func whatDoesNotFitIsNeverPublished(table: String) {
    #expect(imported(table).files.count == table.split(separator: "\n").count - 1)
    let published = imported(table, isPublished: true)
    #expect(published.files.isEmpty)
    #expect(published.findings.count == 1)
    #expect(imported("titel,status\nA,geplant\n", isPublished: true).files.count == 1)
  }

  @Test func aTitleThatIsThereAlreadyIsTold() {
    var register = KnownRegister(
      ministries: [("im", ["IM"]), ("fm", ["FM"])], takenIDs: ["nrw-ki-0001"], entryIDs: .usual)
    register.note("nrw-ki-0001", titled: "Chatbot für Bürger", of: "im")
    let result = imported(
      "titel;ressort\n chatbot für Bürger;im\nChatbot für Bürger;im\nChatbot für Bürger;fm\nAnderes;fm\nAnderes;fm\n",
      ministry: nil, register: register)
    #expect(result.files.count == 5)
    #expect(
      result.findings == [
        "Diesen Titel hat im Ressort „im“ schon der Eintrag nrw-ki-0001.",
        "Diesen Titel hat im Ressort „im“ schon der Eintrag nrw-ki-0001.",
        "Diesen Titel hat im Ressort „fm“ schon der Eintrag nrw-ki-0005.",
      ])
    #expect(
      Set(result.advice) == [
        "Ist derselbe Einsatz gemeint, löschen Sie den neuen Entwurf; sonst unterscheiden Sie die Titel."
      ])
  }

  private func imported(
    _ main: String, named name: String = "tabelle.csv", further: [(String, String)] = [], ministry: String? = "im",
    standard: ForeignStandard? = nil, isPublished: Bool = false,
    register: KnownRegister = KnownRegister(
      ministries: [("im", ["IM", "Ministerium des Innern"])], takenIDs: ["nrw-ki-0001", "nrw-ki-0002"], entryIDs: .usual
    )
  ) -> (files: [String: String], findings: [String], advice: [String]) {
    var log = DiagnosticSet()
    let tables = [(name, main)] + further
    let entries = importEntries(
      from: tables.map { ImportTable(path: $0, bytes: Array($1.utf8)) }, into: register,
      ImportOptions(ministry: ministry, isPublished: isPublished, standard: standard), reportingTo: &log, read: findings
    )
    return (
      Dictionary(uniqueKeysWithValues: entries.map { ($0.path, $0.text) }), log.sorted.map(\.message),
      log.sorted.compactMap(\.advice)
    )
  }

  private func errors(in text: String) -> [String] {
    findings(SourceFile(path: "ressorts/im/x.md", text: text), "ressorts/im/x.md").sorted
      .filter { $0.severity == .error }.map(\.message)
  }
}

/// The reader of content.
@Sendable func findings(_ file: SourceFile, _ path: String) -> DiagnosticSet {
  var log = DiagnosticSet()
  _ = readContentItem(file, at: path, identifiedBy: .usual, reportingTo: &log)
  return log
}
