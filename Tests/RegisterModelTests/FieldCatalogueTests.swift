import Foundation
import RegisterModel
import Testing

/// What every row of every catalogue keeps to.
struct FieldCatalogueTests {
  static let catalogues: [(name: String, catalogue: FieldCatalogue)] = [
    ("entry", .entry), ("ministry", .ministry), ("law", .law), ("duties", .duties), ("countries", .countries),
    ("page", .page), ("portal", .portal), ("gapExplanation", .gapExplanation),
  ]

  @Test(arguments: catalogues.map(\.name))
  func everyRow(name: String) throws {
    let catalogue = try #require(Self.catalogues.first { $0.name == name }?.catalogue)
    check(catalogue, at: name)
  }

  private func check(_ catalogue: FieldCatalogue, at path: String) {
    #expect(Set(catalogue.keys).count == catalogue.fields.count, "\(path): keys are unique")
    #expect(Set(catalogue.fields.map(\.label)).count == catalogue.fields.count, "\(path): labels are unique")
    for (slot, field) in catalogue.fields.enumerated() {
      let place = "\(path).\(field.key)"
      #expect(isKey(field.key), "\(place): a key is small ASCII letters, digits and underscores")
      #expect(!field.label.isEmpty && field.label.first != " " && field.label.last != " ", "\(place): has a label")
      #expect(field.help.isEmpty || field.help.hasSuffix("."), "\(place): help is sentences")
      #expect(catalogue.slot(of: field.key) == slot)
      #expect(catalogue.contains(path: field.key))
      if let vocabulary = field.kind.vocabulary { check(vocabulary, at: place) }
      if let parts = field.kind.parts { check(parts, at: place) }
    }
  }

  private func check(_ vocabulary: Vocabulary, at place: String) {
    #expect(!vocabulary.terms.isEmpty)
    #expect(Set(vocabulary.terms.map(\.value)).count == vocabulary.terms.count, "\(place): values are unique")
    #expect(Set(vocabulary.terms.map(\.label)).count == vocabulary.terms.count, "\(place): labels are unique")
    for (index, term) in vocabulary.terms.enumerated() {
      #expect(isKey(term.value), "\(place): „\(term.value)“ is small ASCII letters, digits and underscores")
      #expect(!term.label.isEmpty)
      #expect(vocabulary.index(of: term.value) == index)
    }
  }

  private func isKey(_ text: String) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy { byte in
        UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
          || byte == UInt8(ascii: "_")
      }
  }

  /// Readers see labels; a value as editors write it is no word of theirs.
  @Test func helpForReadersQuotesNoValues() {
    for field in FieldCatalogue.entry.fields where field.section != .none {
      #expect(!field.help.contains("_"), "\(field.key)")
      #expect(!field.help.contains(/\. \p{Ll}/), "\(field.key): every sentence begins with a capital")
    }
  }

  /// Readers find help at every field of an entry's page, one click away.
  @Test func everyFieldOfAnEntryIsExplained() {
    #expect(FieldCatalogue.entry.fields.filter(\.help.isEmpty).map(\.key) == [])
  }

  @Test func entriesHaveTheFieldsOfTheTable() {
    #expect(FieldCatalogue.entry.fields.count >= 80)
    #expect(FieldCatalogue.entry.contains(path: "menschliche_aufsicht.rolle"))
    #expect(FieldCatalogue.entry.contains(path: "folgenabschaetzungen.gfa"))
    #expect(!FieldCatalogue.entry.contains(path: "menschliche_aufsicht.farbe"))
    #expect(!FieldCatalogue.entry.contains(path: "titel.rolle"))
    #expect(!FieldCatalogue.entry.contains(path: ""))
  }
}

/// Typed vocabularies stand in the order of their cases.
struct VocabularyTests {
  private static func sizes<Typed: TypedVocabulary>(of type: Typed.Type) -> (String, terms: Int, cases: [Int]) {
    (String(describing: type), Typed.terms.count, Typed.allCases.map(\.rawValue))
  }

  private static let all: [(String, terms: Int, cases: [Int])] = [
    sizes(of: ReportState.self), sizes(of: ToolRule.self), sizes(of: DataProtectionArea.self),
    sizes(of: Placement.self),
    sizes(of: Collection.self), sizes(of: OfficeState.self), sizes(of: Status.self), sizes(of: RiskClass.self),
    sizes(of: DecisionRole.self), sizes(of: PersonalData.self), sizes(of: Technology.self), sizes(of: Affected.self),
    sizes(of: Topic.self), sizes(of: AnnexIII.self), sizes(of: TransparencyDuty.self), sizes(of: Answer.self),
    sizes(of: AISystemAnswer.self), sizes(of: Discretion.self), sizes(of: BasisKind.self),
    sizes(of: AssessmentKind.self), sizes(of: AssessmentState.self), sizes(of: CoDetermination.self),
    sizes(of: PlaceRole.self), sizes(of: TransferBasis.self), sizes(of: PermittedInput.self),
    sizes(of: Development.self), sizes(of: EURegistration.self), sizes(of: GapState.self), sizes(of: Switch.self),
    sizes(of: ChangeNature.self),
  ]

  @Test func everyCaseHasItsTerm() {
    for (name, terms, cases) in Self.all { #expect(cases == Array(0..<terms), "\(name)") }
  }

  @Test func noVocabularyIsForgottenHere() throws {
    let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Sources/RegisterModel")
    let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL }
    var names: Set<String> = []
    for file in files ?? [] where file.pathExtension == "swift" {
      let text = try String(contentsOf: file, encoding: .utf8)
      for match in text.matches(of: /enum (\w+): Int, TypedVocabulary/) { names.insert(String(match.1)) }
    }
    #expect(names == Set(Self.all.map(\.0)))
  }
}
