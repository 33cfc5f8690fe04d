import Diagnostics
import Foundation
import Publishing
import RegisterModel

/// The package's own content, built once into a temporary folder.
struct BuiltPortal: Sendable {
  /// A folder of its own, in which the build can keep things beside the output.
  private let folder: URL
  let output: URL
  /// The day it is built for.
  static let day = Day("2026-11-23")!

  static let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  init(content: URL = package.appendingPathComponent("Content")) async throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("portal-\(UUID().uuidString)")
    output = folder.appendingPathComponent("Output")
    let workspace = Workspace(
      content: content.path, templates: Self.package.appendingPathComponent("Templates").path, output: output.path,
      asOf: Self.day)
    try await onThread {
      var log = DiagnosticSet()
      guard case .built = try buildSite(workspace, reportingTo: &log) else {
        throw BuildFault(findings: log.sorted.filter { $0.severity == .error }.map { "\($0.file.path): \($0.message)" })
      }
    }
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }

  func data(_ path: String) throws -> Data { try Data(contentsOf: output.appendingPathComponent(path)) }

  /// Every file below a folder of the portal, by its path.
  func files(below folder: String = "") throws -> [String] {
    let root = output.appendingPathComponent(folder)
    return try FileManager.default.subpathsOfDirectory(atPath: root.path).filter { path in
      var isFolder: ObjCBool = false
      let exists = FileManager.default.fileExists(
        atPath: root.appendingPathComponent(path).path, isDirectory: &isFolder)
      return exists && !isFolder.boolValue
    }.sorted()
  }
}

struct BuildFault: Error { let findings: [String] }
