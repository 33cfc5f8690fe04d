import Foundation
import TestSupport
import Testing

@testable import Disk

extension DiskTests {
  @Suite struct DiskFaultTests {
    let scratch: Scratch

    init() throws { scratch = try Scratch() }

    func message(_ work: () throws -> Void) -> String? {
      do {
        try work()
        return nil
      } catch {
        return (error as? EnvironmentFault)?.message.replacingOccurrences(of: scratch.path + "/", with: "")
      }
    }

    func withLimit(_ resource: __rlimit_resource, _ value: UInt, _ work: () throws -> Void) rethrows {
      let limit = __rlimit_resource_t(resource.rawValue)
      var before = rlimit()
      getrlimit(limit, &before)
      var lowered = before
      lowered.rlim_cur = value
      setrlimit(limit, &lowered)
      defer { setrlimit(limit, &before) }
      try work()
    }

    @Test func reportsAFileSizeLimitAndLosesNothing() throws {
      let folder = try OutputFolder(path: scratch.at("out"))
      _ = try folder.write([("a", [1]), ("b", [2])])
      let large = [UInt8](repeating: 0, count: 5_000_000)
      withLimit(RLIMIT_FSIZE, 4_000_000) {
        for path in ["a", "c"] {
          #expect(
            message { _ = try folder.write([(path, large)]) }
              == "„out/\(path)“ kann nicht geschrieben werden: die erlaubte Dateigröße ist überschritten.")
        }
      }
      #expect(scratch.tree("out") == ["a", "b"])
      #expect(scratch.text("out/a") == "\u{1}")
      #expect(try folder.write([("c", large)]).removed == 2)
      let leftovers = try FileManager.default.contentsOfDirectory(atPath: scratch.at("out"))
      #expect(leftovers.sorted() == [".offenlage-manifest", ".offenlage-sperre", "c"])
    }

    @Test func reportsThatTooManyFilesAreOpen() throws {
      let folder = try OutputFolder(path: scratch.at("out"))
      let build = try folder.begin(PlannedPaths(["a"]))
      let next = UInt(dup(0))
      close(Int32(next))
      withLimit(RLIMIT_NOFILE, next) {
        #expect(
          message { try build.put(0, []) }
            == "„out/a“ kann nicht geschrieben werden: zu viele Dateien sind gleichzeitig geöffnet.")
      }
      try build.put(0, [])
      #expect(try build.finish().new == 1)
    }

    @Test func reportsAFullDiskAndLosesNothing() throws {
      guard mount("64k") else { return print("skipped: no file system can be mounted here") }
      defer { umount(scratch.at("out")) }
      let small = [UInt8](repeating: 7, count: 9_000)
      _ = try OutputFolder(path: scratch.at("out")).write([("a", small), ("b", small)])
      let large = [UInt8](repeating: 8, count: 90_000)
      for path in ["a", "neu"] {
        #expect(
          message { _ = try OutputFolder(path: scratch.at("out")).write([(path, large), ("z", small)]) }
            == "„out/\(path)“ kann nicht geschrieben werden: auf dem Datenträger ist kein Platz mehr.")
        #expect(scratch.tree("out") == ["a", "b"])
        #expect(scratch.text("out/a")?.utf8.count == 9_000)
      }
      #expect(try OutputFolder(path: scratch.at("out")).write([("b", small)]).removed == 1)
    }

    @Test func reportsAReadOnlyDisk() throws {
      guard mount("64k") else { return print("skipped: no file system can be mounted here") }
      defer { umount(scratch.at("out")) }
      _ = try OutputFolder(path: scratch.at("out")).write([("a", [1])])
      try #require(Glibc.mount("none", scratch.at("out"), nil, UInt(MS_REMOUNT | MS_RDONLY), nil) == 0)
      #expect(
        message { _ = try OutputFolder(path: scratch.at("out")) }
          == "„out“ kann nicht als Ausgabeordner benutzt werden: der Datenträger ist schreibgeschützt.")
    }

    @Test func reportsMissingPermission() throws {
      guard geteuid() != 0 else { return print("skipped: root may write everything") }
      try scratch.makeFolder("out")
      chmod(scratch.at("out"), 0o500)
      defer { chmod(scratch.at("out"), 0o700) }
      #expect(
        message { _ = try OutputFolder(path: scratch.at("out")) }
          == "„out“ kann nicht als Ausgabeordner benutzt werden: keine Berechtigung.")
    }

    @Test func reportsAFileInThePlaceOfTheFolder() throws {
      try scratch.write("out", "x")
      #expect(message { _ = try OutputFolder(path: scratch.at("out")) }?.hasPrefix("„out“ kann nicht") == true)
      #expect(message { _ = try OutputFolder(path: scratch.at("out/x")) }?.hasPrefix("„out/x“ kann nicht") == true)
    }

    @Test func reportsNamesThatAreTooLong() throws {
      let folder = try OutputFolder(path: scratch.at("out"))
      let message = message { _ = try folder.write([(String(repeating: "x", count: 300), [])]) }
      #expect(message?.hasSuffix("der Name ist zu lang.") == true)
      #expect(scratch.tree("out").isEmpty)
    }

    @Test(arguments: [ENOENT, EACCES, ENOSPC, EROFS, ENOTDIR, EISDIR, EMFILE, EIO, ELOOP, ENAMETOOLONG, EDQUOT, EFBIG])
    func knowsTheUsualReasonsInGerman(number: Int32) {
      #expect(SystemCode(number).reason != String(cString: strerror(number)))
    }

    @Test func passesOnReasonsItDoesNotKnow() {
      #expect(SystemCode(ESPIPE).reason == "Illegal seek")
    }

    private func mount(_ size: String) -> Bool {
      try? scratch.makeFolder("out")
      return Glibc.mount("none", scratch.at("out"), "tmpfs", 0, "size=\(size)") == 0
    }
  }
}
