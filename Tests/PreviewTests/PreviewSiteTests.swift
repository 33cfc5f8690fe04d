import Diagnostics
import Testing

@testable import Preview

/// What the preview answers, moment by moment.
struct PreviewSiteTests {
  private static let page = "<html><head></head><body><h1>Ressorts</h1></body></html>"
  private let good = PreviewOutcome(
    site: sampleSite(
      ["index.html": page, "ressorts/index.html": page, "404.html": "<body>nichts</body>", "a.css": "b{}"],
      showing: ["Content/ressorts.md": "ressorts/index.html"],
      notes: [
        PageNote(
          sampleFault, label: "Lücke", rule: "R03: Titel (Art. 1)", key: "status", help: ["Erlaubt: a, b."])
      ]))

  private func state(ofPage path: String, _ site: PreviewSite, print: String = "") -> String {
    site.get("/_vorschau/zustand", ["seite": path, "druck": print]).text
  }

  @Test func aPageCarriesTheScriptAndNothingElse() throws {
    let site = PreviewSite(PreviewState(good))
    let answer = site.get("/ressorts/")
    #expect(answer.status == 200)
    let script = try #require(answer.text.firstMatch(of: /<script src="\/_vorschau\/vorschau.js"[^>]*><\/script>\n/))
    #expect(answer.text.replacing(script.0, with: "") == Self.page)
    #expect(answer.text.hasSuffix("</script>\n</body></html>"))
    #expect(site.get("/a.css").text == "b{}")
  }

  @Test func thePolicyForbidsWhatThePreviewDoesNotNeed() {
    let site = PreviewSite(PreviewState(good))
    for path in ["/", "/nirgends", "/_vorschau/vorschau.js", "/_vorschau/zustand", "/ressorts"] {
      let answer = site.get(path)
      #expect(
        answer.header("Content-Security-Policy") == """
          default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; \
          form-action 'self'; base-uri 'none'; frame-ancestors 'none'
          """)
      #expect(answer.header("Referrer-Policy") == "same-origin")
      #expect(answer.header("X-Robots-Tag") == "noindex")
      #expect(answer.header("X-Content-Type-Options") == "nosniff")
      #expect(answer.header("Cross-Origin-Resource-Policy") == "same-origin")
      #expect(answer.header("Cache-Control") == "no-store")
    }
  }

  @Test func whatIsNotThereSaysSo() {
    let site = PreviewSite(PreviewState(good))
    #expect(site.get("/nirgends").status == 404)
    #expect(site.get("/nirgends").text.contains("vorschau.js"))
    #expect(site.get("/_vorschau/../index.html").status == 404)
    #expect(site.get("/ressorts").status == 301)
    #expect(site.get("/ressorts").header("Location") == "/ressorts/")
  }

  @Test func untilTheContentIsGoodThereIsAPageOfFaults() {
    let site = PreviewSite(PreviewState(PreviewOutcome(site: nil, faults: [sampleFault])))
    let answer = site.get("/ressorts/")
    #expect(answer.status == 503)
    #expect(answer.text.contains("Content/a.md:2:9: Fehler: „status“: „x“ ist kein erlaubter Wert."))
    #expect(answer.text.contains("vorschau.js"))
  }

  @Test func whatAFaultQuotesIsNoMarkup() {
    let file = SourceFile(path: "Content/<b>.md", text: "---\nstatus: </pre><script>x</script>\n---\n")
    let fault = Diagnostic(
      .error, rule: "wert-unbekannt", "„</pre><script>x</script>“ ist kein erlaubter Wert.", in: file,
      at: ByteRange(12, 36))
    let page = PreviewSite(PreviewState(PreviewOutcome(site: nil, faults: [fault]))).get("/").text
    #expect(page.contains("Content/&lt;b&gt;.md:2:9: Fehler: „&lt;/pre&gt;&lt;script&gt;x&lt;/script&gt;“"), "\(page)")
    #expect(!page.contains("<script>x") && !page.contains("<b>"))
  }

  @Test func faultsLeaveTheLastGoodPage() {
    let broken = PreviewOutcome(site: nil, faults: [sampleFault])
    let site = PreviewSite(PreviewState(good, broken))
    #expect(site.get("/ressorts/").status == 200)
    let state = state(ofPage: "/ressorts/", site)
    #expect(state.contains(#""summary":"1 Fehler in 1 Datei.""#))
    #expect(
      state.contains(
        #""file":"Content/a.md","line":2,"column":9,"message":"„status“: „x“ ist kein erlaubter Wert.","rule":"wert-unbekannt","advice":"Meinten Sie „y“?","code":"status: x","indent":8,"length":1"#
      ))
    let mended = PreviewSite(PreviewState(good, broken, good))
    #expect(self.state(ofPage: "/ressorts/", mended).contains(#""summary":"","faults":[]"#))
  }

  @Test func aFaultyBuildIsNotShownEvenIfItCouldBe() {
    let faulty = PreviewOutcome(site: sampleSite(["index.html": "falsch"]), faults: [sampleFault])
    #expect(PreviewSite(PreviewState(good, faulty)).get("/").text.contains("Ressorts"))
  }

  @Test func anObstacleIsTold() {
    let site = PreviewSite(PreviewState(good, PreviewOutcome(site: nil, obstacle: "„Content“ ist weg.")))
    #expect(state(ofPage: "/", site).contains(#""obstacle":"„Content“ ist weg.""#))
  }

  @Test func aPageIsOutdatedWhenItsBytesDiffer() throws {
    let site = PreviewSite(PreviewState(good))
    let print = try #require(site.get("/ressorts/").text.firstMatch(of: /data-print="([0-9a-f]+)"/)).1
    #expect(state(ofPage: "/ressorts/", site, print: String(print)).contains(#""outdated":false"#))
    #expect(state(ofPage: "/ressorts/", site, print: "0").contains(#""outdated":true"#))
    let changed = PreviewOutcome(site: sampleSite(["ressorts/index.html": "<body>anders</body>"]))
    let later = PreviewSite(PreviewState(good, changed))
    #expect(state(ofPage: "/ressorts/", later, print: String(print)).contains(#""outdated":true"#))
  }

  @Test func editorsAreToldWhatIsMissing() {
    let state = state(ofPage: "/ressorts/", PreviewSite(PreviewState(good)))
    #expect(state.contains(#""source":"Content/ressorts.md""#))
    #expect(state.contains(#""label":"Lücke","about":"R03: Titel (Art. 1)","key":"status","help":["Erlaubt: a, b."]"#))
  }

  @Test func thePageOfTheFileSavedLastIsFollowed() {
    let saved = ["Content/ressorts.md", "Templates/seite.html"]
    let followed = state(ofPage: "/", PreviewSite(PreviewState(good, follows: true, saved: saved)))
    #expect(followed.contains(#""followed":{"number":1,"address":"/ressorts/"}"#))
    #expect(!state(ofPage: "/", PreviewSite(PreviewState(good, saved: saved))).contains("followed"))
  }

  @Test func whoListensHearsOfEveryMoment() async {
    let state = PreviewState(good)
    var numbers = state.moments().makeAsyncIterator()
    #expect(await numbers.next() == 1)
    state.update(good, saved: [])
    #expect(await numbers.next() == 2)
  }
}
