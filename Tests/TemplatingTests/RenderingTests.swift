import Bytes
import Diagnostics
import Templating
import Testing

/// What templates print for views of every kind.
@Suite struct RenderingTests {
  @Test(arguments: [
    ("{{titel}}", "Prüfung &lt;von&gt; Anträgen"),
    ("{{{inhalt}}}|{{& inhalt }}", "<p>Inhalt</p>|<p>Inhalt</p>"),
    ("{{#untertitel}}({{untertitel}}, {{.}}){{/untertitel}}{{^untertitel}}nichts{{/untertitel}}", "(mit KI, mit KI)"),
    ("{{#rand}}{{{rand}}}{{{.}}}{{/rand}}{{^rand}}leer{{/rand}}", "leer"),
    ("{{#neu}}neu{{/neu}}{{^neu}}alt{{/neu}}", "neu"),
    ("{{anzahl}}", "-12"),
    ("{{#woerter}}[{{.}}]{{/woerter}}", "[eins][zwei &amp; drei]"),
    ("{{#marken}}{{etikett}}{{#notiz}}:{{notiz}}{{/notiz}} {{/marken}}", "a:neu b "),
    (
      "{{#marken}}{{titel}}{{#kopf}}{{titel}}{{/kopf}};{{/marken}}",
      String(repeating: "Prüfung &lt;von&gt; AnträgenKopf;", count: 2)
    ),
    (
      "{{kopf.titel}} {{#kopf.verfasser}}{{etikett}} {{kopf.verfasser.etikett}}{{/kopf.verfasser}}",
      "Kopf Chat &amp; Text Chat &amp; Text"
    ),
    ("{{#kopf}}{{#verfasser}}{{#notiz}}{{verfasser.notiz}}{{/notiz}}{{/verfasser}}{{/kopf}}", nil),
    ("{{^ressort}}ohne{{/ressort}}{{#ressort}}{{titel}}{{/ressort}}", "ohne"),
    ("{{^teile}}keine{{/teile}}{{#teile}}{{#teile}}{{titel}}{{/teile}}{{/teile}}", "keine"),
    ("a\r\nb\r\n", "a\r\nb\r\n"),
  ]) func printing(template: String, expected: String?) {
    let loaded = Loaded(template, showing: Entry())
    #expect(loaded.text == expected, "\(loaded.faults)")
  }

  @Test func listOfViewsOfTheSameType() {
    let entry = Entry(title: "1", children: [Entry(title: "2", children: [Entry(title: "3")]), Entry(title: "4")])
    let source =
      "{{titel}}{{#teile}}({{titel}}{{#teile}}[{{titel}}{{#woerter}}{{.}},{{titel}}{{/woerter}}]{{/teile}}){{/teile}}"
    #expect(Loaded(source, showing: entry).text == "1(2[3eins,3zwei &amp; drei,3])(4)")
  }

  @Test func dottedNameInsideNestedSectionsLeavesTheFramesAlone() {
    let source = "{{#marken}}{{kopf.titel}}{{etikett}}{{#woerter}}{{kopf.titel}}{{.}}{{etikett}}{{/woerter}}{{/marken}}"
    let expected = ["a", "b"].map { "Kopf\($0)Kopfeins\($0)Kopfzwei &amp; drei\($0)" }.joined()
    #expect(Loaded(source, showing: Entry()).text == expected)
  }

  @Test func partialSeesTheViewOfEachUse() {
    let files = ["kopf": "<b>{{titel}}</b>", "innen": "{{>kopf}}"]
    let loaded = Loaded("{{>kopf}}{{#kopf}}{{>innen}}{{/kopf}}{{>kopf}}", files, showing: Entry(title: "T"))
    #expect(loaded.text == "<b>T</b><b>Kopf</b><b>T</b>")
  }

  @Test func partialAloneOnItsLineIsIndentedThroughAllLevels() {
    let files = ["aussen": "a\n  {{>innen}}\nb {{>innen}}\n", "innen": "1\n{{#neu}}\n{{titel}}\n{{/neu}}\n2\n"]
    let loaded = Loaded(" {{>aussen}}\n.", files, showing: Entry(title: "x\ny"))
    #expect(loaded.text == " a\n   1\n   x\ny\n   2\n b 1\nx\ny\n2\n\n.")
  }

  @Test func blocksThroughTwoLevels() {
    let files = [
      "grund": "<{{$art}}br{{/art}}>{{$kopf}}Kopf {{$wort}}Wort{{/wort}}{{/kopf}}|{{$fuss}}Fuß{{/fuss}}",
      "mitte":
        "{{<grund}}\n{{$art}}p{{/art}}\n{{$kopf}}Mitte {{$wort}}mittleres{{/wort}} {{$neu}}n{{/neu}}{{/kopf}}\n{{/grund}}\n",
    ]
    let page =
      "{{! eine Seite }}\n{{<mitte}}\n{{$wort}}{{titel}}{{/wort}}\n{{$fuss}}{{#neu}}!{{/neu}}{{/fuss}}\n{{/mitte}}\n"
    #expect(Loaded(page, files, showing: Entry(title: "T")).text == "<p>Mitte T n|!")
    #expect(Loaded("{{>mitte}}", files, showing: Entry()).text == "<p>Mitte mittleres n|Fuß")
    #expect(Loaded("{{>grund}}", files, showing: Entry()).text == "<br>Kopf Wort|Fuß")
  }

  @Test func blockInsideItsOwnReplacementIsItsDefault() {
    let loaded = Loaded("{{<l}}{{$a}}[{{$a}}innen{{/a}}]{{/a}}{{/l}}", ["l": "{{$a}}x{{/a}}"], showing: Entry())
    #expect(loaded.text == "[innen]")
  }

  @Test func partialOfALayoutShowsTheBlocksOfThePage() {
    let files = ["rahmen": "{{>kopf}}", "kopf": "<h1>{{$titel}}–{{/titel}}</h1>"]
    let loaded = Loaded("{{<rahmen}}{{$titel}}Seite{{/titel}}{{/rahmen}}{{>kopf}}", files, showing: Entry())
    #expect(loaded.text == "<h1>Seite</h1><h1>–</h1>")
  }

  @Test func xmlEscapesHTMLInsteadOfPrintingIt() {
    let source =
      "<?xml version=\"1.0\"?><d t=\"{{titel}}\">{{inhalt}}'{{#marken}}<script>{{etikett}}</script>{{/marken}}</d>"
    let loaded = Loaded(source, path: "seite.xml", showing: Entry(title: "\u{1}<'"))
    #expect(
      loaded.text == "<?xml version=\"1.0\"?><d t=\"\u{FFFD}&lt;&apos;\">&lt;p&gt;Inhalt&lt;/p&gt;'"
        + "<script>a</script><script>b</script></d>")
  }

  @Test func renderingAppendsToTheWriter() throws {
    var log = DiagnosticSet()
    let library = TemplateLibrary(sources: sources(of: ["seite": "<b>{{titel}}</b>"]), reportingTo: &log)
    let template = try #require(library.template("seite", for: Entry.self, reportingTo: &log))
    var writer = ByteWriter()
    for title in ["1", "2"] { template.render(Entry(title: title), into: &writer) }
    #expect(String(decoding: writer.bytes, as: UTF8.self) == "<b>1</b><b>2</b>")
  }
}
