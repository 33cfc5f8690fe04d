import Bytes
import Chronicling
import Diagnostics
import Foundation
import Parsing
import RegisterModel
import Templating
import Testing

@testable import Rendering

/// How old and new stand beside each other, also when somebody means harm.
@Suite struct HistoryViewTests {
  private static let hostile = "\"><script>alert(1)</script>{{titel}}'&\u{202E}txt\u{0}"

  @Test(arguments: [
    ("Der alte Satz.", "Der neue Satz.", "Der -alte- +neue+ Satz."), ("alt", "neu", "-alt- +neu+"),
    ("Ende", "Ende\n\nAbsatz", "Ende\n\n+Absatz+"), (" ", "neu", "+neu+"),
  ]) func runsOfWordsReadWell(old: String, new: String, expected: String) throws {
    let change = FieldChange(key: "zweck", label: "Zweck", kind: .other, old: old, new: new, isWordByWord: true)
    let source =
      "{{#worte}}{{#bleibt}}{{bleibt}}{{/bleibt}}{{#weg}}-{{weg}}-{{/weg}}{{#neu}}+{{neu}}+{{/neu}}{{abstand}}{{/worte}}"
    #expect(try rendered("probe", ChangeView(change: change), templates: ["probe": source]) == expected)
  }

  @Test func aHostileValueStaysAValue() throws {
    let change = FieldChange(
      key: "zweck", label: Self.hostile, kind: .other, old: "vorher " + Self.hostile, new: Self.hostile + " nachher",
      isWordByWord: true)
    let html = try rendered("aenderung", ChangeView(change: change))
    #expect(!html.contains("<script>") && !html.contains("\u{202E}") && !html.contains("\u{0}"))
    #expect(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;{{titel}}&#39;&amp;&lt;U+202E&gt;txt&lt;U+0000&gt;"))
  }

  @Test func bothValuesOfAShortFieldAreNamed() throws {
    let change = FieldChange(key: "status", label: "Status", kind: .status, old: "Geplant", new: nil)
    let html = try rendered("aenderung", ChangeView(change: change))
    #expect(html.contains("<del><span class=\"nur-vorlesen\">vorher: </span>Geplant</del>"))
    #expect(html.contains("keine Angabe mehr"))
  }

  @Test(
    arguments: [("Bonn", nil, "gestrichen: </span>Bonn"), (nil, "Bonn", "neu: </span>Bonn")]
      as [(String?, String?, String)])
  func anElementThatCameOrWentSaysNothingOfTheOthers(old: String?, new: String?, expected: String) throws {
    let change = FieldChange(key: "orte", label: "Orte", kind: .other, old: old, new: new, isElement: true)
    let html = try rendered("aenderung", ChangeView(change: change))
    #expect(html.contains(expected) && !html.contains("keine Angabe") && !html.contains("→"))
  }

  @Test func severalChangesOfOneFieldStandUnderOneName() throws {
    let labels = ["Quellen", "Quellen", "Status", "Quellen"]
    let changes = labels.map { FieldChange(key: "x", label: $0, kind: .other, old: nil, new: "y") }
    let html = try ChangeView.all(of: changes).map { try rendered("aenderung", $0) }.joined()
    #expect(html.components(separatedBy: "<dt>").count - 1 == 3)
    #expect(html.components(separatedBy: "<div>").count == html.components(separatedBy: "</div>").count)
    #expect(html.components(separatedBy: "<dd>").count - 1 == 4)
  }
}

/// The time from the start of a use to its publication.
@Suite struct PublicationDelayTests {
  @Test(arguments: [
    ("2026-11-25", "2026-11-25", "weniger als ein Monat"), ("2026-10-26", "2026-11-25", "weniger als ein Monat"),
    ("2026-10-25", "2026-11-25", "1 Monat"), ("2024-05-25", "2026-11-25", "30 Monate"),
    ("2024-05", "2026-11-25", "29 bis 30 Monate"), ("2025", "2026-11-25", "10 bis 22 Monate"),
    ("2026-12", "2026-11-25", "vor dem Beginn veröffentlicht"), ("2026", "2026-11-25", "0 bis 10 Monate"),
  ]) func itIsAsExactAsTheStart(begin: String, published: String, expected: String) throws {
    let delay = PublicationDelay(from: try #require(PartialDate(begin)), to: try #require(Day(published)))
    #expect(delay.german == expected)
  }
}

/// A template of the portal, filled with one view.
func rendered<V: View>(_ name: String, _ view: V, templates extra: [String: String] = [:]) throws -> String {
  var log = DiagnosticSet()
  var sources = try portalTemplates()
  for (name, text) in extra { sources[name] = SourceFile(path: "\(name).html", text: text) }
  let library = TemplateLibrary(sources: sources, reportingTo: &log)
  let template = try #require(library.template(name, for: V.self, reportingTo: &log), "\(log.sorted.map(\.message))")
  return String(decoding: template.rendered(view), as: UTF8.self)
}
