import Foundation
import TestSupport
import Testing

/// `offenlage serve` as a whole: started, asked over real connections, edited under, interrupted.
@Suite(.serialized) struct ServeTests {
  private static let entry = "Content/ressorts/im/lagebild.md"
  private static let page = "/eintraege/nrw-ki-0001/"

  @Test func draftsAreShownNothingIsWrittenAndControlCEnds() throws {
    let site = try Fixtures.copyOfSite()
    let before = traces(below: site.path)
    let preview = try PreviewProcess(of: site)
    let draft = try preview.get("/eintraege/nrw-ki-0004/")
    #expect(draft.status == 200)
    #expect(draft.body.contains("Entwurf, nicht veröffentlicht"))
    #expect(try preview.get("/eintraege/seite/2/").body.contains("(nrw-ki-0004) Entwurf"))
    #expect(try preview.state(ofPage: "/eintraege/nrw-ki-0004/").contains(#""weight":"gap""#))
    #expect(preview.interrupt() == 0)
    #expect(preview.errorText.hasSuffix("Die Vorschau ist beendet.\n"))
    #expect(traces(below: site.path) == before)
  }

  @Test func noThreadToBeHadIsSaidInOneSentence() throws {
    let site = try Fixtures.copyOfSite()
    // No address space holds a stack of this size, and that of a new thread is as large as the limit says.
    let run = try Program.shell("ulimit -s 200000000000 && exec offenlage serve --port 0", in: site.path)
    #expect(run.exitCode == 2)
    #expect(run.errorText.hasPrefix("Fehler: Die Vorschau braucht einen Thread, das System gibt keinen her"))
    #expect(run.errorText.split(separator: "\n").count == 1)
  }

  /// Browsers with more pages than the system grants connections end no preview.
  @Test func moreConnectionsThanFilesMayBeOpenAreSurvived() throws {
    let site = try Fixtures.copyOfSite()
    let limited = ["/bin/sh", "-c", #"ulimit -n 60; exec "$@""#, "sh"]
    let preview = try PreviewProcess(of: site, within: limited)
    var connections: [HTTPConnection] = []
    for _ in 0..<80 {
      guard let connection = try? HTTPConnection(port: preview.port) else { break }
      connection.send("GET /_vorschau/ereignisse HTTP/1.1\r\nHost: 127.0.0.1:\(preview.port)\r\n\r\n")
      connections.append(connection)
    }
    #expect(connections.count > 40)
    try run("sed -i 's/^titel: .*/titel: Noch da/' \(Self.entry)", in: site)
    connections = []
    try preview.wait("a page") { (try? preview.get(Self.page).body.contains("<h1>Noch da")) ?? false }
    #expect(preview.interrupt() == 0)
  }

  /// Any page on the web may have the browser send as much.
  @Test func aLongRequestIsRefusedAndKeepsNobodyWaiting() throws {
    let preview = try PreviewProcess(of: try Fixtures.copyOfSite())
    for start in ["GET /", "GET / HTTP/1.1\r\nHost: 127.0.0.1:\(preview.port)\r\nX-Lang: "] {
      let connection = try HTTPConnection(port: preview.port)
      connection.send(start + String(repeating: "a", count: 40_000))
      try connection.wait(for: "431 Request Header Fields Too Large")
      let endless = try HTTPConnection(port: preview.port)
      endless.send(start + String(repeating: "a", count: 2_000_000))
      #expect(try preview.get(Self.page).status == 200)
    }
    #expect(try preview.answer(to: "unsinn\r\n\r\n").status == 400)
  }

  /// Browsers send the next request on the same connection, also before the last is answered.
  @Test func requestsOfOneConnectionAreAnsweredInTurn() throws {
    let preview = try PreviewProcess(of: try Fixtures.copyOfSite())
    let connection = try HTTPConnection(port: preview.port)
    let host = "Host: 127.0.0.1:\(preview.port)\r\n"
    let heads = ["HEAD /impressum/", "GET /_vorschau/gibtesnicht", "GET /_vorschau/vorschau.css"]
    connection.send(heads.map { "\($0) HTTP/1.1\r\n\(host)\r\n" }.joined())
    connection.send("GET \(Self.page) HTTP/1.1\r\n\(host)Connection: close\r\n\r\n")
    let answers = connection.rest().components(separatedBy: "HTTP/1.1 ").dropFirst()
    #expect(answers.map { String($0.prefix(3)) } == ["200", "404", "200", "200"])
    #expect(answers.first.map { HTTPResponse("HTTP/1.1 " + $0).body } == "")
    #expect(answers.last?.contains("</html>") == true)
  }

  @Test func whatIsPublishedKnowsNothingOfThePreview() throws {
    let site = try Fixtures.copyOfBuiltSite()
    for (path, bytes) in try publishedFiles(below: "\(site.path)/Output") {
      for trace in ["_vorschau", "vorschau.js", "Redaktionsansicht", "class=\"entwurf\""] {
        #expect(bytes.range(of: Data(trace.utf8)) == nil, "\(path) holds \(trace)")
      }
    }
  }

  @Test func onlyABrowserOfThisMachineIsAnswered() throws {
    let preview = try PreviewProcess(of: try Fixtures.copyOfSite())
    let own = "Host: 127.0.0.1:PORT\r\n"
    let requests: [(String, Int)] = [
      ("GET / HTTP/1.1\r\n\(own)", 200), ("GET / HTTP/1.1\r\nHost: localhost:PORT\r\n", 200),
      ("GET / HTTP/1.1\r\n", 403), ("GET / HTTP/1.1\r\nHost: angreifer.example\r\n", 403),
      ("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n", 403),
      ("GET / HTTP/1.1\r\n\(own)Origin: http://127.0.0.1:PORT\r\n", 200),
      ("GET / HTTP/1.1\r\n\(own)Origin: http://angreifer.example\r\n", 403),
      ("GET /_vorschau/ereignisse HTTP/1.1\r\n\(own)Origin: null\r\n", 403),
      ("POST / HTTP/1.1\r\n\(own)Content-Length: 3\r\n\r\nabc", 405), ("OPTIONS / HTTP/1.1\r\n\(own)", 405),
      ("DELETE / HTTP/1.1\r\n\(own)", 405), ("TRACE / HTTP/1.1\r\n\(own)", 405),
      ("GET /../Content/portal.md HTTP/1.1\r\n\(own)", 404), ("GET /%2e%2e/Content/portal.md HTTP/1.1\r\n\(own)", 404),
      ("GET /..%2f..%2fetc/passwd HTTP/1.1\r\n\(own)", 404), ("GET //etc/passwd HTTP/1.1\r\n\(own)", 404),
      ("GET http://127.0.0.1:PORT/ HTTP/1.1\r\n\(own)", 404), ("GET /Content/portal.md HTTP/1.1\r\n\(own)", 404),
      ("GET /_vorschau/../index.html HTTP/1.1\r\n\(own)", 404), ("GET /ressorts HTTP/1.1\r\n\(own)", 301),
    ]
    for (request, status) in requests {
      #expect(try preview.answer(to: "\(request)\r\n").status == status, "\(request)")
    }
    for rubbish in ["\r\n\r\n", "GET\r\n\r\n", "\u{1}\u{2}\r\n\r\n", "GET / HTTP/1.1\r\nContent-Length: -1\r\n\r\n"] {
      _ = try preview.answer(to: rubbish)
    }
    #expect(try preview.get("/").status == 200, "still there")
  }

  @Test func headTellsWhatGetWouldBring() throws {
    let preview = try PreviewProcess(of: try Fixtures.copyOfSite())
    for path in ["/", "/nirgends", "/ressorts", "/daten/eintraege.csv", "/bilder/punkt.png", "/_vorschau/vorschau.js"] {
      let (get, head) = (try preview.get(path), try preview.get(path, method: "HEAD"))
      #expect(head.status == get.status && head.headers == get.headers, "\(path)")
      #expect(head.body.isEmpty)
    }
    #expect(try preview.get("/daten/eintraege.csv").headers["content-type"] == "text/csv; charset=utf-8")
  }

  @Test func everySaveIsFollowed() throws {
    let site = try Fixtures.copyOfSite()
    let preview = try PreviewProcess(of: site)
    let events = try HTTPConnection(port: preview.port)
    events.send("GET /_vorschau/ereignisse HTTP/1.1\r\nHost: 127.0.0.1:\(preview.port)\r\n\r\n")
    try events.wait(for: "id: 1\ndata: 1\n\n")
    try run("sed -i 's/^titel: .*/titel: Ein neuer Titel/' \(Self.entry)", in: site)
    try events.wait(for: "id: 2\n")
    #expect(try preview.get(Self.page).body.contains("Ein neuer Titel"))

    let changes = [
      (
        "a template", "echo '<p>Zusatz in der Vorlage</p>' >> Templates/eintrag.html", "Zusatz in der Vorlage",
        Self.page
      ),
      ("an asset", "echo 'b{color:red}' > Templates/assets/neu.css", "color:red", nil),
      ("a page", "echo 'Ein neuer Absatz.' >> Content/seiten/impressum.md", "Ein neuer Absatz.", "/impressum/"),
      (
        "a new entry", "sed 's/nrw-ki-0001/nrw-ki-0077/' \(Self.entry) > Content/ressorts/fm/neu.md", "nrw-ki-0077",
        "/eintraege/nrw-ki-0077/"
      ),
    ]
    for (what, shell, text, path) in changes {
      try run(shell, in: site)
      guard let path else { continue }
      try preview.wait(what) { try preview.get(path).body.contains(text) }
    }
    try run("rm Content/ressorts/fm/neu.md", in: site)
    try preview.wait("an entry goes") { try preview.get("/eintraege/nrw-ki-0077/").status == 404 }
    #expect(preview.interrupt() == 0)
  }

  @Test func foldersMayHaveUmlautsInTheirNames() throws {
    let site = try Fixtures.copyOfSite()
    try run("mkdir Köln && mv Content Templates Köln", in: site)
    let preview = try PreviewProcess(
      of: site, ["--port", "0", "--content", "Köln/Content", "--templates", "Köln/Templates"])
    #expect(try preview.state(ofPage: Self.page).contains(#""weight":"gap""#))
    for number in 1...2 {
      try run("sed -i 's/^titel: .*/titel: Titel \(number)/' Köln/\(Self.entry)", in: site)
      try preview.wait("save \(number)") { try preview.get(Self.page).body.contains("<h1>Titel \(number)") }
    }
    #expect(preview.interrupt() == 0)
  }

  @Test func faultsStandOverTheLastGoodPageUntilTheyAreMended() throws {
    let site = try Fixtures.copyOfSite()
    let preview = try PreviewProcess(of: site)
    let good = try preview.get(Self.page).body
    let breaks = [
      (
        "cp \(Self.entry) gut && sed -i 's/^status: .*/status: quatsch/' \(Self.entry)", "quatsch",
        "mv gut \(Self.entry)"
      ),
      (
        "cp Templates/eintrag.html gut && echo '{{gibtesnicht}}' >> Templates/eintrag.html", "gibtesnicht",
        "mv gut Templates/eintrag.html"
      ),
      ("mv Content weg", "Content", "mv weg Content"),
    ]
    for (shell, text, mending) in breaks {
      try run(shell, in: site)
      try preview.wait("\(text) is reported") { try preview.state(ofPage: Self.page).contains(text) }
      #expect(try preview.get(Self.page).body == good)
      try run(mending, in: site)
      try preview.wait("\(text) is mended") {
        let state = try preview.state(ofPage: Self.page)
        return state.contains(#""faults":[]"#) && !state.contains("obstacle")
      }
    }
  }

  @Test func brokenContentIsNoReasonNotToStart() throws {
    let site = try Fixtures.copyOfSite()
    try run("cp \(Self.entry) gut && sed -i 's/^status: .*/status: quatsch/' \(Self.entry)", in: site)
    let preview = try PreviewProcess(of: site)
    let page = try preview.get("/")
    #expect(page.status == 503)
    #expect(page.body.contains("\(Self.entry):") && page.body.contains("quatsch"))
    try run("mv gut \(Self.entry)", in: site)
    try preview.wait("the portal appears") { try preview.get("/").status == 200 }
  }

  @Test func whatIsPublishedMayNotLeadToADraft() throws {
    let site = try Fixtures.copyOfSite()
    let preview = try PreviewProcess(of: site)
    try run("printf '\\nSiehe [Lagebild](lagebild.md).\\n' >> Content/ressorts/im/vorhaben.md", in: site)
    try preview.wait("the draft leads to an entry") {
      try preview.get("/eintraege/nrw-ki-0004/").body.contains("Siehe <a href=\"\(Self.page)\">")
    }
    try run("printf '\\nSiehe [Vorhaben](vorhaben.md).\\n' >> \(Self.entry)", in: site)
    try preview.wait("the entry may not lead to the draft") {
      try preview.state(ofPage: Self.page).contains("\"rule\":\"verweis-tot\"")
    }
    #expect(try Program.offenlage(["check", "--as-of", Fixtures.day], in: site.path).exitCode == 1, "as in a build")
  }

  @Test func aTakenPortIsSaidAndTheNextOneUsed() throws {
    let site = try Fixtures.copyOfSite()
    let first = try PreviewProcess(of: site)
    let second = try PreviewProcess(of: site, ["--port", String(first.port)])
    #expect(second.port != first.port)
    #expect(second.errorText.contains("Port \(first.port) ist belegt; die Vorschau nimmt \(second.port)."))
    #expect(try first.get("/").status == 200 && second.get("/").status == 200)
  }

  @Test func thePortalMayLieBelowAPath() throws {
    let preview = try PreviewProcess(
      of: try Fixtures.copyOfSite(), ["--port", "0", "--base-url", "https://land.example/amt/ki"])
    #expect(preview.errorText.contains(":\(preview.port)/amt/ki/"))
    #expect(try preview.get("/").headers["location"] == "/amt/ki/")
    #expect(try preview.get("/amt/ki\(Self.page)").status == 200)
    #expect(try preview.get("/amt/ki/ressorts").headers["location"] == "/amt/ki/ressorts/")
    #expect(try preview.get(Self.page).status == 404)
  }

  @Test func thePageOfTheFileSavedLastIsNamed() throws {
    let site = try Fixtures.copyOfSite()
    let preview = try PreviewProcess(of: site, ["--port", "0", "--follow"])
    #expect(try !preview.state(ofPage: "/").contains("followed"))
    try run("echo >> \(Self.entry)", in: site)
    try preview.wait("the page is named") {
      try preview.state(ofPage: "/").contains(#""address":"\#(Self.page)""#)
    }
  }

  /// Many programs share the kernel's limits on watching; they are lowered in a name space of the test's own.
  @Test(arguments: [
    ("max_inotify_watches", 3, "die Grenze für beobachtete Ordner ist erreicht"),
    ("max_inotify_instances", 0, "die Grenze für Beobachter ist erreicht"),
  ])
  func withoutWatchesSavesAreFollowedAllTheSame(limit: String, count: Int, reason: String) throws {
    let lowered = [
      "/usr/bin/unshare", "-U", "-r", "/bin/sh", "-c", "echo \(count) > /proc/sys/user/\(limit); exec \"$@\"", "sh",
    ]
    let site = try Fixtures.copyOfSite()
    guard
      try Program.run(lowered + ["/bin/sh", "-c", "test $(cat /proc/sys/user/\(limit)) = \(count)"], in: site.path)
        .exitCode == 0
    else { return print("skipped: no name space of one's own can be had here") }
    let preview = try PreviewProcess(of: site, within: lowered)
    let sentence =
      "Gespeicherte Dateien werden alle 500 Millisekunden gesucht, weil das System sie nicht meldet: \(reason).\n"
    #expect(preview.errorText.components(separatedBy: sentence).count == 2, "\(preview.errorText)")
    try run("echo 'Ein neuer Absatz.' >> Content/seiten/impressum.md", in: site)
    try preview.wait("a save") { try preview.get("/impressum/").body.contains("Ein neuer Absatz.") }
    #expect(preview.interrupt() == 0)
  }

  @Test func aMissingFolderIsSaid() throws {
    let scratch = try Scratch()
    let run = try Program.offenlage(["serve", "--port", "0"], in: scratch.path)
    #expect(run.exitCode == 2)
    #expect(
      run.errorText
        == "Fehler: „Content“ ist kein lesbarer Ordner; starten Sie die Vorschau dort, wo Content und Templates liegen.\n"
    )
  }

  private func run(_ line: String, in site: Scratch) throws {
    let run = try Program.shell(line, in: site.path)
    #expect(run.exitCode == 0, "\(line): \(run.errorText)")
  }
}
