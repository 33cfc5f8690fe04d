import Foundation
import Testing

/// A duty is announced until the day it binds and a gap from that day on.
struct DeadlineTests {

  @Test(arguments: [
    ("2026-11-23", "pending", "Pflicht ab 2.\u{A0}August 2030"),
    ("2030-08-01", "pending", "Pflicht ab 2.\u{A0}August 2030"),
    ("2030-08-02", "gap", "Lücke"), ("2040-01-01", "gap", "Lücke"),
  ])
  func fundamentalRightsAssessment(day: String, severity: String, label: String) throws {
    let site = try Fixtures.copyOfSite()
    let arguments = ["--as-of", day, "--gaps", "--format", "json"]
    let findings = try Findings(Program.offenlage(["check"] + arguments, in: site.path)).findings
    let found = findings.filter { $0.rule == "R10" }
    #expect(found.map(\.severity) == [severity])
    let run = try Program.offenlage(["build"] + arguments, in: site.path)
    #expect(run.exitCode == 0, "gaps never stop a build")
    let page = String(decoding: try site.bytes(of: "Output/eintraege/nrw-ki-0001/index.html"), as: UTF8.self)
    #expect(page.contains("\(label): \(found.first?.message ?? "")"))
  }

  @Test(arguments: [("2027-12-01", "pending", "ab"), ("2027-12-02", "gap", "seit"), ("2027-12-03", "gap", "seit")])
  func theDateTableDecides(day: String, severity: String, since: String) throws {
    let site = try Fixtures.copyOfSite()
    let change =
      "sed -i 's/    bestand_ab: 2030-08-02//' Content/fristen/ki-vo.md; echo '{{#absaetze}}{{.}}{{/absaetze}}' >> Templates/luecken.html"
    #expect(try Program.shell(change, in: site.path).exitCode == 0)
    let run = try Program.offenlage(["check", "--as-of", day, "--gaps", "--format", "json"], in: site.path)
    #expect(try Findings(run).findings.filter { $0.rule == "R10" }.map(\.severity) == [severity])
    _ = try Program.offenlage(["build", "--as-of", day], in: site.path)
    let page = String(decoding: try site.bytes(of: "Output/luecken/regel/r10/index.html"), as: UTF8.self)
    #expect(page.contains("KI-VO gelten \(since) 2.\u{A0}Dezember 2027."))
  }
}
