import Testing

/// Bad input is answered at its place and with a way out, with nothing said twice, nothing written and nothing lost.
struct BadInputTests {
  @Test(arguments: Mutation.keys + Mutation.values + Mutation.frontMatter + Mutation.encoding)
  func inFrontMatter(_ mutation: Mutation) throws { try expectAnswer(to: mutation) }

  @Test(arguments: Mutation.identity + Mutation.tables + Mutation.norms)
  func acrossFiles(_ mutation: Mutation) throws { try expectAnswer(to: mutation) }

  @Test(arguments: Mutation.texts)
  func inText(_ mutation: Mutation) throws { try expectAnswer(to: mutation) }

  @Test(arguments: Mutation.files)
  func inTheFolder(_ mutation: Mutation) throws { try expectAnswer(to: mutation) }

  @Test(arguments: Mutation.templates)
  func inTemplates(_ mutation: Mutation) throws { try expectAnswer(to: mutation) }
}

/// Makes a mistake and expects to be told of it, of nothing else, and that nothing was written.
func expectAnswer(to mutation: Mutation) throws {
  let site = try Fixtures.copyOfSite()
  let expected = try mutation.apply(to: site)
  let output = try "\(Fixtures.target.get().path)/Output"
  let before = traces(below: output)
  let run = try Program.offenlage(
    ["build", "--as-of", Fixtures.day, "--format", "json", "--output", output], in: site.path)
  let findings = try Findings(run).findings
  #expect(findings.map(\.place).sorted() == expected, "\(mutation.name): \(findings.map(\.message))")
  #expect(findings.allSatisfy { $0.severity == "error" })
  #expect(findings.allSatisfy { $0.advice != nil }, "No way out: \(findings.map(\.message))")
  #expect(run.exitCode == 1)
  #expect(traces(below: output) == before, "Output was touched")
  if let says = mutation.says {
    #expect(findings.contains { "\($0.message) \($0.advice ?? "")".contains(says) }, "\(findings)")
  }
}
