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
            with open('anfragen', 'a') as log: log.write(f'{time.monotonic()} {self.command} {self.path}\\n')
            status = {'/gut': 200, '/nur-get': 405 if self.command == 'HEAD' else 200, '/weg': 404, '/kaputt': 500, '/um': 301,
                '/robots.txt': 200, '/geheim/x': 200}.get(self.path, 404)
            self.send_response(status)
            if status == 301: self.send_header('Location', '/gut')
            body = b'User-agent: *\\nDisallow: /geheim/\\n' if self.path == '/robots.txt' else b'x'
            self.send_header('Content-Length', str(len(body)))
            self.end_headers()
            if self.command == 'GET': self.wfile.write(body)
    server = http.server.ThreadingHTTPServer(('127.0.0.1', 0), Handler)
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
    let paths = ["gut", "nur-get", "weg", "kaputt", "um", "geheim/x"]
    let links = paths.map { "[\($0)](\(server.address)/\($0))" }.joined(separator: " und ")
    // Only this server may be asked: the site's other addresses lead nowhere.
    try portal.sh("grep -rlE 'https?://' Content | xargs sed -i -E 's#https?://[a-z.0-9-]+#\(server.address)#g'")
    try portal.sh(
      "sed -i 's|^basis_url: .*|basis_url: https://register.example|' Content/portal.md; printf '\\n\(links)\\n' >> Content/seiten/impressum.md"
    )
    let run = try check()
    #expect(run.exitCode == 1, "\(run.errorText)")
    let notes = try notes()
    #expect(notes["adresse"] == "zuletzt_erreichbar,geprueft_am,ergebnis")
    for path in ["gut", "nur-get", "um"] {
      #expect(notes["\(server.address)/\(path)"] == "2026-11-23,2026-11-23,erreichbar")
    }
    #expect(notes["\(server.address)/weg"] == ",2026-11-23,404")
    #expect(notes["\(server.address)/kaputt"] == ",2026-11-23,500")
    #expect(notes["\(server.address)/geheim/x"] == ",2026-11-23,von robots.txt ausgenommen")
    let findings = try Findings(run).findings
    #expect(
      findings.contains { $0.place.hasPrefix("Content/seiten/impressum.md:9:") && $0.rule == "verweis-nach-aussen-tot" }
    )

    let requests = try String(decoding: portal.site.bytes(of: "anfragen"), as: UTF8.self).split(separator: "\n").map {
      $0.split(separator: " ")
    }
    #expect(requests.first?[2] == "/robots.txt")
    #expect(!requests.contains { $0[2] == "/geheim/x" })
    let times = requests.filter { $0[2] != "/gut" || $0[1] == "HEAD" }.compactMap { Double($0[0]) }
    #expect(
      zip(times, times.dropFirst()).allSatisfy { $1 - $0 >= 0.4 || $1 - $0 < 0.05 },
      "half a second between requests but after a redirect")

    try portal.sh("rm anfragen")
    _ = try check()
    let again = try String(decoding: portal.site.bytes(of: "anfragen"), as: UTF8.self)
    #expect(!again.contains("/gut"), "what answered lately is not asked for again")
    #expect(again.contains("/weg"))
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
