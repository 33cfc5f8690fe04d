import Bytes
import Chronicling
import Exporting
import Foundation
import RegisterModel
import Testing

/// The history in feeds, in the table and as JSON.
@Suite struct ChangeExportTests {
  private static let day = Day("2026-11-25")!
  private static let hostile = "\"><script>alert(1)</script>=HYPERLINK(\"x\")\r\n\u{202E}{{a}}"

  @Test func anItemSaysWhatChanged() {
    let item = FeedItem(
      Self.history.events(asOf: Self.day)[1], page: "https://r.example/eintraege/nrw-ki-0001/")
    #expect(item.title == "Titel: Risikoklasse: nicht geprüft → Hochrisiko (und eine weitere Änderung)")
    #expect(
      item.summary == "Ministerium: Risikoklasse: nicht geprüft → Hochrisiko; Zweck: Der alte Satz. → Der neue Satz.")
    #expect(item.date == Day("2026-03-01"))
    #expect(item.categories == ["Ministerium", "Risikoklasse geändert", "Andere Angabe geändert"])
    let html = String(decoding: item.html, as: UTF8.self)
    #expect(html.contains("<li>Zweck: Der <del>alte</del> <ins>neue</ins> Satz.</li>"))
    #expect(html.contains("Notiz der Redaktion: Geprüft."))
  }

  @Test func aPublicationComesWithItsContent() {
    let item = FeedItem(
      Self.history.events(asOf: Self.day)[0], page: "https://r.example/eintraege/nrw-ki-0001/",
      content: Array("<p>Inhalt</p>".utf8))
    #expect(
      String(decoding: item.html, as: UTF8.self)
        == "<p>Ministerium, nrw-ki-0001</p><ul><li>Zum ersten Mal veröffentlicht</li></ul><p>Inhalt</p>")
  }

  /// That a change is called editorial, and that its day is not to be trusted, is said wherever it is told of.
  @Test func aDoubtfulDateAndAnEditorialChangeAreSaid() throws {
    let doubtful = Self.history(
      changes: [FieldChange(key: "zweck", label: "Zweck", kind: .other, old: "Alt", new: "Neu", isWordByWord: true)],
      note: nil, title: "Titel", ministry: "Ministerium", isDoubtful: true)
    let html = String(
      decoding: FeedItem(doubtful.events(asOf: Self.day)[1], page: "https://r.example/").html, as: UTF8.self)
    #expect(
      html
        == "<p>Ministerium, nrw-ki-0001 (redaktionell)</p><ul><li>Zweck: <del>Alt</del> <ins>Neu</ins></li></ul><p>Das Datum dieser Änderung ist zweifelhaft.</p>"
    )
    let exported = try exported(smallEntry)
    let plain = written { exported.writeJSON(to: &$0) }
    let json = written { doubtful.write(into: Array(plain.utf8), folder: "https://r.example/e/", to: &$0) }
    let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    let versions = try #require((object?["register"] as? [String: Any])?["versionen"] as? [[String: Any]])
    #expect(versions.map { $0["datum_zweifelhaft"] as? Bool } == [nil, true])
    #expect(versions.map { $0["redaktionell"] as? Bool } == [nil, true])
  }

  /// A reader of feeds has no style sheet that keeps line breaks.
  @Test func linesStayLines() {
    let change = FieldChange(
      key: "text", label: "Text", kind: .other, old: "Ein Satz.\n\n- a\n \t- b\n- c",
      new: "Ein Satz.\n\n- a\n \t- x\n- y\n- c",
      isWordByWord: true)
    let history = Self.history(changes: [change], note: nil, title: "Titel", ministry: "Ministerium")
    let html = String(
      decoding: FeedItem(history.events(asOf: Self.day)[1], page: "https://r.example/").html, as: UTF8.self)
    #expect(
      html.contains(
        "<li>Text: Ein Satz.<br><br>- a<br>&#160;&#160;- <del>b</del> <ins>x<br>- y</ins><br>- c</li>"), "\(html)")
  }

  @Test func hostileValuesStayText() throws {
    let change = FieldChange(
      key: "zweck", label: "Zweck", kind: .other, old: Self.hostile, new: Self.hostile + "\u{202E}", isWordByWord: true)
    let history = Self.history(changes: [change], note: Self.hostile, title: Self.hostile, ministry: Self.hostile)
    let html = String(
      decoding: FeedItem(history.events(asOf: Self.day)[1], page: "https://r.example/").html,
      as: UTF8.self)
    #expect(!html.contains("<script>") && !html.contains("\u{202E}"))
    let table = written { ExportTable<EntryHistory>.changes.writeRows(of: history, to: &$0) }
    #expect(!table.contains(",=HYPERLINK") && !table.contains(",\"=HYPERLINK"))
    let object = try JSONSerialization.jsonObject(
      with: Data(history.removedJSON(address: "https://r.example/", notice: "Probe")))
    #expect((object as? [String: Any])?["titel"] as? String == Self.hostile)
  }

  @Test func theTableHasARowForEveryField() {
    let rows = written { ExportTable<EntryHistory>.changes.writeRows(of: Self.history, to: &$0) }
      .split(separator: "\r\n").map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    #expect(rows.map { $0[4] } == ["veroeffentlicht", "risikoklasse", "angabe", "entfernt"])
    #expect(rows.map { $0[2] } == ["2026-01-05", "2026-03-01", "2026-03-01", "2026-11-20"])
    #expect(rows.map { $0[1] } == ["1", "2", "2", "2"])
    #expect(rows[1][6...9] == ["risikoklasse", "Risikoklasse", "nicht geprüft", "Hochrisiko"])
    #expect(rows[3][11] == "Doppelt geführt")
    #expect(rows.allSatisfy { $0.count == ExportTable<EntryHistory>.changes.columns.count })
  }

  @Test func anEntryNamesItsVersions() throws {
    let exported = try exported(smallEntry)
    let plain = written { exported.writeJSON(to: &$0) }
    let json = written { Self.history.write(into: Array(plain.utf8), folder: "https://r.example/e/", to: &$0) }
    let object = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    let register = try #require(object["register"] as? [String: Any])
    let versions = try #require(register["versionen"] as? [[String: Any]])
    #expect(versions.map { $0["nummer"] as? Int } == [1, 2])
    #expect(versions.map { $0["adresse"] as? String } == ["https://r.example/e/versionen/1/", "https://r.example/e/"])
    #expect(register["luecken"] != nil)
  }

  @Test func whatIsGoneSaysSo() throws {
    let object = try JSONSerialization.jsonObject(
      with: Data(Self.history.removedJSON(address: "https://r.example/", notice: "Probe")))
    let register = (object as? [String: Any])?["register"] as? [String: Any]
    #expect(register?["status"] as? String == "entfernt")
    #expect(register?["grund"] as? String == "Doppelt geführt")
    #expect(register?["entfernt_am"] as? String == "2026-11-20")
    #expect(register?["hinweis"] as? String == "Probe")
  }

  /// A note that was written about the last version is no reason, and neither the table nor the JSON passes it off as one.
  @Test func aNoteThatIsNoReasonSaysSo() throws {
    let end = Removal(commit: Self.commit(9, "2026-11-20"), reason: "Pilot beendet", source: .lastNote)
    let history = EntryHistory(id: "nrw-ki-0001", versions: Self.history.versions, removal: end)
    let told = "Kein eigener Grund genannt; Notiz zur letzten Version: Pilot beendet"
    #expect(
      written { ExportTable<EntryHistory>.changes.writeRows(of: history, to: &$0) }.contains(",nein,\"\(told)\","))
    let object = try JSONSerialization.jsonObject(
      with: Data(history.removedJSON(address: "https://r.example/", notice: "Probe")))
    let register = (object as? [String: Any])?["register"] as? [String: Any]
    #expect(register?["grund"] as? String == told)
    #expect(end.explanation == told)
  }

  /// What came back is said to have come back, whether or not anything else changed.
  @Test func aReturnIsARowOfItsOwn() {
    func version(_ number: Int, _ changes: [FieldChange], restored: Removal?) -> EntryVersion {
      EntryVersion(
        number: number, commit: Self.commit(number, "2026-0\(number)-01"), blob: "b", path: "p", ministry: "im",
        ministryName: "M", title: "T", changes: changes, isEditorial: false, note: restored.map { _ in "Versehen" },
        isReadable: true, restored: restored)
    }
    let gone = Removal(commit: Self.commit(9, "2026-01-15"), reason: nil)
    let change = FieldChange(key: "umfang", label: "Umfang", kind: .other, old: "klein", new: "groß")
    let history = EntryHistory(
      id: "nrw-ki-0001",
      versions: [
        version(1, [], restored: nil), version(2, [change], restored: gone), version(3, [], restored: gone),
      ], removal: nil)
    let rows = written { ExportTable<EntryHistory>.changes.writeRows(of: history, to: &$0) }.split(separator: "\r\n")
    #expect(
      rows.map { $0.split(separator: ",", omittingEmptySubsequences: false).dropLast(2).joined(separator: ",") } == [
        "nrw-ki-0001,1,2026-01-01,nein,veroeffentlicht,im,,,,,nein,",
        "nrw-ki-0001,1,2026-01-15,nein,entfernt,im,,,,,nein,",
        "nrw-ki-0001,2,2026-02-01,nein,wieder_da,im,,,,,nein,Versehen",
        "nrw-ki-0001,2,2026-02-01,nein,angabe,im,umfang,Umfang,klein,groß,nein,Versehen",
        "nrw-ki-0001,2,2026-01-15,nein,entfernt,im,,,,,nein,",
        "nrw-ki-0001,3,2026-03-01,nein,wieder_da,im,,,,,nein,Versehen",
      ])
  }

  private static let history = history(
    changes: [
      FieldChange(
        key: "risikoklasse", label: "Risikoklasse", kind: .riskClass, old: "nicht geprüft", new: "Hochrisiko"),
      FieldChange(
        key: "zweck", label: "Zweck", kind: .other, old: "Der alte Satz.", new: "Der neue Satz.", isWordByWord: true),
    ], note: "Geprüft.", title: "Titel", ministry: "Ministerium")

  private static func history(
    changes: [FieldChange], note: String?, title: String, ministry: String, isDoubtful: Bool = false
  ) -> EntryHistory {
    func version(
      _ number: Int, _ day: String, _ changes: [FieldChange], _ note: String?, isDoubtful: Bool = false
    ) -> EntryVersion {
      EntryVersion(
        number: number, commit: commit(number, day, isDoubtful: isDoubtful), blob: "b\(number)",
        path: "ressorts/im/a.md", ministry: "im",
        ministryName: ministry, title: title, changes: changes, isEditorial: isDoubtful, note: note, isReadable: true)
    }
    return EntryHistory(
      id: "nrw-ki-0001",
      versions: [version(1, "2026-01-05", [], nil), version(2, "2026-03-01", changes, note, isDoubtful: isDoubtful)],
      removal: Removal(commit: commit(9, "2026-11-20"), reason: "Doppelt geführt"))
  }

  private static func commit(_ order: Int, _ day: String, isDoubtful: Bool = false) -> Commit {
    Commit(id: String(repeating: "c", count: 40), day: Day(day)!, order: order, isDateDoubtful: isDoubtful)
  }
}
