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

  /// Whose administration the register is about is said by the portal alone: another state or a city publishes no word of this one.
  @Test(
    arguments: [
      (#"{name: Hessen, schluessel: "06"}"#, "stateKey/06", "state"),
      (#"{name: Darmstadt, schluessel: "064"}"#, "governmentDistrictKey/064", "administrativeDistrict"),
      (#"{name: dem Kreis Groß-Gerau, schluessel: "06433"}"#, "districtKey/06433", "administrativeDistrict"),
      (#"{name: Kassel, schluessel: "06611000"}"#, "municipalityKey/06611000", "municipality"),
      ("{name: einer Stadt}", nil, nil), (nil, nil, nil),
    ] as [(String?, String?, String?)])
  func theAreaIsThePortalsOwn(area: String?, place: String?, level: String?) throws {
    let set = dataSet(area: area.map { "gebiet: \($0)" } ?? "")
    let (catalogue, script) = (set.catalogue, set.schemaOrg)
    let text = String(decoding: catalogue + script, as: UTF8.self)
    #expect(!text.contains("Nordrhein-Westfalen"))
    #expect(text.contains("stateKey") == (level == "state"))
    let geocoding = "http://dcat-ap.de/def/politicalGeocoding/"
    #expect(text.contains("dct:spatial") == (place != nil))
    if let place, let level {
      #expect(text.contains("\"\(geocoding)\(place)\"") && text.contains("\"\(geocoding)Level/\(level)\""))
    }
    #expect(text.contains("spatialCoverage") == (area != nil))
    try withFolder { folder in
      try Data(catalogue).write(to: folder.appendingPathComponent("catalog.jsonld"))
      guard let result = try Judges.judge("dcat", folder.path) else { return }
      #expect(result.output.hasSuffix("dcat: 1 files, 0 violations, 0 warnings\n"), "\(result.output)")
    }
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
