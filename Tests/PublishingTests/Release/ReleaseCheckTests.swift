import Disk
import RegisterModel
import TestSupport
import Testing

@testable import Publishing

/// The last look before the switch, at releases that no register could make.
@Suite struct ReleaseCheckTests {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private func publish(
    required: [(path: String, what: String)] = [], forbidden: [(path: String, what: String)] = []
  ) async throws -> EnvironmentFault? {
    let path = scratch.at("Ziel")
    return try await onThread {
      let target = try ReleaseTarget(creating: path, apartFrom: [])
      let files = [OutputFile(path: "index.html") { () throws(EnvironmentFault) in Array("x".utf8) }]
      let contents = ReleaseContents(
        files: files, day: try #require(Day("2026-11-23")), baseURL: "https://x.example", commit: nil, entries: 0,
        removed: [], required: required, forbidden: forbidden, sums: [:], repeated: nil)
      let options = PublishOptions(target: path, kept: nil, allowedRemovals: nil, isDryRun: false, now: 2_000_000_000)
      let release = try Release(of: contents, into: target, after: nil, compare(files, with: nil), options)
      do throws(EnvironmentFault) {
        _ = try release.publish()
        return nil
      } catch {
        return error
      }
    }
  }

  private var isOnline: Bool { (try? ReleaseTarget(existing: scratch.at("Ziel")).online()) != nil }

  @Test func nothingIsWrongWithOneThatIsWhole() async throws {
    #expect(
      try await publish(required: [("index.html", "Die Seite")], forbidden: [("entwurf.html", "Der Entwurf")]) == nil)
    #expect(isOnline)
  }

  @Test func anEntryWithoutItsPageKeepsItOffline() async throws {
    let fault = try await publish(required: [("index.html", "Die Seite"), ("eintrag.html", "Der Eintrag „x“")])
    #expect(fault?.message == "Der Eintrag „x“ fehlt in der Veröffentlichung.")
    #expect(!isOnline)
  }

  @Test func aDraftWithAPageKeepsItOffline() async throws {
    let fault = try await publish(forbidden: [("index.html", "Der Entwurf „x“")])
    #expect(fault?.message == "Der Entwurf „x“ steht in der Veröffentlichung.")
    #expect(!isOnline)
  }
}
