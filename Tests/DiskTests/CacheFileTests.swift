import Foundation
import Testing

@testable import Disk

/// What is kept comes back for the same key, and only whole.
struct CacheFileTests {
  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("cache-\(UUID().uuidString)")

  private func file(_ kind: String = "probe", key: UInt64 = 7) -> CacheFile {
    CacheFile(kind, of: folder.path + "/Output", key: key)
  }

  @Test func comesBackForItsKeyOnly() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(file().read().map(\.position) == nil)
    file().write(["eins", "zwei"])
    var archive = try #require(file().read())
    #expect(try archive.read([String].self) == ["eins", "zwei"])
    #expect(file(key: 8).read().map(\.position) == nil)
    #expect(file("andere").read().map(\.position) == nil)
  }

  @Test func isNoneWhenAnyByteIsAnother() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    file().write(["eins", "zwei"])
    let url = folder.appendingPathComponent(".offenlage-cache/Output-probe")
    let whole = try Data(contentsOf: url)
    for index in whole.indices {
      var damaged = whole
      damaged[index] ^= 1
      try damaged.write(to: url)
      #expect(file().read().map(\.position) == nil, "byte \(index)")
    }
    for length in 0..<whole.count {
      try whole.prefix(length).write(to: url)
      #expect(file().read().map(\.position) == nil, "\(length) bytes")
    }
  }

  /// A process that was killed leaves half a file under its number, and in a container every process may have the same.
  @Test func whatAKilledProcessLeftIsNotInTheWay() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let cache = folder.appendingPathComponent(".offenlage-cache")
    try FileManager.default.createDirectory(at: cache, withIntermediateDirectories: true)
    let names = [
      "Output-probe-\(getpid())", "Output-probe-2147483646", "Output-probe-\(getppid())", "Output-probe-mehr",
    ]
    for name in names { try Data("halb".utf8).write(to: cache.appendingPathComponent(name)) }
    file().write(["eins"])
    #expect(file().read([String].self) == ["eins"])
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: cache.path).sorted()
        == ["Output-probe", "Output-probe-\(getppid())", "Output-probe-mehr"].sorted())
  }
}
