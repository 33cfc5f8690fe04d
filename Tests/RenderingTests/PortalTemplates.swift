import Diagnostics
import Foundation

/// The templates of the repository's own portal, by name.
func portalTemplates() throws -> [String: SourceFile] {
  let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Templates")
  var sources: [String: SourceFile] = [:]
  for file in try FileManager.default.contentsOfDirectory(atPath: folder.path) where file.hasSuffix(".html") {
    sources[String(file.dropLast(5))] = SourceFile(
      path: file, bytes: [UInt8](try Data(contentsOf: folder.appendingPathComponent(file))))
  }
  return sources
}
