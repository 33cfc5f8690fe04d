import Foundation
import Testing

@Suite struct CatalogueTests {
  @Test(arguments: ["", "openNRW", "kein <Kürzel>"]) func theCatalogueIsValid(contributor: String) throws {
    try withFolder { folder in
      try Data(dataSet(contributor: contributor).catalogue).write(to: folder.appendingPathComponent("catalog.jsonld"))
      guard let result = try Judges.judge("dcat", folder.path) else { return }
      #expect(result.output.hasSuffix("dcat: 1 files, 0 violations, 0 warnings\n"), "\(result.output)")
    }
    let text = String(decoding: dataSet(contributor: contributor).catalogue, as: UTF8.self)
    #expect(text.contains("http://dcat-ap.de/def/contributors/openNRW") == (contributor == "openNRW"))
    #expect(text.contains("http://dcat-ap.de/def/licenses/dl-zero-de/2.0"))
  }

  @Test func theDataSetOfThePageIsValid() throws {
    try withFolder { folder in
      let script = String(decoding: dataSet().schemaOrg, as: UTF8.self)
      #expect(!script.contains("<") && !script.contains("\n"))
      let page =
        "<!doctype html><html lang=\"de\"><title>x</title><script type=\"application/ld+json\">\(script)</script>"
      try Data(page.utf8).write(to: folder.appendingPathComponent("index.html"))
      guard let result = try Judges.judge("jsonld", folder.path) else { return }
      #expect(result.output.hasSuffix("jsonld: 1 pages, 1 blocks, 0 findings\n"), "\(result.output)")
    }
  }

  private func withFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }
}
