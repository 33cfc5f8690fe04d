import Diagnostics
import TestSupport
import Testing

@testable import Linking

@Suite struct LinkTests {
  /// Checks pages given by their paths; what is no page is a file without content.
  func faults(_ pages: [String: String], files: [String] = [], base: String = "https://ki.nrw.example/") throws
    -> [String]
  {
    let site = SiteAddress(baseURL: base)
    let scans = pages.sorted { $0.key < $1.key }.map { scanPage(Array($0.value.utf8), at: $0.key, of: site) }
    return try checkLinks(of: scans, files: pages.keys + files, site: site) { Array((pages[$0] ?? "").utf8) }
      .faults.map { "\($0.page):\($0.line) \($0.kind) \($0.target)" + ($0.suggestion.map { " → \($0)" } ?? "") }
  }

  static let good = [
    "/", "/index.html", "/a/", "/a/index.html", "a/", "./a/", "a/../a/", "/a/./", "/a/b/..", "/a/#eins", "a/#eins",
    "/a/#%C3%BCber", "/a/#über", "/a/?seite=2#eins", "?x=1", "#hier", "#", "#top", "/a/#", "/a/#:~:text=x", "/feed.xml",
    "/bild.svg#teil", "https://ki.nrw.example", "https://ki.nrw.example/a/", "https://ki.nrw.example/a/#eins",
    "https://ki.nrw.example#hier", "//ki.nrw.example/a/", "https://ki.nrw.example.org/x", "https://example.org/a/",
    "http://x", "mailto:a@b.de", "tel:+49", "data:,x", "//example.org/x", "/a&#47;", "/%61/", " /a/ ", "/b&amp;c/",
    "/b%26c/",
    "HTTPS://example.org/",
  ]

  @Test(arguments: good) func letsGoodAddressesPass(address: String) throws {
    let pages = [
      "index.html": "<p id=hier><a href=\"\(address)\">x</a>", "a/index.html": "<p id='eins'></p><p id=\"über\"></p>",
      "b&c/index.html": "",
    ]
    #expect(try faults(pages, files: ["feed.xml", "bild.svg"]) == [])
  }

  static let dead = [
    ("/b/", "missingPage", nil), ("/a", "missingPage", "/a/"), ("/a/b/", "missingPage", nil),
    ("a/x", "missingPage", nil),
    ("../a/", "missingPage", nil), ("/../", "missingPage", nil), ("/a//", "missingPage", "/a/"),
    ("//ki.nrw.example/ab/", "missingPage", nil), ("//ki.nrw.example/A", "missingPage", "/a/"),
    ("https://ki.nrw.example/zwei/", "missingPage", nil), ("/feed.xm", "missingPage", "/feed.xml"),
    ("/a/#ein", "missingAnchor", "/a/#eins"),
    ("/a/#zwanzig", "missingAnchor", nil), ("#heir", "missingAnchor", "#hier"), ("#Hier", "missingAnchor", "#hier"),
    ("/a/#en", "missingAnchor", nil), ("#i", "missingAnchor", nil),
    ("", "emptyAddress", nil), (" ", "emptyAddress", nil), ("/A/", "missingPage", "/a/"),
    ("/a/index.htm", "missingPage", nil),
    ("/%zz/", "missingPage", nil), ("/a&amp;/", "missingPage", nil), ("?x#fehlt", "missingAnchor", nil),
  ]

  @Test(arguments: dead) func reportsDeadAddresses(address: String, kind: String, suggestion: String?) throws {
    let pages = ["index.html": "<p id=hier>\n<a href='\(address)'>x</a>", "a/index.html": "<p id='eins'></p>"]
    let end = suggestion.map { " → \($0)" } ?? ""
    #expect(try faults(pages, files: ["feed.xml"]) == ["index.html:2 \(kind) \(address)\(end)"])
  }

  static let loading = [
    ("<script src='https://x.example/a.js'></script>", 1), ("<img src=//x.example/a.png alt>", 1),
    ("<img src=' HTTPS://x.example/a.png'>", 1), ("<img srcset='/a/ 1x, https://x.example/b.png 2x'>", 1),
    ("<video poster='http://x.example/p.jpg'>", 1), ("<link rel=stylesheet href='https://x.example/a.css'>", 1),
    ("<link href='//x.example/i.ico' rel='shortcut icon'>", 1), ("<img src='https&#58;//x.example/a.png'>", 1),
    ("<a href='https://x.example/'>", 0), ("<link rel=license href='https://x.example/'>", 0),
    ("<form action='https://x.example/'>", 0), ("<img src='data:image/png;base64,AA=='>", 0), ("<img src=/a/>", 0),
    ("<img src='https://ki.nrw.example/a/'>", 0), ("<link rel=stylesheet href='//ki.nrw.example/a/'>", 0),
    ("<linkage rel=stylesheet href='https://x.example/'>", 0),
  ]

  @Test(arguments: loading) func loadsNothingFromOtherServers(html: String, count: Int) throws {
    let found = try faults(["index.html": html, "a/index.html": ""])
    #expect(found.count == count && found.allSatisfy { $0.contains("foreignResource") }, "\(found)")
  }

  static let markup = [
    ("<a href=/x/>", 1), ("<A HREF = '/x/' >", 1), ("<a\n\tclass=\"a>b\" href=\"/x/\"\n>", 1),
    ("<img src=/x/ alt=''>", 1),
    ("<img srcset='/x/ 1x, /y/ 2x, / 3x'>", 2), ("<form action='/x/'>", 1), ("<video poster=/x/>", 1),
    ("<button formaction=/x/>", 1),
    ("<a data-href=/x/>", 0), ("<a hrefs=/x/ title=\"href='/x/'\">", 0), ("<!-- <a href=/x/> > -->", 0),
    ("<!--><a href=/x/>-->", 1),
    ("<script>'<a href=/x/>'</script><a href=/x/>", 1), ("<style><a href=/x/></style>", 0),
    ("<title><a href=/x/></title>", 0),
    ("<TextArea><a href=/x/></textarea >", 0), ("<script src=/x/></script>", 1), ("<!DOCTYPE html><a href=/x/>", 1),
    ("1 < 2 <a href=/x/>", 1), ("</a href=/x/>", 0), ("<a href", 1), ("<a href=", 1), ("<a href='/x/", 1), ("<", 0),
    ("<!--", 0),
    ("<br/><a href=/x/ />", 1), ("<script>", 0), ("<p hidden href=/x/>", 1), ("", 0), ("<a ==/x/ href=/x/>", 1),
    ("<!", 0),
  ]

  @Test(arguments: markup) func readsAttributesOfTagsOnly(html: String, count: Int) throws {
    let found = try faults(["index.html": html])
    #expect(found.count == count, "\(found)")
  }

  @Test func reportsIdsThatArePartedByNothing() throws {
    let page = "<p id=a>\n<p id='b'>\n<p id=\"a\">\n<p id=a>\n<p id='x&amp;y'>\n<p id='x&#38;y'>"
    #expect(
      try faults(["p/index.html": page]) == [
        "p/index.html:3 duplicateID a", "p/index.html:4 duplicateID a", "p/index.html:6 duplicateID x&#38;y",
      ])
  }

  @Test func knowsASiteBelowAPath() throws {
    let base = "https://land.example/ki/register"
    let links = [
      "/ki/register/a/", "/ki/register", "/ki/register/", "a/", "https://land.example/ki/register/a/",
      "//land.example/ki/",
    ]
    let dead = ["/a/", "/", "/ki/registers/", "/ki/register/A/", "https://land.example/ki/register/A/"]
    let page = (links + dead).map { "<a href='\($0)'>" }.joined(separator: "\n")
    #expect(
      try faults(["index.html": page, "a/index.html": ""], base: base) == [
        "index.html:7 missingPage /a/", "index.html:8 missingPage /",
        "index.html:9 missingPage /ki/registers/",
        "index.html:10 missingPage /ki/register/A/ → /ki/register/a/",
        "index.html:11 missingPage https://land.example/ki/register/A/ → /ki/register/a/",
      ])
  }

  @Test func resolvesAgainstTheFolderOfThePage() throws {
    let page = "<a href='../a/'><a href='x.html'><a href='../../'><a href='b/'><a href='#o'><a href='./#o'><p id=o>"
    #expect(
      try faults(["a/b.html": page, "a/x.html": "", "a/index.html": ""]) == [
        "a/b.html:1 missingPage ../../", "a/b.html:1 missingPage b/", "a/b.html:1 missingAnchor ./#o",
      ])
  }

  @Test func becomesAFindingInThePage() throws {
    let text = "<p>\n<a href=\"/eintrage/\">"
    let site = SiteAddress(baseURL: "https://ki.nrw.example")
    let scan = scanPage(Array(text.utf8), at: "index.html", of: site)
    let faults = try checkLinks(of: [scan], files: ["index.html", "eintraege/index.html"], site: site) { _ in
      Array(text.utf8)
    }.faults
    let page = SourceFile(path: "Output/index.html", text: text)
    #expect(
      String(decoding: TextReport.bytes(for: faults.map { $0.finding(in: page) }), as: UTF8.self) == """
        Output/index.html:2:10: Fehler: Interne Verweise führen zu einer Seite des Portals; „/eintrage/“ gibt es nicht. [verweis-tot]
           2 | <a href="/eintrage/">
             |          ^~~~~~~~~~
             = Meinten Sie „/eintraege/“?
        1 Fehler in 1 Datei.

        """)
  }

  /// A slow reader of the same markup: every place where ` href="` follows a tag's name is a link.
  @Test(arguments: 1...20) func findsEveryLinkOfRandomPages(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var html = ""
    var expected = 0
    for number in 0..<200 {
      switch Int.random(in: 0..<6, using: &random) {
      case 0:
        html += "<a class='k\(number)' href=\"/tot/\(number)/\">x</a>"
        expected += 1
      case 1: html += "<p title='<a href=\"/tot/\">'>\(number) < \(number + 1)</p>\n"
      case 2: html += "<!-- <a href=\"/tot/\"> -->"
      case 3: html += "<script>if (a<b) '<a href=\"/tot/\">'</script>"
      case 4:
        html += "<img alt=\"\" src=/tot/\(number).svg>"
        expected += 1
      default: html += "<h2 id=k\(number)>\(number)</h2><a href='#k\(number)'>"
      }
    }
    #expect(try faults(["index.html": html]).count == expected, "seed \(seed)")
  }

  /// Whatever is cut off or overwritten, the scan ends and points into the page.
  @Test(arguments: 1...20) func survivesBrokenMarkup(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let whole = Array(
      "<!DOCTYPE html><title>x</title><a href='/x/#y' id=\"z\">&amp;</a><!-- - --><script>1<2</script><img srcset='a, b 2x'>"
        .utf8)
    for _ in 0..<500 {
      var bytes = Array(whole.prefix(Int.random(in: 0...whole.count, using: &random)))
      for index in bytes.indices where Int.random(in: 0..<12, using: &random) == 0 {
        bytes[index] = Array("<>'\"=/!-# &;%\u{0}".utf8).randomElement(using: &random) ?? 0
      }
      let site = SiteAddress(baseURL: "https://ki.nrw.example")
      let scan = scanPage(bytes, at: "index.html", of: site)
      for fault in try checkLinks(of: [scan], files: [], site: site, html: { [bytes] _ in bytes }).faults {
        #expect(
          fault.offset + fault.target.utf8.count <= bytes.count || !fault.target.allSatisfy(\.isASCII), "seed \(seed)")
      }
    }
  }
}
