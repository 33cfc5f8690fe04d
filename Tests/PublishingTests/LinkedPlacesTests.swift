import Diagnostics
import Foundation
import RegisterModel
import Testing

@testable import Publishing

/// Links to places of pages are judged by the finished pages, whoever judges them: a build from nothing, one after an edit, and the preview.
struct LinkedPlacesTests {
  private static let (entry, other, text) = (
    "ressorts/im/lagebild.md", "ressorts/fm/assistent.md", "seiten/methodik.md"
  )

  @Test(
    arguments: [
      (entry, "/luecken/#regeln", nil), (entry, "/luecken/#nirgends", "anker-tot"),
      (entry, "/daten/felder/#status", nil), (entry, "/daten/felder/#statu", "anker-tot"),
      (entry, "/#fragen", nil), (entry, "/#nirgends", "anker-tot"),
      (entry, "/eintraege/nrw-ki-0002/#verwandt", nil), (entry, "nrw-ki-0002#verwandt", nil),
      (entry, "../fm/assistent.md#verwandt", nil), (entry, "../fm/assistent.md#nirgends", "anker-tot"),
      (entry, "#verwandt", "anker-tot"), (other, "#verwandt", nil), (other, "nrw-ki-0001#verwandt", "anker-tot"),
      (entry, "nrw-ki-0004#zweck", "verweis-tot"), (entry, "vorhaben.md#zweck", "verweis-tot"),
      (text, "/luecken/#regeln", nil), (text, "/luecken/#nirgends", "anker-tot"), (text, "#inhalt", nil),
      (text, "#nirgends", "anker-tot"), (text, "nrw-ki-0002#verwandt", nil),
      (text, "/bilder/nirgends.png", "verweis-tot"),
    ] as [(String, String, String?)])
  func aPreviewFindsWhatABuildFinds(source: String, link: String, rule: String?) async throws {
    try await onThread {
      let site = try LinkedSite()
      defer { site.remove() }
      let preview = SitePreview()
      #expect(try site.findings(of: preview).isEmpty)
      try site.append("\n\nSiehe [dort](\(link)).\n", to: source)
      let found = try site.findings(of: preview)
      #expect(found == (try site.findings()))
      #expect(found.map(\.rule) == [rule].compactMap(\.self), "\(found)")
      #expect(found.allSatisfy { $0.place.hasPrefix("Content/\(source):") }, "\(found)")
    }
  }

  /// What a template writes itself is followed on the pages of lists too, and again after an edit until it is mended.
  @Test(arguments: ["luecken", "liste", "verzeichnis", "erprobungen", "eintrag", "seite"])
  func aPreviewFollowsTheLinksOfTemplates(template: String) async throws {
    try await onThread {
      let site = try LinkedSite()
      defer { site.remove() }
      let preview = SitePreview()
      #expect(try site.findings(of: preview).isEmpty)
      let path = "../Templates/\(template).html"
      let sound = try site.read(path)
      let end = try #require(["</h1>", "{{>einleitung}}", "</nav>"].lazy.compactMap { sound.range(of: $0) }.first)
      try site.write(
        sound.replacingCharacters(in: end.upperBound..<end.upperBound, with: "<a href=\"/nirgends/\">x</a>"), to: path)
      let expected = try site.findings()
      #expect(expected.map(\.rule) == ["verweis-tot"], "\(expected)")
      #expect(try site.findings(of: preview) == expected)
      try site.append("\n\nMehr.\n", to: Self.entry)
      #expect(try site.findings(of: preview) == expected)
      try site.write(sound, to: path)
      site.rest()
      #expect(try site.findings(of: preview) == [])
    }
  }

  /// Whose link leads to a place is not edited when the place comes and goes.
  @Test(arguments: [(entry, "#verwandt"), (text, "nrw-ki-0001#verwandt"), (other, "/eintraege/nrw-ki-0001/#verwandt")])
  func aPlaceMayGoWithAnEditElsewhere(source: String, link: String) async throws {
    try await onThread {
      let site = try LinkedSite()
      defer { site.remove() }
      let preview = SitePreview()
      let alone = try site.read(Self.other)
      let related = alone.replacing("anbieter:\n", with: "anbieter:\n  - name: Beispiel GmbH\n")
      #expect(alone != related)
      try site.write(related, to: Self.other)
      try site.append("\n\nSiehe [dort](\(link)).\n", to: source)
      let withLink = try site.read(Self.other).replacing(related, with: "")
      for (text, rules) in [(related, []), (alone, ["anker-tot"]), (related, []), (alone, ["anker-tot"])] {
        try site.write(text + withLink, to: Self.other)
        site.rest()
        let expected = try site.findings()
        #expect(expected.map(\.rule) == rules, "\(expected)")
        #expect(try site.findings(of: preview) == expected)
        #expect(try site.build() == expected)
      }
    }
  }

  /// Whatever a page uses as places itself, an editor may call a part of the text the same.
  @Test(arguments: [
    ("ressorts/im/ressort.md", "ressorts/im/index.html"), (entry, "eintraege/nrw-ki-0001/index.html"),
    ("portal.md", "index.html"), (text, "methodik/index.html"),
    ("normen/dsg-nrw.md", "rechtsgrundlagen/dsg-nrw/index.html"),
  ])
  func aHeadingMayBeCalledLikeAPlaceOfItsPage(source: String, page: String) async throws {
    try await onThread {
      let site = try LinkedSite()
      defer { site.remove() }
      let places = try site.page(page).matches(of: /\sid="([^"]+)"/).map { String($0.1) }
      #expect(places.contains("q"))
      try site.append("\n\n" + places.map { "## \($0)\n\nText.\n" }.joined(separator: "\n"), to: source)
      #expect(try site.findings() == [])
      #expect(try site.findings(of: SitePreview()) == [])
    }
  }

  /// An entry that is published leads to a draft of its ministry by itself while that is looked at; no link in a text is wrong because of it.
  @Test func aDraftBesideAFaultIsNoFault() async throws {
    try await onThread {
      let site = try LinkedSite(showsDrafts: true)
      defer { site.remove() }
      try site.append("\n\nSiehe [dort](#nirgends).\n", to: Self.entry)
      #expect(try site.findings(of: SitePreview()).map(\.rule) == ["anker-tot"])
    }
  }

  /// Of a published entry that is withdrawn the address stays, and so do the links to it: the preview says of them what a build says.
  @Test(arguments: [true, false])
  func linksToAWithdrawnEntryHold(isCommitted: Bool) async throws {
    try await onThread {
      let site = try LinkedSite(showsDrafts: true)
      defer { site.remove() }
      try site.append("\n\nSiehe [dort](nrw-ki-0001).\n", to: Self.text)
      try site.git("init -q -b main . && git add -A && git commit -qm Anfang")
      let preview = SitePreview()
      #expect(try site.findings(of: preview) == [])
      try site.write(site.read(Self.entry).replacing("\ntitel:", with: "\nentwurf: true\ntitel:"), to: Self.entry)
      if isCommitted { try site.git("commit -qam Entwurf") }
      #expect(try site.findings() == [])
      for preview in [preview, SitePreview()] { #expect(try site.findings(of: preview) == []) }
    }
  }
}

/// A finding as the tests compare it.
private struct Found: Equatable {
  let place: String
  let rule: String
  let message: String
}

/// The small register with the templates of the portal.
private struct LinkedSite {
  private let folder: URL
  private let workspace: Workspace

  init(showsDrafts: Bool = false) throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("places-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, source) in [("Content", "Tests/OffenlageTests/Fixtures/Site/Content"), ("Templates", "Templates")] {
      try FileManager.default.copyItem(
        at: BuiltPortal.package.appendingPathComponent(source), to: folder.appendingPathComponent(name))
    }
    workspace = Workspace(
      content: folder.path + "/Content", templates: folder.path + "/Templates", output: folder.path + "/Output",
      asOf: BuiltPortal.day, showsDrafts: showsDrafts)
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }

  func git(_ commands: String) throws { try runGit(commands, in: folder) }

  /// Lets the clock of the file system tick, so that what was read is trusted.
  func rest() { usleep(45_000) }

  func read(_ path: String) throws -> String { try String(contentsOf: url(path), encoding: .utf8) }

  func write(_ text: String, to path: String) throws { try Data(text.utf8).write(to: url(path)) }

  func append(_ text: String, to path: String) throws { try write(read(path) + text, to: path) }

  /// A page of the portal.
  func page(_ path: String) throws -> String {
    var log = DiagnosticSet()
    let site = try #require(try prepareSite(workspace, reportingTo: &log))
    let bytes = try site.files.bytes(at: path)
    return String(decoding: try #require(bytes), as: UTF8.self)
  }

  /// The errors of a build from nothing, which writes nothing.
  func findings() throws -> [Found] {
    var log = DiagnosticSet()
    _ = try prepareSite(workspace, reportingTo: &log)
    return errors(in: log)
  }

  /// The errors of a build that goes on where the last one stopped.
  func build() throws -> [Found] {
    var log = DiagnosticSet()
    _ = try buildSite(workspace, reportingTo: &log)
    return errors(in: log)
  }

  func findings(of preview: SitePreview) throws -> [Found] { errors(in: try preview.look(at: workspace).findings) }

  private func url(_ path: String) -> URL { folder.appendingPathComponent("Content/\(path)") }

  private func errors(in log: DiagnosticSet) -> [Found] {
    log.sorted.filter { $0.severity == .error }.map { finding in
      Found(
        place: "\(finding.file.path.dropFirst(folder.path.count + 1)):\(finding.position.line)", rule: finding.rule,
        message: finding.message)
    }
  }
}
