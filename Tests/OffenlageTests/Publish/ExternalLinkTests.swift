import Foundation
import Testing

/// Outbound links, asked for at a server of our own only.
struct ExternalLinkTests {
  let portal: Portal

  init() throws { portal = try Portal() }

  /// Answers by the path and writes down every request with its time.
  private static let script = """
    import time
    class Handler(http.server.BaseHTTPRequestHandler):
        def do_HEAD(self): self.answer()
        def do_GET(self): self.answer()
        def answer(self):
            host = self.headers['Host'].split(':')[0]
            with open('anfragen', 'a') as log: log.write(f'{time.monotonic()} {self.command} {self.path} {host}\\n')
            status = {'/gut': 200, '/nur-get': 405 if self.command == 'HEAD' else 200, '/weg': 404, '/kaputt': 500, '/um': 301,
                '/robots.txt': 200, '/geheim/x': 200, '/fort': 410, '/kurz': 405 if self.command == 'HEAD' else 416, '/?frage': 200,
                '/stumm': 0}.get(self.path, 404)
            if self.path.startswith('/gut?'): status = 200
            if self.path == '/robots.txt' and host == '127.0.0.2': status = 500
            if status == 0: return
            self.send_response(status)
            if status == 301: self.send_header('Location', '/gut')
            body = b'User-agent: *\\nDisallow: /geheim/\\n' if self.path == '/robots.txt' else b'x'
            self.send_header('Content-Length', str(len(body)))
            self.end_headers()
            if self.command == 'GET': self.wfile.write(body)
    server = http.server.ThreadingHTTPServer(('', 0), Handler)
    print('port', server.server_address[1])
    server.serve_forever()
    """

  private func check(_ arguments: String...) throws -> Run {
    try Program.offenlage(
      ["check", "--external", "--as-of", Fixtures.day, "--format", "json"] + arguments, in: portal.site.path)
  }

  private func notes() throws -> [String: String] {
    let text = String(decoding: try portal.site.bytes(of: "Content/erreichbarkeit.csv"), as: UTF8.self)
    return Dictionary(
      uniqueKeysWithValues: text.split(separator: "\r\n").map { line in
        let cut = line.firstIndex(of: ",")!
        return (String(line[..<cut]), String(line[line.index(after: cut)...]))
      })
  }

  @Test func everyAddressIsAskedForPolitelyAndNoted() throws {
    guard let server = try LocalServer(script: Self.script, in: portal.site.path) else { return }
    let paths = ["gut", "nur-get", "weg/weiter", "weg", "kaputt", "um", "geheim/x", "jung"]
    // Other names of this machine are other servers, which are asked at the same time.
    let closed = server.address.replacing("127.0.0.1", with: "127.0.0.2")
    let other = server.address.replacing("127.0.0.1", with: "127.0.0.3")
    let addresses =
      paths.map { "\(server.address)/\($0)" } + ["\(closed)/gut"]
      + ["/fort", "/kurz", "/stumm", "?frage"].map { other + $0 }
    let links = addresses.map { "[x](\($0))" }.joined(separator: " und ")
    // Only this server may be asked: the site's other addresses lead nowhere.
    try portal.sh("grep -rlE 'https?://' Content | xargs sed -i -E 's#https?://[a-z.0-9-]+#\(server.address)/gut?#g'")
    try portal.sh(
      "sed -i 's|^basis_url: .*|basis_url: https://register.example|' Content/portal.md; printf '\\n\(links)\\n' >> Content/seiten/impressum.md"
    )
    let earlier = [
      "frueher,2026-11-01,2026-11-22,404", "jung,2026-11-21,2026-11-21,erreichbar",
      "weg,2026-11-20,2026-11-20,erreichbar",
    ].map { "\(server.address)/\($0)\\r\\n" }.joined()
    try portal.sh(
      "printf 'adresse,zuletzt_erreichbar,geprueft_am,ergebnis\\r\\n\(earlier)' > Content/erreichbarkeit.csv")
    let run = try check("--max-age", "2")
    #expect(run.exitCode == 1, "\(run.errorText)")
    let notes = try notes()
    #expect(notes["adresse"] == "zuletzt_erreichbar,geprueft_am,ergebnis")
    for path in ["gut", "nur-get", "um"] {
      #expect(notes["\(server.address)/\(path)"] == "2026-11-23,2026-11-23,erreichbar")
    }
    #expect(notes["\(server.address)/weg"] == "2026-11-20,2026-11-23,404")
    #expect(notes["\(server.address)/jung"] == "2026-11-21,2026-11-21,erreichbar", "asked for two days ago")
    #expect(notes["\(server.address)/frueher"] == nil, "no page leads there any more")
    #expect(notes["\(closed)/gut"] == ",2026-11-23,von robots.txt ausgenommen", "rules that cannot be had forbid all")
    #expect(notes["\(other)/fort"] == ",2026-11-23,410")
    #expect(notes["\(other)/stumm"] == ",2026-11-23,keine Antwort")
    for path in ["/kurz", "?frage"] { #expect(notes[other + path] == "2026-11-23,2026-11-23,erreichbar") }
    #expect(notes["\(server.address)/kaputt"] == ",2026-11-23,500")
    #expect(notes["\(server.address)/geheim/x"] == ",2026-11-23,von robots.txt ausgenommen")
    let findings = try Findings(run).findings
    let dead = findings.filter { $0.rule == "verweis-nach-aussen-tot" && $0.message.contains("/weg") }
    #expect(dead.allSatisfy { $0.place.hasPrefix("Content/seiten/impressum.md:9:") })
    #expect(Set(dead.map(\.place)).count == 2, "an address that another begins with is none of its places")
    #expect(dead.contains { $0.message.contains("(Antwort 404, zuletzt erreichbar am 20. November 2026)") })
    let unclear = findings.filter { $0.rule == "verweis-nach-aussen-unklar" }.map(\.message)
    #expect(unclear.contains("Ob es „\(other)/stumm“ gibt, ließ sich nicht prüfen (keine Antwort)."))

    let requests = try String(decoding: portal.site.bytes(of: "anfragen"), as: UTF8.self).split(separator: "\n").map {
      $0.split(separator: " ")
    }
    for host in ["127.0.0.1", "127.0.0.2", "127.0.0.3"] {
      let paths = requests.filter { $0[3] == host }.map { $0[2] }
      #expect(paths.first == "/robots.txt" && paths.count { $0 == "/robots.txt" } == 1, "\(host): \(paths)")
    }
    #expect(!requests.contains { $0[2] == "/geheim/x" || $0[2] == "/jung" || $0[2...] == ["/gut", "127.0.0.2"] })
    let times = requests.filter { $0[3] == "127.0.0.1" && ($0[2] != "/gut" || $0[1] == "HEAD") }.compactMap {
      Double($0[0])
    }
    #expect(
      zip(times, times.dropFirst()).allSatisfy { $1 - $0 >= 0.4 || $1 - $0 < 0.05 },
      "half a second between requests but after a redirect")

    try portal.sh("rm anfragen")
    _ = try check()
    let again = try String(decoding: portal.site.bytes(of: "anfragen"), as: UTF8.self)
    #expect(!again.contains("/gut"), "what answered lately is not asked for again")
    #expect(again.contains("/weg"))
  }

  /// While the content has faults nobody is asked, and no note is taken away.
  @Test func nobodyIsAskedWhileTheContentHasFaults() throws {
    let notes = "adresse,zuletzt_erreichbar,geprueft_am,ergebnis\r\nhttps://a.example/,2026-11-01,2026-11-20,404\r\n"
    try portal.site.write("Content/erreichbarkeit.csv", notes)
    try portal.sh("printf -- '---\\ntitel: X\\nfremd: y\\n---\\n' > Content/seiten/kaputt.md")
    let run = try check()
    #expect(run.exitCode == 1)
    #expect(try Findings(run).findings.allSatisfy { !$0.rule.hasPrefix("verweis-nach-aussen") })
    #expect(try String(decoding: portal.site.bytes(of: "Content/erreichbarkeit.csv"), as: UTF8.self) == notes)
  }

  @Test func pagesSayWhenASourceLastAnswered() throws {
    try portal.sh(
      """
      printf 'adresse,zuletzt_erreichbar,geprueft_am,ergebnis\\r\\nhttps://landtag.example/18-1234,2026-11-01,2026-11-20,404\\r\\n' \
        > Content/erreichbarkeit.csv
      sed -i 's|{{herausgeber}}</p>|{{herausgeber}}{{#erreichbar}}, zuletzt erreichbar am {{erreichbar}}{{/erreichbar}}</p>|' \
        Templates/eintrag.html
      """)
    let run = try portal.publish()
    #expect(run.exitCode == 0, "\(run.errorText)")
    #expect(try portal.text("eintraege/nrw-ki-0001/index.html").contains("zuletzt erreichbar am 1.\u{A0}November 2026"))
  }

  @Test(arguments: [
    "adresse,geprueft_am\\r\\n",
    "adresse,zuletzt_erreichbar,geprueft_am,ergebnis\\r\\nhttps://a.example,gestern,2026-11-20,404\\r\\n",
    "adresse,zuletzt_erreichbar,geprueft_am,ergebnis\\r\\nhttps://a.example\\r\\n",
  ])
  func notesThatAreNoneAreReported(text: String) throws {
    try portal.sh("printf '\(text)' > Content/erreichbarkeit.csv")
    let run = try Program.offenlage(["check", "--as-of", Fixtures.day, "--format", "json"], in: portal.site.path)
    #expect(run.exitCode == 1)
    #expect(try Findings(run).findings.map(\.rule).contains("erreichbarkeit-unlesbar"))
  }
}
