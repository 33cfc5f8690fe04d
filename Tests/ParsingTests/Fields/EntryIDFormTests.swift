import Diagnostics
import RegisterModel
import Testing

@testable import Parsing

/// How identifiers begin is said once, by the portal's own file.
struct EntryIDFormTests {
  private func portal(_ line: String) throws -> (portal: Portal, faults: [Diagnostic]) {
    var log = DiagnosticSet()
    let file = SourceFile(path: "portal.md", text: "---\ntitel: T\n\(line)\n---\n")
    guard case .portal(let portal)? = readContentItem(file, at: "portal.md", identifiedBy: .usual, reportingTo: &log)
    else {
      throw NoPortal()
    }
    return (portal, log.sorted.filter { $0.rule != "pflichtfeld" })
  }

  private struct NoPortal: Error {}

  @Test(arguments: [("", "nrw-ki-"), ("kennung_anfang:", "nrw-ki-"), ("kennung_anfang: stadt-ki-", "stadt-ki-")])
  func isRead(line: String, prefix: String) throws {
    let (portal, faults) = try portal(line)
    #expect(portal.entryIDs == EntryIDForm(prefix: prefix) && faults.isEmpty)
  }

  @Test(arguments: [
    ("stadt-ki", "stadt-ki-"), ("Stadt-KI-", "stadt-ki-"), ("Köln KI", "koeln-ki-"), ("stadt-ki-0001", "stadt-ki-"),
    ("stadt_", "stadt-"), ("2026-", nil), ("eine-stadt-mit-langem-namen-", nil),
  ])
  func wrongOnesAreOneFault(written: String, meant: String?) throws {
    let (portal, faults) = try portal("kennung_anfang: \(written)")
    #expect(faults.map(\.rule) == ["kennung-ungueltig"] && faults.first?.range.start == 29)
    #expect(
      faults.first?.advice
        == (meant.map { "Schreiben Sie „kennung_anfang: \($0)“." }
          ?? "Schreiben Sie etwa „kennung_anfang: musterstadt-ki-“."))
    // Nobody can say how identifiers begin: those of entries are not judged by it.
    #expect(!portal.entryIDs.isKnown)
  }

  @Test(arguments: [
    ("stadt-ki-0007", nil), ("Stadt-KI-7", "Schreiben Sie „stadt-ki-0007“."), ("7", "Schreiben Sie „stadt-ki-0007“."),
    ("nrw-ki-0007", "Schreiben Sie „stadt-ki-0007“."), ("x", "Schreiben Sie etwa „id: stadt-ki-0001“."),
  ])
  func entriesFollow(id: String, advice: String?) throws {
    let ids = try #require(EntryIDForm(prefix: "stadt-ki-"))
    var log = DiagnosticSet()
    let file = SourceFile(path: "x.md", text: "---\nid: \(id)\nentwurf: true\n---\n")
    _ = readContentItem(file, at: "ressorts/im/x.md", identifiedBy: ids, reportingTo: &log)
    let faults = log.sorted.filter { $0.severity == .error }
    #expect(faults.map(\.advice) == (advice.map { [$0] } ?? []))
    #expect(
      faults.allSatisfy {
        $0.message.hasSuffix("der Form stadt-ki-0001: stadt-ki- und vier bis neun Ziffern ohne überzählige Nullen.")
      })
  }

  @Test func anotherEntryInTheTextIsKnown() throws {
    let ids = try #require(EntryIDForm(prefix: "stadt-ki-"))
    var log = DiagnosticSet()
    let file = SourceFile(
      path: "x.md", text: "---\nid: stadt-ki-0001\nentwurf: true\n---\nText\n\n---\nid: stadt-ki-0002\ntitel: T\n---\n")
    _ = readContentItem(file, at: "ressorts/im/x.md", identifiedBy: ids, reportingTo: &log)
    #expect(log.all.contains { $0.rule == "mehrere-eintraege" })
  }
}
