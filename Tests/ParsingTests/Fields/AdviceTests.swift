import Diagnostics
import RegisterModel
import Testing

@testable import Parsing

/// Whoever follows the advice about a field to the letter hears nothing more about it.
struct AdviceTests {
  static let catalogues = ContentPlace.Kind.allCases.map(\.catalogue)

  /// Every field that has parts or several values, with words where these belong.
  @Test(arguments: catalogues) func onTheWrongShape(_ catalogue: FieldCatalogue) throws {
    for field in catalogue.fields where !field.kind.isScalar {
      let lines =
        field.kind.isListOfMaps
        ? ["\(field.key): ein Wort", "\(field.key):\n  - ein Wort"] : ["\(field.key): ein Wort"]
      for line in lines {
        let faults = findings(line, catalogue).filter { $0.rule == "art-falsch" }
        let advice = try #require(faults.first?.advice, "\(line)")
        let sample = try #require(quoted(advice).last)
        let mended = field.kind.isListOfMaps ? "\(field.key):\n  \(sample)" : sample
        #expect(
          findings(mended, catalogue).filter { $0.rule != "pflichtfeld" || $0.message.contains(" in ") } == [],
          "\(mended)")
      }
    }
  }

  @Test(arguments: catalogues) func onWhatIsMissing(_ catalogue: FieldCatalogue) throws {
    for field in catalogue.fields where field.isMandatory {
      let isList = field.kind.vocabulary != nil && !field.kind.isScalar
      let faults = findings("\(field.key):\(isList ? " []" : "")", catalogue)
      let advice = try #require(
        faults.first { $0.message.contains("„\(field.key)“") && $0.rule == "pflichtfeld" }?.advice)
      let value = field.kind.element.vocabulary?.terms.last?.value ?? field.kind.element.sampleValue(.usual)
      let skeletons = quoted(advice).filter { $0.contains(":") }
      let mended = skeletons.joined(separator: "\n  ").replacing(field.kind.parts == nil ? "…" : "\0", with: value)
      #expect(!findings(mended, catalogue).contains { $0.message.contains("„\(field.key)“") }, "\(mended)")
    }
  }

  private func quoted(_ advice: String) -> [String] {
    advice.split(separator: "„").dropFirst().compactMap { $0.split(separator: "“").first.map(String.init) }
  }

  private func findings(_ line: String, _ catalogue: FieldCatalogue) -> [Diagnostic] {
    var log = DiagnosticSet()
    let file = SourceFile(path: "x.md", text: "---\n\(line)\n---\n")
    guard let matter = readFrontMatter(of: file, reportingTo: &log) else { return log.sorted }
    var reader = RecordReader(file: file)
    _ = reader.record(matter.fields, by: catalogue, at: matter.range)
    log.formUnion(reader.log)
    return log.sorted
  }
}
