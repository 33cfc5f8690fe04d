import Foundation
import FoundationXML

/// A hostile portal, built with the package's own templates below `.build/hostile`, where the browser tests find it.
struct BuiltSite {
  private let folder: String
  let output: String
  /// Every published file.
  let paths: Set<String>

  static let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  init(_ payloads: [Payload], common: [Payload], isHarmless: Bool, named name: String) throws {
    let site = HostileSite(payloads: payloads, common: common, isHarmless: isHarmless)
    let folder = "\(Self.package)/.build/hostile/\(name)"
    try? FileManager.default.removeItem(atPath: folder)
    for file in site.files() { try Self.write(file.text, to: "\(folder)/Content/\(file.path)") }
    for path in ["bilder", "fristen/ki-vo.md"] {
      let original = "\(Self.package)/Tests/OffenlageTests/Fixtures/Site/Content/\(path)"
      try FileManager.default.copyItem(atPath: original, toPath: "\(folder)/Content/\(path)")
    }
    try self.init(building: folder)
  }

  private init(building folder: String) throws {
    self.folder = folder
    output = "\(folder)/Output"
    try Self.offenlage([
      "build", "--content", "\(folder)/Content", "--templates", "\(Self.package)/Templates", "--output", output,
      "--as-of", "2026-11-23",
    ])
    paths = Set(
      try FileManager.default.subpathsOfDirectory(atPath: output).filter { !$0.hasPrefix(".") && $0.contains(".") })
  }

  /// The portal whose entries were imported from this one's tables.
  func reimported() throws -> BuiltSite {
    let copy = "\(folder)-importiert"
    try? FileManager.default.removeItem(atPath: copy)
    try FileManager.default.createDirectory(atPath: copy, withIntermediateDirectories: true)
    try FileManager.default.copyItem(atPath: "\(folder)/Content", toPath: "\(copy)/Content")
    let ministries = "\(copy)/Content/ressorts"
    for path in try FileManager.default.subpathsOfDirectory(atPath: ministries)
    where path.hasSuffix(".md") && !path.hasSuffix("/ressort.md") {
      try FileManager.default.removeItem(atPath: "\(ministries)/\(path)")
    }
    let notOfEntries = ["vorlage.csv", "offene_luecken.csv", "aenderungen.csv", "aenderungen.rahmen.csv"]
    let tables = try FileManager.default.contentsOfDirectory(atPath: "\(output)/daten").filter {
      $0.hasSuffix(".csv") && !$0.hasPrefix("ressorts") && !notOfEntries.contains($0)
    }
    try Self.offenlage(
      ["import", "--publish", "--content", "\(copy)/Content"] + tables.map { "\(output)/daten/\($0)" })
    return try BuiltSite(building: copy)
  }

  func bytes(_ path: String) throws -> Data { try Data(contentsOf: URL(fileURLWithPath: "\(output)/\(path)")) }

  func json(_ path: String) throws -> Any { try JSONSerialization.jsonObject(with: bytes(path)) }

  private static func write(_ text: String, to path: String) throws {
    let file = URL(fileURLWithPath: path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }
}

struct Rejected: Error { let report: String }

/// How often each element occurs in an XML document.
final class ElementCounter: NSObject, XMLParserDelegate {
  private var counts: [String: Int] = [:]

  /// The counts, or nil for what is not well-formed.
  static func count(_ data: Data) -> [String: Int]? {
    let counter = ElementCounter()
    let parser = XMLParser(data: data)
    parser.delegate = counter
    return parser.parse() ? counter.counts : nil
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) { counts[name, default: 0] += 1 }
}

/// Runs a Python script, or says that it cannot.
func python(_ script: String, _ arguments: [String]) throws -> (status: Int32, output: String)? {
  let run = try BuiltSite.run(["/usr/bin/env", "python3", "-c", script] + arguments)
  guard run.status != 127 else {
    print("skipped: python3 is missing")
    return nil
  }
  return run
}

extension BuiltSite {
  /// The built program, which lies beside the test bundle; a process of its own, since other tests lower this one's limits.
  private static let program =
    URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().path + "/offenlage"

  private static func offenlage(_ arguments: [String]) throws {
    let run = try run([program] + arguments)
    guard run.status == 0 else { throw Rejected(report: String(run.output.prefix(8_000))) }
  }

  fileprivate static func run(_ command: [String]) throws -> (status: Int32, output: String) {
    let sink = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try Data().write(to: sink)
    defer { try? FileManager.default.removeItem(at: sink) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: command[0])
    process.arguments = Array(command.dropFirst())
    let handle = try FileHandle(forWritingTo: sink)
    process.standardOutput = handle
    process.standardError = handle
    try process.run()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: try Data(contentsOf: sink), as: UTF8.self))
  }
}
