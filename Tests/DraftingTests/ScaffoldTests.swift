import Diagnostics
import Parsing
import RegisterModel
import Testing

@testable import Drafting

/// A new file is judged by the reader of content, as it is and with everything filled in that waits behind `#`.
struct ScaffoldTests {
  private static let answers: [ContentKind: [FieldPlace: String]] = [
    .entry: [FieldPlace("id"): "nrw-ki-0001", FieldPlace("entwurf"): "true", FieldPlace("titel"): "\"A: b\""],
    .ministry: [
      FieldPlace("kuerzel"): "xx", FieldPlace("abkuerzung"): "XX", FieldPlace("name"): "Name",
      FieldPlace("meldung", part: "stand"): "ausstehend",
    ],
    .law: [
      FieldPlace("gesetz"): "XG", FieldPlace("name"): "Name", FieldPlace("quelle"): "GV.",
      FieldPlace("geprueft_am"): "2026-11-25", FieldPlace("normen", part: "norm"): "\"§ 1\"",
    ],
  ]

  static let kinds: [ContentKind] = [.entry, .ministry, .law]

  @Test(arguments: kinds)
  func theReaderAcceptsIt(kind: ContentKind) {
    #expect(faults(of: text(of: kind), kind) == [])
  }

  @Test(arguments: kinds)
  func everyFieldBehindTheHashIsWrittenRight(kind: ContentKind) {
    let text = text(of: kind)
    let uncommented = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.hasPrefix("#") && !line.hasPrefix("# ") ? line.dropFirst() : line
    }.joined(separator: "\n")
    #expect(uncommented != text)
    // Parts that must be filled are missing, which is what an editor has to be told; nothing else is wrong.
    #expect(faults(of: uncommented, kind).filter { !$0.contains("pflichtfeld") } == [])
  }

  @Test func everyFieldThatIsNeededOrAskedForIsThere() {
    let text = text(of: .entry)
    for field in FieldCatalogue.entry.fields {
      switch field.requirement.prominence {
      case .needed: #expect(text.contains("\n\(field.key):"), "\(field.key)")
      case .asked: #expect(text.contains("\n#\(field.key):"), "\(field.key)")
      case .sometimes(let condition):
        #expect(text.contains(field.key) && !text.contains("\(field.key):"), "\(field.key)")
        #expect(text.contains("#   \(condition): "))
      case .free: #expect(!text.contains("\(field.key):") || field.key == "entwurf", "\(field.key)")
      }
    }
  }

  @Test func permittedValuesStandBesideTheirLabels() {
    let lines = text(of: .entry).split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    for field in FieldCatalogue.entry.fields {
      guard case .needed = field.requirement.prominence else { continue }
      for term in field.kind.vocabulary?.terms ?? [] {
        #expect(lines.contains(["#", term.value] + term.label.split(separator: " ").map(String.init)), "\(term.value)")
      }
    }
  }

  @Test func linesFitATerminal() {
    for line in text(of: .entry).split(separator: "\n") { #expect(line.unicodeScalars.count <= 120, "\(line)") }
  }

  private func text(of kind: ContentKind) -> String {
    String(decoding: Scaffold(of: kind, answers: Self.answers[kind] ?? [:], identifiedBy: .usual).bytes, as: UTF8.self)
  }

  private func faults(of text: String, _ kind: ContentKind) -> [String] {
    var log = DiagnosticSet()
    _ = readContentItem(SourceFile(path: kind.path, text: text), at: kind.path, identifiedBy: .usual, reportingTo: &log)
    return log.sorted.filter { $0.severity == .error }.map { "\($0.rule): \($0.message)" }
  }
}
