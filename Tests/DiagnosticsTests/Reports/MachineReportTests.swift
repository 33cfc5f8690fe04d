import Diagnostics
import Foundation
import Testing

@Suite struct MachineReportTests {
  static let hostile = finding(
    .error, "x", "„\"</script>“\n\u{202E}", advice: "A\u{202E}", on: "im\nstatus",
    in: SourceFile(path: "Content/ä b%\t.md", bytes: scale.bytes))

  @Test func writesJSON() {
    #expect(
      text(.json, found(missingUse, misspelt)) == """
        {"version":1,"findings":[
        {"file":"Content/ressorts/im/skala.md","line":6,"column":15,"endLine":6,"endColumn":24,"severity":"error","rule":"wert-unbekannt","message":"„hochrisko“ ist kein Wert von risikoklasse; erlaubt sind verboten, hochrisiko, …","advice":"Meinten Sie „hochrisiko“?"},
        {"file":"Content/ressorts/im/skala.md","line":8,"column":1,"endLine":8,"endColumn":10,"severity":"gap","rule":"R07","message":"Es fehlt der Zweck, § 5: 100 %"}
        ],"counts":{"error":1,"gap":1,"pending":0,"hint":0}}

        """)
  }

  @Test func writesSARIF() {
    #expect(
      text(.sarif, found(missingUse, dueLater, misspelt)) == """
        {"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{"columnKind":"unicodeCodePoints","tool":{"driver":{"name":"Offenlage","rules":[
        {"id":"R07"},
        {"id":"R40"},
        {"id":"wert-unbekannt"}
        ]}},"results":[
        {"ruleId":"R40","ruleIndex":1,"level":"note","message":{"text":"Ab 2. August 2026 Pflicht."},"locations":[{"physicalLocation":{"artifactLocation":{"uri":"Content/ressorts/im/skala.md"},"region":{"startLine":5,"startColumn":9,"endLine":5,"endColumn":19}}}]},
        {"ruleId":"wert-unbekannt","ruleIndex":2,"level":"error","message":{"text":"„hochrisko“ ist kein Wert von risikoklasse; erlaubt sind verboten, hochrisiko, …\\nMeinten Sie „hochrisiko“?"},"locations":[{"physicalLocation":{"artifactLocation":{"uri":"Content/ressorts/im/skala.md"},"region":{"startLine":6,"startColumn":15,"endLine":6,"endColumn":24}}}]},
        {"ruleId":"R07","ruleIndex":0,"level":"warning","message":{"text":"Es fehlt der Zweck, § 5: 100 %"},"locations":[{"physicalLocation":{"artifactLocation":{"uri":"Content/ressorts/im/skala.md"},"region":{"startLine":8,"startColumn":1,"endLine":8,"endColumn":10}}}]}
        ]}]}

        """)
  }

  @Test func writesGitLabCodeQuality() throws {
    #expect(
      text(.gitlab, found(missingUse)).replacing(#/"fingerprint":"[0-9a-f]+"/#, with: "\"fingerprint\":\"…\"") == """
        [
        {"description":"Es fehlt der Zweck, § 5: 100 %","check_name":"R07","fingerprint":"…","severity":"minor","location":{"path":"Content/ressorts/im/skala.md","lines":{"begin":8}}}
        ]

        """)
    let report = try JSONSerialization.jsonObject(with: Data(text(.gitlab, found(Self.hostile, misspelt)).utf8))
    let findings = try #require(report as? [[String: Any]])
    #expect(Set(findings.compactMap { $0["fingerprint"] as? String }).count == 2)
    let twice = try JSONSerialization.jsonObject(with: Data(GitLabReport.bytes(for: [misspelt, misspelt])))
    #expect(Set((twice as? [[String: Any]] ?? []).compactMap { $0["fingerprint"] as? String }).count == 2)
    #expect(text(.gitlab, found()) == "[\n]\n")
  }

  @Test func writesGitHubCommands() {
    #expect(
      text(.github, found(missingUse, dueLater, misspelt)) == """
        ::notice file=Content/ressorts/im/skala.md,line=5,col=9,endColumn=19,title=R40::Ab 2. August 2026 Pflicht.
        ::error file=Content/ressorts/im/skala.md,line=6,col=15,endColumn=24,title=wert-unbekannt::„hochrisko“ ist kein Wert von risikoklasse; erlaubt sind verboten, hochrisiko, …%0AMeinten Sie „hochrisiko“?
        ::warning file=Content/ressorts/im/skala.md,line=8,col=1,endColumn=10,title=R07::Es fehlt der Zweck, § 5: 100 %25

        """)
  }

  @Test func keepsHostileTextInsideItsPlace() throws {
    let findings = found(Self.hostile)
    let json = try JSONSerialization.jsonObject(with: Data(ReportFormat.json.report(on: findings))) as? [String: Any]
    let first = try #require((json?["findings"] as? [[String: Any]])?.first)
    #expect(first["message"] as? String == Self.hostile.message)
    #expect(first["endLine"] as? Int == 5)
    #expect(throws: Never.self) {
      try JSONSerialization.jsonObject(with: Data(ReportFormat.sarif.report(on: findings)))
    }
    #expect(text(.sarif, findings).contains("\"uri\":\"Content/%C3%A4%20b%25%09.md\""))
    #expect(
      text(.github, found(finding(.error, "a:b,c", "1\n2: 3, 4", on: "im\nstatus", in: scale))) == """
        ::error file=Content/ressorts/im/skala.md,line=4,col=10,endColumn=12,title=a%3Ab%2Cc::1%0A2: 3, 4

        """)
    #expect(text(.github, findings).contains("::„\"</script>“%0A<U+202E>%0AA<U+202E>\n"))
    #expect(text(.sarif, findings).contains("“\\n\\u003cU+202E\\u003e\\nA\\u003cU+202E\\u003e\""))
    #expect(text(.gitlab, findings).contains("“\\n\\u003cU+202E\\u003e A\\u003cU+202E\\u003e\""))
    let behind = Diagnostic(.error, rule: "x", "y", in: scale, at: ByteRange(at: 4))
    #expect(text(.github, found(behind)).contains(",line=2,col=1,endColumn=1,"))
  }

  @Test(arguments: ReportFormat.allCases) func isWellFormedWithoutFindings(format: ReportFormat) throws {
    let report = format.report(on: DiagnosticSet())
    if format == .json || format == .sarif {
      #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(report)) }
    }
    #expect(report.isEmpty == (format == .github))
  }
}
