import Testing

/// Where in the markup a value may stand, and what may surround a section.
@Suite struct PlaceTests {
  @Test(arguments: [
    ("<script>var a = '{{titel}}'</script>", "1:20", "in <script>"),
    ("<SCRIPT type=x>{{anzahl}}</SCRIPT>", "1:18", "in <script>"),
    ("<script>'</scriptx>{{titel}}'</script>", "1:22", "in <script>"),
    ("<style>.a { color: {{titel}} }</style>", "1:22", "in <style>"),
    ("<svg><style>{{anzahl}}</style></svg>", "1:15", "in <style>"),
    ("<iframe>{{titel}}</iframe>", "1:11", "in <iframe>"),
    ("<title>{{{inhalt}}}</title>", "1:11", "als HTML in <title>"),
    ("<a class={{titel}}>", "1:12", "in einem Attributwert ohne Anführungszeichen"),
    ("<a class=x{{titel}}>", "1:13", "in einem Attributwert ohne Anführungszeichen"),
    ("<a onclick=\"f('{{titel}}')\">", "1:18", "im Attribut „onclick“"),
    ("<a ONclick = 'f({{anzahl}})'>", "1:19", "im Attribut „onclick“"),
    ("<a /onclick='{{titel}}'>", "1:16", "im Attribut „onclick“"),
    ("<iframe srcdoc=\"{{titel}}\"></iframe>", "1:19", "im Attribut „srcdoc“"),
    ("<a style=\"color: {{titel}}\">", "1:20", "im Attribut „style“"),
    ("<a href=\"{{{inhalt}}}\">", "1:13", "als HTML in einem Attribut"),
    ("<a href=\"javascript:{{titel}}\">", "1:23", "in einer Adresse mit „javascript:“"),
    ("<a href=' JavaScript:f({{#neu}}{{titel}}{{/neu}})'>", "1:34", "in einer Adresse mit „javascript:“"),
    ("<a href='java\nscript:{{titel}}'>", "2:10", "in einer Adresse mit „javascript:“"),
    ("<img src=\"data:text/html,{{titel}}\">", "1:28", "in einer Adresse mit „data:“"),
    ("<{{titel}}>", "1:4", "im Namen eines Tags"),
    ("</{{titel}}>", "1:5", "im Namen eines Tags"),
    ("<h{{anzahl}}>", "1:5", "im Namen eines Tags"),
    ("<a {{titel}}>", "1:6", "im Namen eines Attributs"),
    ("<a data-{{titel}}='x'>", "1:11", "im Namen eines Attributs"),
    ("<a x='y'{{titel}}>", "1:11", "im Namen eines Attributs"),
    ("<!-- {{titel}} -->", "1:8", "in einem Kommentar"),
    ("<!-- > -- > {{titel}} -->", "1:15", "in einem Kommentar"),
    ("<!DOCTYPE {{titel}}>", "1:13", "in einer Deklaration"),
    ("<?x {{titel}}>", "1:7", "in einer Deklaration"),
  ]) func forbidden(source: String, position: String, place: String) {
    let loaded = Loaded(source, showing: Entry())
    #expect(loaded.text == nil)
    let start = "Templates/seite.html:\(position): vorlage-ort-verboten: „"
    #expect(loaded.faults.filter { $0.hasPrefix(start) && $0.contains("darf nicht \(place) stehen.") }.count == 1)
    #expect(loaded.faults.count <= 2, "\(loaded.faults)")
  }

  @Test(arguments: [
    ("<x><![CDATA[ {{titel}} ]]></x>", "in einem CDATA-Abschnitt"),
    ("<x a={{titel}}/>", "in einem Attributwert ohne Anführungszeichen"),
    ("<!-- {{titel}} -->", "in einem Kommentar"),
    ("<?xml {{titel}}?>", "in einer Deklaration"),
  ]) func forbiddenInXML(source: String, place: String) {
    let loaded = Loaded(source, path: "seite.xml", showing: Entry())
    #expect(loaded.faults.count == 1 && loaded.faults[0].contains("darf nicht \(place) stehen."), "\(loaded.faults)")
  }

  @Test(arguments: [
    "<a{{#neu}} aria-current=\"page\"{{/neu}}></a>", "<a {{#neu}}hidden{{/neu}}></a>",
    "<a {{#neu}}a='b' {{/neu}}href='{{titel}}'></a>",
    "<a class=\"x{{#neu}} y{{/neu}}\"></a>", "<a class='{{#marken}} {{etikett}}{{/marken}}'></a>",
    "<a href=\"{{titel}}\"></a>",
    "<a href=\"/suche?q={{titel}}\"></a>", "<img alt='{{titel}}' src='/b/{{titel}}.png'/>", "<title>{{titel}}</title>",
    "<textarea name=\"a\">{{titel}}</textarea>{{{inhalt}}}", "<title>{{#neu}}a{{/neu}}</title>{{{inhalt}}}",
    "<script>if (a < b) { c = '<p>' }</script>{{{inhalt}}}", "<!-- > -->{{{inhalt}}}", "<!-->{{{inhalt}}}",
    "<style>a{{#neu}}b{{/neu}}</style >{{titel}}", "a < {{titel}} <", "<svg style=\"--anteil: {{anzahl}}%\"></svg>",
    "<ul{{#marken}} data-a=\"b\"{{/marken}}></ul>", "<!DOCTYPE html><html>{{titel}}</html>",
    "</>{{titel}}</ x>{{titel}}",
    "<br b = '{{titel}}'\n/>{{titel}}", "<a b{{#neu}}=\"c\"{{/neu}}>{{titel}}</a>", "<x:y z:w=\"{{titel}}\"></x:y>",
    "<a x='javascript:{{titel}}'></a>", "<a href='https://a.example/weg?<x>#javascript:{{titel}}'></a>",
    "<a {{#neu}}hidden {{/neu}}b='{{titel}}' c ></a>",

  ]) func allowed(source: String) {
    #expect(Loaded(source, showing: Entry()).faults == [])
  }

  @Test(arguments: [
    ("{{#neu}}<a {{/neu}}{{titel}}", "1:4", "muss im Markup dort enden"),
    ("<a {{#neu}}class=\"{{/neu}}x\">", "1:7", "muss im Markup dort enden"),
    ("<h{{#neu}}1{{/neu}}>", "1:6", "muss im Markup dort enden"),
    ("<a class=\"{{#neu}}\" onclick=\"{{/neu}}{{titel}}\"></a>", "1:14", "muss im Markup dort enden"),
    ("{{^neu}}<script>{{/neu}}", "1:4", "muss im Markup dort enden"),
    ("<a {{#neu}}on{{/neu}}click=\"{{titel}}\">", "1:22", "es müssen ein Leerzeichen"),
    ("<a{{#neu}} b='c'{{/neu}}d='e'>", "1:25", "es müssen ein Leerzeichen"),
    ("<a {{#neu}}onclick {{/neu}}='{{titel}}'>", "1:28", "es müssen ein Leerzeichen"),
    ("<a b='c'd='e'>", "1:9", "es müssen ein Leerzeichen"),
    ("<a {{#marken}}b='c'{{/marken}}>", "1:15", "es müssen ein Leerzeichen"),
    ("<p>{{titel}}<a", "1:13", "Hier beginnt ein Tag"),
    ("<!-- x", "1:1", "Hier beginnt ein Tag"), ("<b>\n<!-- x\n", "2:1", "Hier beginnt ein Tag"),
  ]) func unclear(source: String, position: String, message: String) {
    let loaded = Loaded(source, showing: Entry())
    #expect(loaded.text == nil && loaded.faults.count == 1, "\(loaded.faults)")
    #expect(loaded.faults.allSatisfy { $0.hasPrefix("Templates/seite.html:\(position): vorlage-html-unklar: ") })
    #expect(loaded.faults.allSatisfy { $0.contains(message) }, "\(loaded.faults)")
  }

  @Test func partialStandsInTheMarkupOfItsUse() {
    let partial = ["wert": "{{titel}}"]
    #expect(
      Loaded("<b a='{{>wert}}'>{{>wert}}</b>", partial, showing: Entry(title: "'")).text == "<b a='&#39;'>&#39;</b>")
    #expect(Loaded("{{>wert}}<b a={{>wert}}>", partial, showing: Entry()).faults.count == 1)
  }

  @Test(arguments: ["\"", "'", "<", ">", "&"], ["\u{301}", "\u{308}", "\u{200D}", "\u{FE0F}", "x", "\n"])
  func nothingEscapesItsPlace(special: String, follower: String) {
    let hostile = "a\(special)\(follower)onload=\(special)\(follower)b"
    let entry = Entry(title: hostile, subtitle: hostile, words: [hostile], tags: [Tag(label: hostile)])
    let template =
      "<a t=\"{{titel}}\" u='{{#untertitel}}{{.}}{{/untertitel}}'>{{#woerter}}{{.}}{{/woerter}}</a>{{#marken}}{{etikett}}{{/marken}}"
    let escaped = ["\"": "&quot;", "'": "&#39;", "<": "&lt;", ">": "&gt;", "&": "&amp;"][special] ?? ""
    let safe = "a\(escaped)\(follower)onload=\(escaped)\(follower)b"
    let loaded = Loaded(template, showing: entry)
    #expect(loaded.text.map { Array($0.utf8) } == Array("<a t=\"\(safe)\" u='\(safe)'>\(safe)</a>\(safe)".utf8))
  }
}
