import Diagnostics
import Templating
import Testing

/// Faulty templates and the whole of what is said about them.
@Suite struct FaultTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var testDescription: String { source }
    let source: String
    var others: [String: String] = [:]
    var path = "seite"
    let faults: [String]

    /// Faults are given without the path of the page they are in.
    init(_ source: String, with others: [String: String] = [:], path: String = "seite", _ faults: String...) {
      (self.source, self.others, self.path, self.faults) = (source, others, path, faults)
    }
  }

  /// What a template prints is text, so it has to be text itself.
  @Test(arguments: [
    ([0x7B, 0x7B, 0xFF, 0x7D, 0x7D], "1:3"), ([0x61, 0x0A, 0xC3, 0xA4, 0xE2, 0x82], "2:2"),
    ([0xED, 0xA0, 0x80], "1:1"),
  ])
  func whatIsNoTextIsRefused(bytes: [UInt8], place: String) {
    var log = DiagnosticSet()
    let file = SourceFile(path: "Templates/seite.html", bytes: bytes)
    let library = TemplateLibrary(sources: ["seite": file], reportingTo: &log)
    #expect(library.template("seite", with: Entry.names, reportingTo: &log) == nil)
    let positions = log.all.map { "\($0.position.line):\($0.position.column)" }
    #expect(positions == [place] && log.all.map(\.rule) == ["vorlage-kodierung"])
  }

  /// An empty or cut file would else be a template for an empty page.
  @Test(arguments: [
    ("", ["titel"]), ("{{frei}}{{titel}}", ["rahmen"]),
    ("{{titel}}{{#rahmen}}x{{/rahmen}}", ["rahmen.hinweis"]),
    ("{{titel}}{{rahmen.hinweis}}", []), ("{{#rahmen}}{{titel}}{{>teil}}{{/rahmen}}", []),
    ("{{titel}}{{<gitter}}{{$mitte}}x{{/mitte}}{{/gitter}}", []),
  ])
  func whatAPageMustShowIsShown(source: String, missing: [String]) {
    var log = DiagnosticSet()
    let files = [
      "seite": source, "teil": "{{hinweis}}", "gitter": "{{#rahmen}}{{hinweis}}{{/rahmen}}{{$mitte}}{{/mitte}}",
    ]
    let sources = files.map { ($0, SourceFile(path: "Templates/\($0).html", text: $1)) }
    let library = TemplateLibrary(sources: Dictionary(uniqueKeysWithValues: sources), reportingTo: &log)
    #expect((library.template("seite", for: Sheet.self, reportingTo: &log) != nil) == missing.isEmpty)
    #expect(log.all.map(\.rule) == missing.map { _ in "vorlage-zeigt-nichts" })
    for (fault, name) in zip(log.all, missing) { #expect(fault.message.contains("„\(name)“"), "\(fault.message)") }
  }

  private struct Sheet: View {
    static let names = Names<Sheet>(
      .text("titel") { _ in "T" }.required, .text("frei") { _ in "" }, .view("rahmen") { _ in Edge() }.required)
  }

  private struct Edge: View {
    static let names = Names<Edge>(.text("hinweis") { _ in "H" }.required, .text("frei") { _ in "" })
  }

  /// The content of a list is looked at twice, since its second round starts where the first one ended.
  @Test(
    .timeLimit(.minutes(1)), arguments: [("<a ", "x"), ("</s{", "n"), ("<a ", "x=\"y\" "), ("<a ", "x{{$b}}{{/b}}")])
  func listsWithinListsAreNotLookedAtForEver(start: String, text: String) {
    let loaded = Loaded(start + String(repeating: "{{#woerter}}\(text)", count: 45), showing: Entry())
    #expect(loaded.text == nil && !loaded.faults.isEmpty)
  }

  /// Templates that include the next one twice each, and what a page of them would be.
  @Test(.timeLimit(.minutes(1)), arguments: ["x", "<b>", "<p>x</p>", "{{titel}}", "{{#neu}}<i>{{/neu}}"])
  func whatDoublesItselfIsRefused(leaf: String) {
    func doubled(_ times: Int) -> [String: String] {
      let links = (0..<times).map { ("t\($0)", "{{>t\($0 + 1)}}{{>t\($0 + 1)}}") }
      return Dictionary(uniqueKeysWithValues: links + [("t\(times)", leaf)])
    }
    let faults = Loaded("{{>t0}}", doubled(40), showing: Entry()).faults
    let tooLarge = faults.filter { $0.contains("vorlage-zu-gross") }
    #expect(tooLarge.count == 1 && tooLarge[0].contains("größer als 4.000.000 Bytes"), "\(faults.prefix(3))")
    #expect(!Loaded("{{>t0}}", doubled(4), showing: Entry()).faults.contains { $0.contains("zu-gross") })
  }

  @Test func includingGoesOnlySoDeep() {
    func chain(_ length: Int) -> [String: String] {
      Dictionary(uniqueKeysWithValues: (0..<length).map { ("t\($0)", $0 + 1 < length ? "{{>t\($0 + 1)}}" : "x") })
    }
    #expect(Loaded("{{>t0}}", chain(49), showing: Entry()).text == "x")
    for length in [50, 20_000] {
      #expect(
        Loaded("{{>t0}}", chain(length), showing: Entry()).faults == [
          "Templates/t48.html:1:4: vorlage-zu-tief: Mehr als 50 Vorlagen dürfen einander nicht einbinden, jede die nächste. Legen Sie einige davon zusammen."
        ])
    }
  }

  private static func faults(of test: Case) -> [String] {
    let loaded = Loaded(test.source, test.others, path: test.path, showing: Entry())
    #expect(loaded.text == nil)
    return loaded.faults.map { fault in
      let own = "Templates/\(test.path == "seite" ? "seite.html" : test.path):"
      return fault.hasPrefix(own) ? String(fault.dropFirst(own.count)) : fault
    }
  }

  @Test(arguments: [
    Case(
      "ä {{titl}}",
      "1:5: vorlage-name-unbekannt: Den Namen „titl“ gibt es hier nicht. Meinten Sie „titel“?"),
    Case(
      "{{ganz_anders}}",
      "1:3: vorlage-name-unbekannt: Den Namen „ganz_anders“ gibt es hier nicht. Hier gibt es anzahl, inhalt, kopf, marken, neu, rand, ressort, teile, titel, untertitel, woerter."
    ),
    Case(
      "{{kopf.tite}}",
      "1:8: vorlage-name-unbekannt: Den Namen „tite“ gibt es hier nicht. Meinten Sie „titel“?"),
    Case(
      "{{titel.kurz}}",
      "1:3: vorlage-name-unbekannt: „titel“ ist ein Text und hat keine Namen, die mit einem Punkt zu erreichen wären. Löschen Sie den Punkt und was auf ihn folgt."
    ),
    Case(
      "{{marken.etikett}}",
      "1:3: vorlage-name-unbekannt: „marken“ ist eine Liste und hat keine Namen, die mit einem Punkt zu erreichen wären. Löschen Sie den Punkt und was auf ihn folgt."
    ),
    Case(
      "{{.}}",
      "1:3: vorlage-name-unbekannt: Den Namen „.“ gibt es hier nicht. Hier gibt es anzahl, inhalt, kopf, marken, neu, rand, ressort, teile, titel, untertitel, woerter."
    ),
    Case(
      "{{etikett}}{{#marken}}{{etikett}}{{/marken}}",
      "1:3: vorlage-name-unbekannt: Den Namen „etikett“ gibt es hier nicht. Hier gibt es anzahl, inhalt, kopf, marken, neu, rand, ressort, teile, titel, untertitel, woerter."
    ),
    Case(
      "{{#marke}}\n{{was_auch_immer}}{{titel}}{{/marke}}\n{{^neues}}{{/neues}}",
      "1:4: vorlage-name-unbekannt: Den Namen „marke“ gibt es hier nicht. Schreiben Sie „{{#marken}}…{{/marken}}“.",
      "3:4: vorlage-name-unbekannt: Den Namen „neues“ gibt es hier nicht. Hier gibt es anzahl, inhalt, kopf, marken, neu, rand, ressort, teile, titel, untertitel, woerter."
    ),
    Case(
      "{{untertitel}}",
      "1:3: vorlage-kann-fehlen: „untertitel“ kann fehlen und steht deshalb nur in einem Abschnitt mit diesem Namen. "
        + "Umgeben Sie die Stelle mit „{{#untertitel}}“ und „{{/untertitel}}“."),
    Case(
      "{{#ressort}}{{/ressort}}{{ressort.titel}}",
      "1:27: vorlage-kann-fehlen: „ressort“ kann fehlen und steht deshalb nur in einem Abschnitt mit diesem Namen. "
        + "Umgeben Sie die Stelle mit „{{#ressort}}“ und „{{/ressort}}“."),
    Case(
      "{{kopf.verfasser.etikett}}",
      "1:8: vorlage-kann-fehlen: „kopf.verfasser“ kann fehlen und steht deshalb nur in einem Abschnitt mit diesem Namen. "
        + "Umgeben Sie die Stelle mit „{{#kopf.verfasser}}“ und „{{/kopf.verfasser}}“."),
    Case(
      "{{marken}}{{neu}}{{kopf}}",
      "1:3: vorlage-nicht-druckbar: „marken“ ist eine Liste und kein Text, der zu drucken wäre. Umgeben Sie, was davon zu drucken ist, mit „{{#marken}}“ und „{{/marken}}“.",
      "1:13: vorlage-nicht-druckbar: „neu“ ist eine Ja-Nein-Angabe und kein Text, der zu drucken wäre. Umgeben Sie, was davon zu drucken ist, mit „{{#neu}}“ und „{{/neu}}“.",
      "1:20: vorlage-nicht-druckbar: „kopf“ ist eine Gruppe von Werten und kein Text, der zu drucken wäre. Umgeben Sie, was davon zu drucken ist, mit „{{#kopf}}“ und „{{/kopf}}“."
    ),
    Case(
      "{{#titel}}{{/titel}}{{^anzahl}}{{/anzahl}}{{^kopf}}{{/kopf}}",
      "1:4: vorlage-kein-abschnitt: „titel“ ist ein Text und immer da; einen Abschnitt gibt es dazu nicht. Schreiben Sie „{{titel}}“.",
      "1:24: vorlage-kein-abschnitt: „anzahl“ ist eine Zahl und immer da; einen Abschnitt gibt es dazu nicht. Schreiben Sie „{{anzahl}}“.",
      "1:46: vorlage-kein-abschnitt: „kopf“ ist eine Gruppe von Werten und immer da; einen Abschnitt gibt es dazu nicht. Schreiben Sie „{{kopf}}“."
    ),
    Case(
      "{{{titel}}}{{& anzahl}}",
      "1:4: vorlage-ungeschuetzt: „titel“ ist ein Text und kein HTML; ungeschützt darf es nicht gedruckt werden. "
        + "Schreiben Sie „{{titel}}“.",
      "1:16: vorlage-ungeschuetzt: „anzahl“ ist eine Zahl und kein HTML; ungeschützt darf es nicht gedruckt werden. "
        + "Schreiben Sie „{{anzahl}}“."),
    Case(
      "{{inhalt}}",
      "1:3: vorlage-doppelt-geschuetzt: „inhalt“ ist fertiges HTML; mit zwei Klammern wären seine Tags als Text zu lesen. "
        + "Schreiben Sie „{{{inhalt}}}“."),
    Case(
      "{{{inhalt}}}", path: "seite.xml",
      "1:4: vorlage-ungeschuetzt: „inhalt“ ist HTML und in XML nur geschützt erlaubt. Schreiben Sie „{{inhalt}}“."),
  ]) func names(test: Case) {
    #expect(Self.faults(of: test) == test.faults)
  }

  @Test(arguments: [
    Case(
      "a\n{{titel",
      "2:1: vorlage-nicht-geschlossen: Dieses Tag endet nirgends: auf „{{“ muss „}}“ folgen. Fügen Sie „}}“ hinter dem Namen ein."
    ),
    Case(
      "{{titel {{titl}}",
      "1:1: vorlage-nicht-geschlossen: Dieses Tag endet nirgends: auf „{{“ muss „}}“ folgen. Fügen Sie „}}“ hinter dem Namen ein.",
      "1:11: vorlage-name-unbekannt: Den Namen „titl“ gibt es hier nicht. Meinten Sie „titel“?"),
    Case(
      "{{{inhalt}}",
      "1:1: vorlage-nicht-geschlossen: Dieses Tag endet nirgends: auf „{{{“ muss „}}}“ folgen. Fügen Sie „}}}“ hinter dem Namen ein."
    ),
    Case(
      "{{! nie zu Ende }",
      "1:1: vorlage-nicht-geschlossen: Dieses Tag endet nirgends: auf „{{“ muss „}}“ folgen. Fügen Sie „}}“ hinter dem Namen ein."
    ),
    Case(
      "{{=<% %>=}}",
      "1:1: vorlage-trennzeichen: Andere Trennzeichen als „{{“ und „}}“ sind nicht vorgesehen. Löschen Sie dieses Tag."),
    Case(
      "{{}}{{>a b}}{{a..b}}",
      "1:3: vorlage-tag-ungueltig: In ein Tag gehört ein Name ohne Leerzeichen und ohne leeren Teil zwischen Punkten; hier steht ein leeres Tag. Schreiben Sie „{{name}}“.",
      "1:8: vorlage-tag-ungueltig: In ein Tag gehört ein Name ohne Leerzeichen und ohne leeren Teil zwischen Punkten; hier steht „a b“. Schreiben Sie „{{name}}“.",
      "1:15: vorlage-tag-ungueltig: In ein Tag gehört ein Name ohne Leerzeichen und ohne leeren Teil zwischen Punkten; hier steht „a..b“. Schreiben Sie „{{name}}“."
    ),
    Case(
      "{{#each marken}}{{etikett}}{{/each}}",
      "1:4: vorlage-tag-ungueltig: In ein Tag gehört ein Name ohne Leerzeichen und ohne leeren Teil zwischen Punkten; hier steht „each marken“. Schreiben Sie „{{#marken}}“.",
      "1:31: vorlage-falsch-geschlossen: „{{/each}}“ schließt nichts; offen ist „{{#marken}}“ aus Zeile 1. Gemeint ist wohl „{{/marken}}“."
    ),
    Case(
      "a {% if neu %}x",
      "1:3: vorlage-tag-ungueltig: Tags beginnen mit „{{“; dieses gehört zu einer anderen Sprache von Vorlagen. Schreiben Sie einen Abschnitt: „{{#name}}…{{/name}}“."
    ),
    Case(
      "{{#neu}}\n{{#marken}}\n{{/neu}}",
      "2:4: vorlage-nicht-geschlossen: „{{#marken}}“ wird nicht geschlossen. Es fehlt „{{/marken}}“."),
    Case(
      "{{#neu}}\n{{/neue}}",
      "2:4: vorlage-falsch-geschlossen: „{{/neue}}“ schließt nichts; offen ist „{{#neu}}“ aus Zeile 1. "
        + "Gemeint ist wohl „{{/neu}}“."),
    Case(
      "{{^neu}}x",
      "1:4: vorlage-nicht-geschlossen: „{{^neu}}“ wird nicht geschlossen. Es fehlt „{{/neu}}“."),
    Case(
      "<h1>{{#titel}}</h1>",
      "1:8: vorlage-kein-abschnitt: „titel“ ist ein Text und immer da; einen Abschnitt gibt es dazu nicht. Schreiben Sie „{{titel}}“."
    ),
    Case(
      "{{#titl}}<b>{{#kopf.tite}}{{/kopf.tite}}",
      "1:4: vorlage-name-unbekannt: Den Namen „titl“ gibt es hier nicht. Schreiben Sie „{{titel}}“.",
      "1:21: vorlage-name-unbekannt: Den Namen „tite“ gibt es hier nicht. Schreiben Sie „{{kopf.titel}}“."
    ),
    Case(
      "{{^marke}}x",
      "1:4: vorlage-name-unbekannt: Den Namen „marke“ gibt es hier nicht. Schreiben Sie „{{^marken}}…{{/marken}}“."),
    Case(
      "{{#inhal}}x",
      "1:4: vorlage-name-unbekannt: Den Namen „inhal“ gibt es hier nicht. Schreiben Sie „{{{inhalt}}}“."),
    Case(
      "{{/neu}}",
      "1:4: vorlage-falsch-geschlossen: „{{/neu}}“ schließt nichts; hier ist nichts offen. Löschen Sie es, oder öffnen Sie davor „{{#neu}}“."
    ),
    Case(
      String(repeating: "{{#neu}}", count: 20_000),
      "1:404: vorlage-zu-tief: Mehr als 50 Abschnitte und Blöcke dürfen nicht ineinander liegen. Legen Sie die inneren in eine eigene Vorlage."
    ),
    Case(
      "<a {{#neu}}b='c'>{{titl}}<i {{titel}}>",
      "1:7: vorlage-nicht-geschlossen: „{{#neu}}“ wird nicht geschlossen. Es fehlt „{{/neu}}“.",
      "1:20: vorlage-name-unbekannt: Den Namen „titl“ gibt es hier nicht. Meinten Sie „titel“?",
      "1:31: vorlage-ort-verboten: „titel“ darf nicht im Namen eines Attributs stehen. Setzen Sie es dorthin, wo Text steht."
    ),
  ]) func syntax(test: Case) {
    #expect(Self.faults(of: test) == test.faults)
  }

  /// Names between single braces, where a value could be meant.
  @Test(arguments: [
    Case(
      "<h1 title='{titel}'>ä { anzahl }</h1>",
      "1:12: vorlage-einfache-klammern: Ein Tag hat zwei Klammern; „{titel}“ bliebe so auf der Seite stehen. Schreiben Sie „{{titel}}“.",
      "1:23: vorlage-einfache-klammern: Ein Tag hat zwei Klammern; „{anzahl}“ bliebe so auf der Seite stehen. Schreiben Sie „{{anzahl}}“."
    ),
    Case(
      "{#marken}{{#marken}}{etikett}}{{/marken}}{/marken}\n<title>{inhalt}</title>",
      "1:1: vorlage-einfache-klammern: Ein Tag hat zwei Klammern; „{#marken}“ bliebe so auf der Seite stehen. Schreiben Sie „{{#marken}}“.",
      "1:21: vorlage-einfache-klammern: Ein Tag hat zwei Klammern; „{etikett}“ bliebe so auf der Seite stehen. Schreiben Sie „{{etikett}}“.",
      "1:42: vorlage-einfache-klammern: Ein Tag hat zwei Klammern; „{/marken}“ bliebe so auf der Seite stehen. Schreiben Sie „{{/marken}}“.",
      "2:8: vorlage-einfache-klammern: Ein Tag hat zwei Klammern; „{inhalt}“ bliebe so auf der Seite stehen. Schreiben Sie „{{{inhalt}}}“."
    ),
  ]) func singleBraces(test: Case) {
    #expect(Self.faults(of: test) == test.faults)
  }

  @Test(arguments: [
    "<script>function f() {titel}</script>", "<style>a {titel}</style>", "<!-- {titel} -->", "{etikett} {nie} {a b}",
    "{ {titel", "{}", "{{titel}} {\ntitel ü}",
  ])
  func bracesMayBeText(source: String) {
    #expect(Loaded(source, showing: Entry()).faults == [])
  }

  /// Elements that a page does not close, or closes without having opened them, wherever the tags are from.
  @Test(
    arguments: [
      ("<div><p>x</div>\n<div>", ["2:1 „<div>“ wird auf der Seite nicht geschlossen. Es fehlt „</div>“."]),
      ("<main>\n<div></main>", ["2:1 „<div>“ wird auf der Seite nicht geschlossen. Es fehlt „</div>“."]),
      ("<div><main><div></div>\n</div></main></div>", ["2:1 „</div>“ schließt auf der Seite nichts. Löschen Sie es."]),
      (
        "<b><i>x\n</b></i>",
        ["2:1 „</b>“ steht vor dem Ende von „<i>“, das innerhalb begann. Schließen Sie zuerst „<i>“ mit „</i>“."]
      ),
      (
        "<ul>{{#marken}}<li><SPAN class='a'>{{etikett}}</li>{{/marken}}</ul>",
        ["1:20 „<SPAN>“ wird auf der Seite nicht geschlossen. Es fehlt „</SPAN>“."]
      ),
      ("{{#neu}}<section>{{/neu}}x", ["1:9 „<section>“ wird auf der Seite nicht geschlossen. Es fehlt „</section>“."]),
      ("{{#neu}}</section>{{/neu}}x", ["1:9 „</section>“ schließt auf der Seite nichts. Löschen Sie es."]),
      (
        "{{>auf}}{{>auf}}x{{>zu}}", ["auf:1:1 „<article>“ wird auf der Seite nicht geschlossen. Es fehlt „</article>“."]
      ),
      (
        "{{<rahmen}}{{$mitte}}<h2>{{titel}}</h3>{{/mitte}}{{/rahmen}}",
        [
          "1:22 „<h2>“ wird auf der Seite nicht geschlossen. Es fehlt „</h2>“.",
          "1:35 „</h3>“ schließt auf der Seite nichts. Löschen Sie es.",
        ]
      ),
      ("<{{$art}}div{{/art}}>x", ["1:1 „<div>“ wird auf der Seite nicht geschlossen. Es fehlt „</div>“."]),
      (
        "<div><section><div/></section></div>",
        [
          "1:15 „<div/>“ schließt sich nicht selbst; Browser überlesen den Schrägstrich. Setzen Sie „</div>“ hinter den Inhalt, und löschen Sie den Schrägstrich."
        ]
      ),
      (
        "{{#neu}}<SPAN class='a' />{{/neu}}x",
        [
          "1:9 „<SPAN/>“ schließt sich nicht selbst; Browser überlesen den Schrägstrich. Setzen Sie „</SPAN>“ hinter den Inhalt, und löschen Sie den Schrägstrich."
        ]
      ),
      ("<b a=x/>y", ["1:1 „<b>“ wird auf der Seite nicht geschlossen. Es fehlt „</b>“."]),
      (
        "{{#neu}}<b>{{/neu}}{{^neu}}<i>{{/neu}}x</b>",
        ["1:28 „<i>“ wird auf der Seite nicht geschlossen. Es fehlt „</i>“."]
      ),
      ("<p>a</p></p>", ["1:9 „</p>“ schließt auf der Seite nichts. Löschen Sie es."]),
    ] as [(String, [String])])
  func elements(source: String, faults: [String]) {
    let others = ["auf": "<article>", "zu": "</article>", "rahmen": "<div>{{$mitte}}{{/mitte}}</div>"]
    let found = Loaded(source, others, showing: Entry()).faults.map {
      $0.replacing("Templates/seite.html:", with: "").replacing("Templates/", with: "").replacing(".html:", with: ":")
        .replacing(": vorlage-element-offen:", with: "")
    }
    #expect(found == faults)
  }

  /// What the HTML standard lets out, what conditions bring, and what stands in parts of a page.
  @Test(arguments: [
    "<ul><li>a<li>b</ul><table><tr><td>a<tr><td>b</table><p>a<p>b", "<br><img src='a'><input/><hr />",
    "<svg><path d='m'/><g><a/></g></svg><svg/>", "<div/>x</div>",
    "<svg>{{#marken}}<rect/>{{etikett}}{{/marken}}</svg>", "<math>{{>einzeln}}</math>",
    "{{#neu}}<svg>{{/neu}}{{>einzeln}}{{#untertitel}}</svg>{{/untertitel}}",
    "<b>{{#neu}}<i>{{/neu}}x</b>{{#neu}}</i>{{/neu}}", "{{>auf}}x{{>zu}}",
    "{{#neu}}<div>{{/neu}}x{{#neu}}</div>{{/neu}}",
    "{{#neu}}<a href='x'>{{/neu}}{{^neu}}<a>{{/neu}}x</a>", "<b>{{#neu}}</b>{{/neu}}{{^neu}}</b>{{/neu}}",
    "{{#neu}}<a><b>{{/neu}}{{#marken}}<i>{{etikett}}</i>{{/marken}}{{#neu}}</b></a>{{/neu}}",
    "{{#ressort}}{{#neu}}<div>{{/neu}}{{/ressort}}{{#neu}}{{#ressort}}</div>{{/ressort}}{{/neu}}",
    "{{#neu}}<div class='a'>{{/neu}}{{#untertitel}}<div>{{/untertitel}}x</div>", "<p>{{{inhalt}}}</p>",
    "{{#kopf}}<div>{{/kopf}}</div>",
    "<script>'<div>'</script ><!-- <div> --><title><b></title><TextArea></i></textarea>",
    "<div title='</div>'></div>", "{{#marken}}</ul><ul>{{/marken}}",
  ])
  func elementsThatAreSound(source: String) {
    let others = ["auf": "<div><b>", "zu": "</b></div>", "einzeln": "<rect/>"]
    #expect(Loaded(source, others, showing: Entry()).faults == [])
  }

  @Test(arguments: [
    Case(
      "{{>kopff}}", with: ["kopf": ""],
      "1:4: vorlage-partial-fehlt: Die Vorlage „kopff“ gibt es nicht. Meinten Sie „kopf“?"),
    Case(
      "{{>a}}{{>a}}", with: ["a": "{{>b}}", "b": "\n{{#neu}}{{<c}}{{/c}}{{/neu}}", "c": "{{$x}}{{>a}}{{/x}}"],
      "Templates/c.html:1:10: vorlage-zyklus: Vorlagen dürfen einander nicht im Kreis einbinden: a → b → c → a. Löschen Sie die Stelle, oder legen Sie das Gemeinsame in eine eigene Vorlage."
    ),
    Case(
      "{{>seite}}",
      "1:4: vorlage-zyklus: Vorlagen dürfen einander nicht im Kreis einbinden: seite → seite. Löschen Sie die Stelle, oder legen Sie das Gemeinsame in eine eigene Vorlage."
    ),
    Case(
      "{{<l}}{{$x}}{{<l}}{{/l}}{{/x}}{{/l}}", with: ["l": "{{$x}}{{/x}}"],
      "1:16: vorlage-zyklus: Vorlagen dürfen einander nicht im Kreis einbinden: l → l. Löschen Sie die Stelle, oder legen Sie das Gemeinsame in eine eigene Vorlage."
    ),
    Case(
      "{{>a}}{{#kopf}}{{>a}}{{/kopf}}{{>a}}", with: ["a": "{{titel}}\n{{anzahl}}\n{{inhal}}"],
      "Templates/a.html:3:3: vorlage-name-unbekannt: Den Namen „inhal“ gibt es hier nicht. Meinten Sie „inhalt“?"),
    Case(
      "{{<kopff}}{{$a}}{{titl}}{{/a}}{{/kopff}}{{>fuss}}<a {{titel}}>", with: ["kopf": "", "fuss": "{{wieviele}}"],
      "Templates/fuss.html:1:3: vorlage-name-unbekannt: Den Namen „wieviele“ gibt es hier nicht. "
        + "Eingebunden ist die Vorlage hier über seite → fuss.",
      "1:4: vorlage-partial-fehlt: Die Vorlage „kopff“ gibt es nicht. Meinten Sie „kopf“?",
      "1:19: vorlage-name-unbekannt: Den Namen „titl“ gibt es hier nicht. Meinten Sie „titel“?",
      "1:55: vorlage-ort-verboten: „titel“ darf nicht im Namen eines Attributs stehen. Setzen Sie es dorthin, wo Text steht."
    ),
    Case(
      "{{>a}}{{titl}}", with: ["a": "{{#neu}}"],
      "Templates/a.html:1:4: vorlage-nicht-geschlossen: „{{#neu}}“ wird nicht geschlossen. Es fehlt „{{/neu}}“.",
      "1:9: vorlage-name-unbekannt: Den Namen „titl“ gibt es hier nicht. Meinten Sie „titel“?"),
    Case(
      "{{>a}}{{<l}}{{$x}}<b>{{>a}}</b>{{/x}}{{/l}}",
      with: ["a": "<i>{{titel}}</i>", "l": "<p>\n{{$x}}{{/x}}\n<p class=\"b\n"],
      "Templates/l.html:3:1: vorlage-html-unklar: Hier beginnt ein Tag, ein Kommentar oder ein Rohtext, und die Seite ist zu Ende, bevor er es ist. Schließen Sie ihn."
    ),
    Case(
      "{{<l}}{{$x}}{{titel}}<b {{titl}}>{{#neu}}<i {{titel}}>{{/neu}}{{/x}}{{/l}}",
      with: ["l": "{{titel}}\n<!-- \n{{$x}}{{/x}}"],
      "Templates/l.html:2:1: vorlage-html-unklar: Hier beginnt ein Tag, ein Kommentar oder ein Rohtext, und die Seite ist zu Ende, bevor er es ist. Schließen Sie ihn.",
      "1:27: vorlage-name-unbekannt: Den Namen „titl“ gibt es hier nicht. Meinten Sie „titel“?"),
    Case(
      "{{titel}}{{#neu}}<!-- {{titel}} {{anzahl}}{{/neu}}<i {{titel}}>",
      "1:13: vorlage-html-unklar: Der Abschnitt „neu“ muss im Markup dort enden, wo er begann: im Text, im selben Tag oder im selben Wert. Setzen Sie das Ende des Abschnitts an eine solche Stelle.",
      "1:56: vorlage-ort-verboten: „titel“ darf nicht im Namen eines Attributs stehen. Setzen Sie es dorthin, wo Text steht."
    ),
    Case(
      "{{<l}}{{$inhal}}x{{/inhal}}{{/l}}", with: ["l": "{{$inhalt}}{{/inhalt}}"],
      "1:10: vorlage-block-unbekannt: Die Vorlage „l“ hat keinen Block „inhal“. Meinten Sie „inhalt“?"),
    Case(
      "{{<l}}{{$a}}1{{/a}} \n{{$a}}2{{/a}}{{/l}}", with: ["l": "{{$a}}{{/a}}"],
      "2:4: vorlage-block-doppelt: Der Block „a“ wird zweimal ersetzt. Behalten Sie eines der beiden."),
    Case(
      "{{<l}}\n text {{titel}}{{/l}}", with: ["l": ""],
      "2:1: vorlage-text-verloren: Zwischen „{{<…}}“ und seinem Ende stehen nur Blöcke; was hier außerhalb steht, ginge verloren. Schreiben Sie es in einen der Blöcke.",
      "2:9: vorlage-text-verloren: Zwischen „{{<…}}“ und seinem Ende stehen nur Blöcke; was hier außerhalb steht, ginge verloren. Schreiben Sie es in einen der Blöcke."
    ),
    Case(
      "{{>a}}", with: ["a.xml": ""],
      "1:4: vorlage-art-verschieden: HTML und XML werden verschieden geschützt; „a“ ist von der anderen Art. Legen Sie für diese Art eine eigene Vorlage an."
    ),
  ]) func library(test: Case) {
    #expect(Self.faults(of: test) == test.faults)
  }

  @Test func templateThatDoesNotExist() {
    let loaded = Loaded("seite", in: ["seiten": ""], names: Entry.names, showing: Entry())
    #expect(
      loaded.faults == [
        "Templates/seite.html:1:1: vorlage-partial-fehlt: Die Vorlage „seite“ gibt es nicht. Meinten Sie „seiten“?"
      ])
  }
}
