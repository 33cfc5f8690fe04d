import Checking
public import Diagnostics
import Disk
import Parsing
import RegisterModel
import Rendering

/// One thing that is missing on a page or could be better, and what an editor can write there.
public struct EditorsNote: Sendable {
  /// What was found, and where.
  public let finding: Diagnostic
  /// How it weighs or stands, in German: `Lücke`, `Hinweis`, `In Arbeit bis 1. März 2027`.
  public let label: String
  /// What the rule asks for and where that comes from, in German; empty when the finding says it all.
  public let rule: String
  /// The key to write, `field.part` for part of a field; nil when no single key answers it.
  public let key: String?
  /// What belongs there, in German.
  public let help: [String]
}

extension ShownSite {
  /// What editors should know about a page, by its file: its gaps in the order of the fields, then the hints.
  public func notes(onFile path: String) -> [EditorsNote] {
    guard let source = source(ofFile: path) else { return [] }
    let hints = hints.filter { $0.file.path == source }.sorted().map(note)
    if entry(ofFile: path) != nil { return gapNotes(onEntryAt: source) + hints }
    guard let ministry = site.groundwork.register.ministries.first(where: { $0.source.path == source }) else {
      return hints
    }
    let gaps = site.overall.assessment.ministryGaps[ministry.code] ?? []
    return gaps.map { gap in
      note(on: gap, in: ministry.source, at: gap.ministryKey.map(ministry.record.range) ?? ByteRange(at: 0))
    } + hints
  }

  private var ids: EntryIDForm { site.groundwork.register.portal.entryIDs }

  private func gapNotes(onEntryAt path: String) -> [EditorsNote] {
    var log = DiagnosticSet()
    guard let file = readFile(at: path),
      case .entry(let entry)? = readContentItem(
        file, at: path.below(root), identifiedBy: ids, reportingTo: &log)
    else { return [] }
    return check.check(entry).0.gaps.map { gap in
      note(on: gap, in: entry.source, at: gap.slot.map(entry.record.range) ?? ByteRange(at: 0))
    }
  }

  private func note(on gap: Gap, in file: SourceFile, at range: ByteRange) -> EditorsNote {
    let field =
      gap.slot.map { FieldCatalogue.entry.fields[$0] } ?? gap.ministryKey.flatMap { FieldCatalogue.ministry[$0] }
    let finding = Diagnostic(
      gap.isPending ? .pending : .gap, rule: gap.rule, gap.message, advice: gap.reason, in: file, at: range)
    return EditorsNote(
      finding: finding, label: gap.state.wording.label, rule: description(ofRule: gap.rule),
      key: field.map { $0.key + (gap.part.map { ".\($0)" } ?? "") },
      help: (field.map { lines(on: $0, ids) } ?? []) + (field.flatMap { explanation(of: gap, in: $0) } ?? []))
  }

  private func note(on hint: Diagnostic) -> EditorsNote {
    EditorsNote(
      finding: hint, label: hint.severity.german, rule: description(ofRule: hint.rule), key: nil, help: [])
  }

  private func description(ofRule id: String) -> String {
    guard let rule = site.overall.assessment.rules.first(where: { $0.id == id }) else { return "" }
    let number = id == RuleBook.emptyField.id ? "" : "\(id): "
    return "\(number)\(rule.title)\(rule.source.isEmpty ? "" : " (\(rule.source))")"
  }

  /// The way out for whoever cannot fill the field yet.
  private func explanation(of gap: Gap, in field: Field) -> [String]? {
    guard gap.state == .open, gap.slot != nil else { return nil }
    let path = field.key + (gap.part.map { ".\($0)" } ?? "")
    return ["Steht die Angabe noch aus, erklären Sie das unter „luecken“ mit „feld: \(path)“."]
  }
}

/// What belongs into a field, a paragraph each; `ids` is the form of identifiers.
private func lines(on field: Field, _ ids: EntryIDForm) -> [String] {
  let explanation = FieldExplanation(field, ids)
  let head = explanation.sentences.isEmpty ? "\(explanation.label)." : explanation.sentences.joined(separator: " ")
  let values = explanation.terms.map { "\($0.value) (\($0.label))" }
  let parts = explanation.parts.map { part in
    "\(part.key) (\(part.label)\(part.detail.isEmpty ? "" : ": \(part.detail)"))"
  }
  return [head] + (values.isEmpty ? [] : ["Erlaubt: \(values.joined(separator: ", "))."])
    + (parts.isEmpty ? [] : ["Mit: \(parts.joined(separator: ", "))."])
}
