import Diagnostics
import Foundation
import RegisterModel
import Testing

@testable import Parsing

/// Who names a country where its code is wanted hears the code.
struct CountryTests {
  @Test func everyNameOfTheTableLeadsToItsCode() throws {
    let countries = try Self.countries.get()
    #expect(countries.codes.count > 200)
    for code in countries.codes {
      let name = try #require(countries[code]?.name)
      // What looks like a code is read as one; the check of codes says what was meant.
      for name in try [name] + #require(countries[code]?.furtherNames) where name.utf8.count > 2 {
        #expect(advice(on: name) == "Schreiben Sie „\(code)“.", "\(name)")
      }
    }
  }

  @Test(arguments: [
    ("deutschland", "DE"), ("Bundesrepublik Deutschland", "DE"), ("Deutchland", "DE"), ("Oesterreich", "AT"),
    ("Vereinigte Staaten von Amerika", "US"), ("de", "DE"), ("Guinea", "GN"), ("Königreich", "GB"),
    ("USA", "US"), ("usa", "US"), ("USA, Virginia", "US"), ("Grossbritannien", "GB"), ("England", "GB"),
    ("Nordirland", "GB"), ("Holland", "NL"), ("Tschechien", "CZ"), ("Weissrussland", "BY"), ("Ukraina", "UA"),
  ])
  func whatIsMeant(_ name: String, _ code: String) {
    #expect(advice(on: name) == "Schreiben Sie „\(code)“.")
  }

  @Test(arguments: ["Europa", "Cloud", "Insel", "D", "Atlantis", "UGA", "Korea"])
  func nobodyGuesses(_ name: String) {
    #expect(advice(on: name)?.contains("laender.md") ?? true, "\(advice(on: name) ?? "")")
  }

  private func advice(on name: String) -> String? {
    var log = DiagnosticSet()
    let file = SourceFile(path: "x.md", text: "---\nid: nrw-ki-0001\nkonzernsitz_land: \(name)\n---\n")
    _ = readContentItem(
      file, at: "ressorts/im/x.md", among: (try? Self.countries.get()) ?? Countries(record: nil), identifiedBy: .usual,
      reportingTo: &log)
    return log.all.first { $0.rule == "land-ungueltig" }?.advice
  }

  private static let countries = Result { () throws -> Countries in
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../..")
    let bytes = [UInt8](try Data(contentsOf: root.appendingPathComponent("Content/laender.md")))
    var log = DiagnosticSet()
    let file = SourceFile(path: "laender.md", bytes: bytes)
    guard
      case .countries(let countries)? = readContentItem(file, at: "laender.md", identifiedBy: .usual, reportingTo: &log)
    else {
      throw CocoaError(.fileReadCorruptFile)
    }
    return countries
  }
}
