import Foundation
import Testing

/// What an outsider can find out about a release.
struct VerifyTests {
  let portal: Portal

  init() throws {
    portal = try Portal()
    try portal.publish(day: "2026-11-22")
    try portal.publish()
  }

  func verify(_ arguments: String...) throws -> Run {
    try Program.offenlage(["verify"] + arguments, in: portal.site.path)
  }

  @Test func allIsRight() throws {
    for place in ["Ziel", "Ziel/current", "Ziel/releases/00002-2026-11-23/"] {
      let run = try verify(place)
      #expect(run.exitCode == 0)
      #expect(run.errorText.hasPrefix("00002-2026-11-23: "), "\(run.errorText)")
      #expect(run.errorText.hasSuffix(" Dateien unverändert, 1 Veröffentlichung davor.\n"))
    }
  }

  @Test(arguments: [
    (
      "echo x >> Ziel/current/impressum/index.html",
      "„impressum/index.html“ hat nicht die Prüfsumme, die auf der Liste steht."
    ),
    ("rm Ziel/current/robots.txt", "„robots.txt“ steht auf der Liste und fehlt."),
    (
      "rm Ziel/current/robots.txt && mkfifo Ziel/current/robots.txt",
      "„robots.txt“ ist keine gewöhnliche Datei, sondern ein Verweis, eine Pipe oder ein Gerät."
    ),
    (
      "mkfifo Ziel/current/rohr", "„rohr“ ist keine gewöhnliche Datei, sondern ein Verweis, eine Pipe oder ein Gerät."
    ),
    ("echo x > Ziel/current/neu.html", "„neu.html“ steht nicht auf der Liste."),
    (
      "ln -s /etc/passwd Ziel/current/neu",
      "„neu“ ist keine gewöhnliche Datei, sondern ein Verweis, eine Pipe oder ein Gerät."
    ),
    (
      "echo x | gzip > Ziel/current/impressum/index.html.gz",
      "„impressum/index.html.gz“ hat nicht die Prüfsumme, die auf der Liste steht."
    ),
    (
      "sed -i s/a/b/ Ziel/releases/00001-2026-11-22/SHA256SUMS",
      "„00001-2026-11-22“ steht nicht in der Kette von „00002-2026-11-23“: Die Reihe der Veröffentlichungen ist unterbrochen."
    ),
  ])
  func aChangeIsSeen(change: String, message: String) throws {
    #expect(try portal.sh(change).exitCode == 0)
    let run = try verify("Ziel")
    #expect(run.exitCode == 1)
    #expect(run.errorText == "\(message)\n00002-2026-11-23: 1 Abweichung.\n")
  }

  /// A program called `sha256sum` that does something first.
  private func standIn(_ lines: String) throws -> [String: String] {
    try portal.sh(
      """
      mkdir bin && printf '%s\n' '#!/bin/sh' '\(lines)' 'exec /usr/bin/sha256sum "$@"' > bin/sha256sum && chmod +x bin/sha256sum
      """)
    return ["PATH": "\(portal.site.path)/bin:/usr/bin:/bin"]
  }

  /// A timer may publish while somebody verifies.
  @Test(arguments: ["Ziel", "Ziel/current"])
  func isNotMisledWhenTheLinkMovesMeanwhile(place: String) throws {
    let switching = try standIn("ln -sfn releases/00001-2026-11-22 \(portal.target)/current")
    let run = try Program.offenlage(["verify", place], in: portal.site.path, environment: switching)
    #expect(portal.online() == "00001-2026-11-22")
    #expect(run.exitCode == 0, "\(run.errorText)")
    #expect(run.errorText.hasPrefix("00002-2026-11-23: "))
  }

  /// The lists of earlier releases are summed one by one, from standard input.
  @Test func aProgramThatFailsIsNoDeviation() throws {
    let failing = try standIn("[ $# -gt 0 ] || exit 3")
    let run = try Program.offenlage(["verify", "Ziel"], in: portal.site.path, environment: failing)
    #expect(run.exitCode == 2)
    #expect(run.errorText == "Fehler: Das Programm „sha256sum“ endete mit dem Fehlercode 3.\n")
  }

  @Test func aLimitOnTheSizeOfFilesIsNoCrash() throws {
    let run = try portal.sh("ulimit -f 8; exec offenlage verify Ziel")
    #expect(run.exitCode == 2, "\(run.exitCode)")
    #expect(
      run.errorText
        == "Fehler: Das Programm „sha256sum“ kann nicht ausgeführt werden: die erlaubte Dateigröße ist überschritten.\n"
    )
  }

  @Test func aReleaseThatWasKeptStandsInTheLineOrNot() throws {
    try portal.sh("cp -a Ziel/releases/00001-2026-11-22 behalten; cp behalten/SHA256SUMS liste")
    for kept in ["behalten", "liste", "Ziel/current"] {
      #expect(try verify("Ziel/current", "--earlier", kept).exitCode == 0)
    }
    try portal.sh("rm -r Ziel")
    for day in ["2026-11-20", "2026-11-21"] { try portal.publish(day: day) }
    let run = try verify("Ziel", "--earlier", "behalten")
    #expect(run.exitCode == 1)
    #expect(run.errorText.contains("„behalten“ steht nicht in der Kette"))
  }

  @Test func aBuildOfOnesOwnIsCompared() throws {
    try portal.sh("offenlage build --output eigen --as-of 2026-11-23")
    let run = try verify("Ziel", "--rebuilt", "eigen")
    #expect(run.exitCode == 0, "\(run.errorText)")
    #expect(run.errorText.contains(" wie beim eigenen Bau, "))
    try portal.sh("echo x >> eigen/index.html; rm eigen/robots.txt; echo x > eigen/neu")
    #expect(
      try verify("Ziel", "--rebuilt", "eigen").errorText == """
        „robots.txt“ entsteht beim eigenen Bau nicht.
        „neu“ ist nicht veröffentlicht.
        „index.html“ ist anders als beim eigenen Bau.
        00002-2026-11-23: 3 Abweichungen.

        """)
  }

  @Test func aPortalIsCheckedByItsAddress() throws {
    guard
      let server = try LocalServer(
        script: "http.server.test(http.server.SimpleHTTPRequestHandler, port=0, bind='127.0.0.1')", in: portal.current)
    else { return }
    let run = try verify(server.address)
    #expect(run.exitCode == 0, "\(run.errorText)")
    try portal.sh("echo x >> Ziel/current/robots.txt; rm Ziel/current/404.html")
    let second = try verify(server.address)
    #expect(second.exitCode == 1)
    #expect(
      second.errorText == """
        „404.html“ steht auf der Liste und fehlt.
        „robots.txt“ hat nicht die Prüfsumme, die auf der Liste steht.
        00002-2026-11-23: 2 Abweichungen.

        """)
    try portal.sh("rm Ziel/current/.well-known/offenlage.json")
    let nameless = try verify(server.address)
    #expect(nameless.exitCode == 2)
    #expect(
      nameless.errorText
        == "Fehler: „\(server.address)/.well-known/offenlage.json“ lässt sich nicht laden. Der Server antwortet mit 404.\n"
    )
    try portal.sh(": > Ziel/current/SHA256SUMS")
    #expect(try verify(server.address).errorText.hasSuffix("/SHA256SUMS“ ist keine Liste von Prüfsummen.\n"))
    let unreachable = try verify("http://127.0.0.1:9/")
    #expect(unreachable.exitCode == 2)
    #expect(
      unreachable.errorText
        == "Fehler: „http://127.0.0.1:9/SHA256SUMS“ lässt sich nicht laden. Der Rechner nimmt keine Verbindung an.\n")
    let elsewhere = try verify("\(server.address)/impressum/")
    #expect(elsewhere.exitCode == 2)
    #expect(elsewhere.errorText.hasSuffix("lässt sich nicht laden. Der Server antwortet mit 404.\n"))
  }

  @Test func aPortalThatIsPublishedAnewMeanwhileIsNotJudged() throws {
    let script = """
      class Handler(http.server.SimpleHTTPRequestHandler):
        lists = 0
        def do_GET(self):
          if self.path != '/SHA256SUMS': return super().do_GET()
          body = open('SHA256SUMS', 'rb').read().splitlines(True)[Handler.lists:]
          Handler.lists += 1
          self.send_response(200); self.end_headers(); self.wfile.write(b''.join(body))
      http.server.test(Handler, port=0, bind='127.0.0.1')
      """
    guard let server = try LocalServer(script: script, in: portal.current) else { return }
    let run = try verify(server.address)
    #expect(run.exitCode == 2)
    #expect(run.errorText.hasSuffix("/“ wurde während der Prüfung neu veröffentlicht; prüfen Sie noch einmal.\n"))
  }

  @Test func anAddressThatLeadsOnIsNotTakenForAPortal() throws {
    let script = """
      class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
          self.send_response(301); self.send_header('Location', 'https://x.example' + self.path); self.end_headers()
      http.server.test(Handler, port=0, bind='127.0.0.1')
      """
    guard let server = try LocalServer(script: script, in: portal.current) else { return }
    let run = try verify(server.address)
    #expect(run.exitCode == 2)
    #expect(
      run.errorText
        == "Fehler: „\(server.address)/SHA256SUMS“ lässt sich nicht laden. Der Server leitet weiter; nennen Sie die Adresse, zu der er führt.\n"
    )
  }

  @Test(arguments: [
    ("self.send_error(500)", "Der Server antwortet mit 500."),
    (
      "self.send_response(200); self.send_header('Content-Length', '99'); self.end_headers(); self.wfile.write(b'x')",
      "curl meldet Fehler 18."
    ),
  ])
  func aServerThatFailsSaysNothingAboutThePortal(answer: String, reason: String) throws {
    let script = """
      class Handler(http.server.SimpleHTTPRequestHandler):
        def do_GET(self):
          if not self.path.startswith('/impressum/'): return super().do_GET()
          \(answer)
      http.server.test(Handler, port=0, bind='127.0.0.1')
      """
    guard let server = try LocalServer(script: script, in: portal.current) else { return }
    let run = try verify(server.address)
    #expect(run.exitCode == 2)
    #expect(
      run.errorText.contains("„\(server.address)/impressum/") && run.errorText.contains(reason), "\(run.errorText)")
  }
}
