import Chronicling
import RegisterModel
import Testing

/// What readers hear of a history, and what feed readers recognise it by.
@Suite struct PublicEventTests {
  private static func words(_ count: Int) -> String { Array(repeating: "ab", count: count).joined(separator: " ") }

  private static let today = Day("2026-11-25")!

  @Test(arguments: [
    (
      change("risikoklasse", "Risikoklasse", .riskClass, "nicht geprüft", "Hochrisiko"),
      "Risikoklasse: nicht geprüft → Hochrisiko"
    ),
    (change("ende", "Ende", .gapClosed, nil, "Mai 2026"), "Ende: bisher keine Angabe → Mai 2026"),
    (change("ende", "Ende", .gapOpened, "Mai 2026", nil), "Ende: Mai 2026 → keine Angabe mehr"),
    (change("zweck", "Zweck", .other, "eine\n  Zeile", "zwei"), "Zweck: eine Zeile → zwei"),
    (change("zweck", "Zweck", .other, String(repeating: "a", count: 161), "kurz"), "Zweck: neu gefasst"),
    (change("zweck", "Zweck", .other, nil, String(repeating: "a", count: 161)), "Zweck: neu angegeben"),
    (change("zweck", "Zweck", .other, String(repeating: "a", count: 161), nil), "Zweck: keine Angabe mehr"),
    // Short prose is named, although its words are compared on the page.
    (
      FieldChange(
        key: "umfang", label: "Umfang", kind: .other, old: "Rund 1.000 Fälle", new: "Rund 1.200 Fälle",
        isWordByWord: true),
      "Umfang: Rund 1.000 Fälle → Rund 1.200 Fälle"
    ),
    (
      FieldChange(
        key: "umfang", label: "Umfang", kind: .other, old: "\(words(60)) alt", new: "\(words(60)) neu",
        isWordByWord: true),
      "Umfang: 1 Wort neu, 1 Wort gestrichen"
    ),
    // An element of a list that has others still, or had others before.
    (element("Ort", nil, "Bonn; Land: DE"), "Ort, neu: Bonn; Land: DE"),
    (element("Ort", "Bonn;\n Land: DE", nil), "Ort, gestrichen: Bonn; Land: DE"),
    (element("Ort", "Bonn", "Hagen"), "Ort: Bonn → Hagen"),
    (
      element("Ort", " „Bonn“ –\u{2003}\tSüd \u{301}\n", "a\u{301}\u{A0}b\r\n\u{85}c😀 "),
      "Ort: „Bonn“ – Süd \u{301} → a\u{301} b c😀"
    ),
    (element("Ort", nil, "\u{3000} \n"), "Ort, neu: "),
    // Of what is too long the beginning tells which of them it is.
    (element("Ort", nil, "Bonn; \(words(60))"), "Ort, neu: Bonn; \(words(51)) …"),
    (element("Ort", "Köln;\n\(words(60))", nil), "Ort, gestrichen: Köln; \(words(51)) …"),
    (element("Ort", nil, String(repeating: "ä", count: 81)), "Ort: eine weitere Angabe"),
    (element("Ort", String(repeating: "a", count: 161), nil), "Ort: eine von mehreren Angaben gestrichen"),
    (element("Ort", String(repeating: "a", count: 161), "Bonn"), "Ort: neu gefasst"),
    (
      FieldChange(
        key: "text", label: "Text", kind: .text, old: "Der alte graue Satz.", new: "Der neue Satz.", isWordByWord: true),
      "Text: 1 Wort neu, 2 Wörter gestrichen"
    ),
    (
      FieldChange(key: "text", label: "Text", kind: .text, old: "a", new: "a", isWordByWord: true),
      "Text: Absätze anders gesetzt"
    ),
  ]) func aChangeIsToldInPlainWords(change: FieldChange, sentence: String) {
    #expect(change.sentence == sentence)
  }

  @Test func theWeightiestChangeLeads() {
    let changes = [
      change("zweck", "Zweck", .other, "a", "b"), change("status", "Status", .status, "Geplant", "In Betrieb"),
      change("ende", "Ende", .gapClosed, nil, "2026"),
    ]
    let event = history([[], changes]).events(asOf: Self.today)[1]
    #expect(event.headline == "Titel: Status: Geplant → In Betrieb (und 2 weitere Änderungen)")
    #expect(event.kinds == [.status, .gapClosed, .other])
  }

  /// What is asked for is a matter of the program that tells of it: items of feeds stay what they are when a newer one asks for more.
  @Test func gapsOfOtherFieldsDoNotTellEventsApart() {
    let changes = comparison.changes(from: entry("status: geplant"), to: entry("status: in_betrieb"))
    #expect(changes.map(\.kind) == [.status, .gapOpened])
    let (event, older) = (
      history([[], changes]).events(asOf: Self.today)[1], history([[], [changes[0]]]).events(asOf: Self.today)[1]
    )
    #expect(event.guid == older.guid)
    #expect(event.kinds == [.status, .gapOpened])
    #expect(event.sentences[1].hasPrefix("Offene Lücken, jetzt gefragt: Beginn, Nächste Prüfung, "))
    let back = comparison.changes(from: entry("risikoklasse: hochrisiko"), to: entry("risikoklasse: verboten"))
    #expect(
      back.last { $0.isConsequence }?.sentence.hasPrefix("Offene Lücken, nicht mehr gefragt: EU-Registrierung, ")
        == true)
  }

  @Test func beginningAndEndAreEventsToo() {
    let events = history([[]], removal: Removal(commit: commit(7, "2026-03-01"), reason: nil)).events(asOf: Self.today)
    #expect(events.map(\.headline) == ["Neu im Register: Titel", "Entfernt: Titel"])
    #expect(events.map(\.kinds) == [[.published], [.removed]])
    #expect(events.map(\.isPublication) == [true, false])
    #expect(events[1].sentences == ["Ein Grund wurde nicht genannt."])
  }

  @Test func aNoteAboutTheLastVersionIsNotPassedOffAsAboutTheRemoval() {
    #expect(Removal(commit: nil, reason: "Doppelt", source: .commit).explanation == "Grund: Doppelt")
    #expect(
      Removal(commit: nil, reason: "Status geändert", source: .lastNote).explanation
        == "Kein eigener Grund genannt; Notiz zur letzten Version: Status geändert")
    #expect(Removal(commit: nil, reason: nil, source: .lastNote).explanation == nil)
  }

  /// A reason that was struck explains nothing any more, though readers still see it.
  @Test(
    arguments: [("Doppelt", .commit, true), ("Doppelt", .list, true), ("Doppelt", .struck, false), (nil, nil, false)]
      as [(String?, Removal.Source?, Bool)])
  func aReasonThatWasStruckIsNone(reason: String?, source: Removal.Source?, isExplained: Bool) {
    #expect(Removal(commit: nil, reason: reason, source: source).isExplained == isExplained)
  }

  @Test func whatCameBackWasGone() {
    let gone = Removal(commit: commit(1, "2026-02-01"), reason: "Versehen")
    let back = EntryVersion(
      number: 2, commit: commit(2, "2026-02-03"), blob: "b", path: "p", ministry: "im", ministryName: "Inneres",
      title: "Titel", changes: [],
      isEditorial: false, note: nil, isReadable: true, restored: gone)
    let history = EntryHistory(
      id: "nrw-ki-0001", versions: history([[]]).versions + [back],
      removal: Removal(commit: commit(3, "2026-02-05"), reason: nil))
    let events = history.events(asOf: Self.today)
    #expect(
      events.map(\.headline) == [
        "Neu im Register: Titel", "Entfernt: Titel", "Wieder im Register: Titel", "Entfernt: Titel",
      ])
    #expect(events.map(\.kinds) == [[.published], [.removed], [.returned], [.removed]])
    #expect(events[1].sentences == ["Grund: Versehen"])
    #expect(Set(events.map(\.guid)).count == 4)
  }

  @Test func aMoveConcernsBothMinistries() {
    let moved = history([[], [change("ressort", "Ressort", .other, "IM", "JM")]], ministries: ["im", "jm"])
    #expect(moved.events(asOf: Self.today).map(\.ministries) == [["im"], ["jm", "im"]])
    // Whoever gave an entry away is not told when it is removed elsewhere.
    let gone = history(
      [[], [change("ressort", "Ressort", .other, "IM", "JM")]], ministries: ["im", "jm"],
      removal: Removal(commit: commit(3, "2026-02-05"), reason: nil))
    #expect(gone.events(asOf: Self.today).map(\.ministries) == [["im"], ["jm", "im"], ["jm"]])
  }

  @Test func commitsAreToldInTheirOrderWhateverTheirDatesSay() {
    let early = history([[]], id: "nrw-ki-0001", first: 5, day: "2020-01-01")
    let late = history([[]], id: "nrw-ki-0002", first: 2, day: "2030-01-01")
    let chronicle = Chronicle(state: .available, histories: [early.id: early, late.id: late])
    let events = chronicle.events(asOf: Self.today)
    #expect(events.map(\.history.id) == ["nrw-ki-0001", "nrw-ki-0002"])
    #expect(events[1].day == Self.today)
  }

  /// A date in the future would be that of the build, another one every day; of a clock that was not set nobody wants a list of January 1970.
  @Test func whatHasNoDayOfItsOwnGetsOneThatStays() throws {
    let days = ["1970-01-01", "2099-01-01", "2026-01-05", "2099-01-01", "1970-01-01", "2026-02-05", "2099-01-01"]
    var log = RevisionLog()
    log.revisions = days.enumerated().map { index, day in
      Revision(
        id: "", parents: index == 0 ? [] : [index - 1], authored: Int(Day(day)!.number) * 86_400 + 43_200, reason: nil)
    }
    let told = ToldEntry(
      history: EntryHistory(
        id: "nrw-ki-0001",
        versions: days.enumerated().map { index, day in
          EntryVersion(
            number: index + 1, commit: commit(index, day), blob: "b", path: "p", ministry: "im",
            ministryName: "Inneres", title: "Titel",
            changes: [], isEditorial: false, note: nil, isReadable: true)
        }, removal: Removal(commit: nil, reason: nil)), newestBlob: "b", hasFile: false)
    let shown = ["2026-11-25", "2026-11-26", "2027-05-01"].map { day in
      let events = told.doubting(log.doubtfulDates(asOf: Day(day)!)).history.events(asOf: Day(day)!)
      return events.map(\.day.description)
    }
    let expected = Array(repeating: "2026-01-05", count: 5) + ["2026-02-05", "2026-02-05"]
    #expect(shown == Array(repeating: expected, count: 3))
  }

  /// Where nothing was before, it is the first day of all that can be true: neither one before there was git nor one still to come.
  @Test(
    arguments: [
      (["2099-01-01", "1970-01-01", "2026-02-05", "2026-03-05"], "2026-02-05"), (["2099-01-01", "1970-01-01"], nil),
      (["2099-01-01", "2005-04-07"], "2005-04-07"), (["2099-01-01", "2026-11-25"], "2026-11-25"),
      (["2099-01-01", "2026-11-26"], nil), (["1970-01-01", "2099-01-01", "2026-02-05"], "2026-02-05"),
    ] as [([String], String?)])
  func theFirstDayOfAllIsOneThatCanBeTrue(days: [String], expected: String?) throws {
    var log = RevisionLog()
    log.revisions = days.map { day in
      Revision(id: "", parents: [], authored: Int(Day(day)!.number) * 86_400 + 43_200, reason: nil)
    }
    let doubts = log.doubtfulDates(asOf: Day("2026-11-25")!)
    let told = ToldEntry(
      history: history([[]], id: "nrw-ki-0001", first: 0, day: days[0]), newestBlob: "b", hasFile: true)
    let commit = try #require(told.doubting(doubts).history.versions.first?.commit)
    #expect(commit.isDateDoubtful)
    #expect(commit.dayInstead?.description == expected)
  }

  @Test func rewrittenCommitsBringNoNewItems() {
    let changes = [[], [change("status", "Status", .status, "Geplant", "In Betrieb")]]
    let before = history(changes, first: 0, day: "2026-01-05", commitPrefix: "a")
    let after = history(changes, first: 40, day: "2026-02-07", commitPrefix: "b")
    #expect(before.events(asOf: Self.today).map(\.guid) == after.events(asOf: Self.today).map(\.guid))
  }

  /// What a ministry, a country or a field is called today has no part in it, nor has the order in which fields are told.
  @Test func otherWordsBringNoNewItems() {
    func moved(_ label: String, _ old: String, _ new: String) -> FieldChange {
      FieldChange(
        key: "ressort", label: label, kind: .other, old: old, new: new,
        written: FieldChange.Written(old: "im", new: "jm"))
    }
    let status = change("status", "Status", .status, "geplant", "in_betrieb")
    let before = history([[], [moved("Ressort", "Inneres", "Justiz"), status]])
    let after = history([[], [status, moved("Haus", "Inneres und Sport", "Recht")]])
    #expect(before.events(asOf: Self.today).map(\.guid) == after.events(asOf: Self.today).map(\.guid))
  }

  @Test func everyEventHasAnIdentifierOfItsOwn() {
    let there = [change("status", "Status", .status, "Geplant", "In Betrieb")]
    let back = [change("status", "Status", .status, "In Betrieb", "Geplant")]
    let twice = history(
      [[], there, back, there, back], removal: Removal(commit: commit(5, "2026-02-05"), reason: "Doppelt"))
    let guids = twice.events(asOf: Self.today).map(\.guid)
    #expect(Set(guids).count == 6)
    #expect(guids[0] == "nrw-ki-0001")
    #expect(guids[3] == guids[1] + "/2")
    let other = history([[], [change("status", "Status", .status, nil, "In Betrieb")]]).events(asOf: Self.today)
    #expect(other[1].guid != guids[1])
  }
}

private func element(_ label: String, _ old: String?, _ new: String?) -> FieldChange {
  FieldChange(key: "verarbeitungsorte", label: label, kind: .other, old: old, new: new, isElement: true)
}

private func change(
  _ key: String, _ label: String, _ kind: FieldChange.Kind, _ old: String?, _ new: String?
) -> FieldChange {
  FieldChange(key: key, label: label, kind: kind, old: old, new: new)
}

private func commit(_ order: Int, _ day: String, prefix: String = "a") -> Commit {
  Commit(
    id: prefix + String(repeating: "0", count: 38) + "\(order % 10)", day: Day(day)!, order: order,
    isDateDoubtful: false)
}

private func history(
  _ changes: [[FieldChange]], id: String = "nrw-ki-0001", first: Int = 0, day: String = "2026-01-05",
  ministries: [String] = [], commitPrefix: String = "a", removal: Removal? = nil
) -> EntryHistory {
  EntryHistory(
    id: id,
    versions: changes.enumerated().map { index, changes in
      EntryVersion(
        number: index + 1, commit: commit(first + index, day, prefix: commitPrefix), blob: "b\(index)",
        path: "ressorts/im/a.md", ministry: ministries.indices.contains(index) ? ministries[index] : "im",
        ministryName: "Inneres", title: "Titel", changes: changes, isEditorial: false, note: nil, isReadable: true)
    }, removal: removal)
}
