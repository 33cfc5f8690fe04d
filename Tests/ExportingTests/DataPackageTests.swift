import Foundation
import Testing

/// What the description of the tables promises to programs that join them.
@Suite struct DataPackageTests {
  @Test func everyReferenceLeadsToTheKeyOfATable() throws {
    let resources = try resources()
    var keys: [String: String] = [:]
    for resource in resources {
      if let key = try schema(of: resource)["primaryKey"] as? String { keys[try name(of: resource)] = key }
    }
    #expect(keys == ["eintraege": "id", "ressorts": "kuerzel"])
    var references: [String: [String]] = [:]
    for resource in resources {
      let schema = try schema(of: resource)
      let columns = (schema["fields"] as? [[String: Any]] ?? []).compactMap { $0["name"] as? String }
      for foreign in schema["foreignKeys"] as? [[String: Any]] ?? [] {
        let column = try #require(foreign["fields"] as? String)
        let target = try #require(foreign["reference"] as? [String: String])
        #expect(columns.contains(column))
        #expect(target["fields"] == keys[target["resource"] ?? ""])
        references[try name(of: resource), default: []].append("\(column) -> \(target["resource"] ?? "")")
      }
    }
    #expect(references["eintraege"] == ["ressort -> ressorts"])
    #expect(references["verarbeitungsorte"] == ["id -> eintraege"])
    #expect(references["ressorts.quellen"] == ["kuerzel -> ressorts"])
    // Removed entries have changes and no row of their own.
    #expect(references["aenderungen"] == nil)
  }

  /// A register without a page about its data has nothing at `/daten/`.
  @Test func leadsToThePageThatThereIs() throws {
    let package = dataSet(page: "https://register.example/").dataPackage
    let document = try JSONSerialization.jsonObject(with: Data(package)) as? [String: Any]
    #expect(document?["homepage"] as? String == "https://register.example/")
  }

  private func resources() throws -> [[String: Any]] {
    let document = try JSONSerialization.jsonObject(with: Data(dataSet().dataPackage)) as? [String: Any]
    return try #require(document?["resources"] as? [[String: Any]])
  }

  private func schema(of resource: [String: Any]) throws -> [String: Any] {
    try #require(resource["schema"] as? [String: Any])
  }

  private func name(of resource: [String: Any]) throws -> String { try #require(resource["name"] as? String) }
}
