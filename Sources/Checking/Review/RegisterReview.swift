import Diagnostics
import RegisterModel

/// What the rules find across entries, ministries and tables.
struct RegisterReview {
  let inventory: Inventory
  /// The identifiers that were published once.
  let everPublished: Set<String>
  /// What the history says against entries.
  let past: Past
  let context: CheckContext
  /// The entries by their identifiers, published ones before drafts.
  let entriesByID: [String: EntrySummary]
  /// The rule that is speaking.
  var rule = ""
  private(set) var diagnostics = DiagnosticSet()
  private(set) var ministryGaps: [String: [Gap]] = [:]
  private(set) var contradictions: [SystemContradiction] = []

  init(of inventory: Inventory, everPublished: Set<String>, past: Past, in context: CheckContext) {
    self.inventory = inventory
    self.everPublished = everPublished
    self.past = past
    self.context = context
    entriesByID = Dictionary((inventory.entries + inventory.drafts).map { ($0.id, $0) }) { first, _ in first }
  }

  mutating func report(
    _ severity: Diagnostic.Severity, _ message: String, advice: String?, in file: SourceFile, at range: ByteRange
  ) {
    diagnostics.insert(Diagnostic(severity, rule: rule, message, advice: advice, in: file, at: range))
  }

  mutating func contradiction(_ message: String, advice: String, in file: SourceFile, at range: ByteRange) {
    report(.error, message, advice: advice, in: file, at: range)
  }

  var register: Register { context.register }

  mutating func contradiction(_ message: String, advice: String, in entry: EntrySummary, at range: ByteRange) {
    contradiction(message, advice: advice, in: SourceFile(path: entry.path, bytes: []), at: range)
  }

  mutating func hint(_ message: String, advice: String, in entry: EntrySummary, at range: ByteRange) {
    hint(message, advice: advice, in: SourceFile(path: entry.path, bytes: []), at: range)
  }

  mutating func hint(_ message: String, advice: String, in file: SourceFile, at range: ByteRange) {
    report(.hint, message, advice: advice, in: file, at: range)
  }

  /// A ministry as a whole says nothing about a topic.
  mutating func gap(of ministry: Ministry, about topic: String, at key: String) {
    let message = context.wording.sentence(context.wording.absence(topic), bindingFrom: nil, disputed: false)
    ministryGaps[ministry.code, default: []].append(
      Gap(rule: rule, slot: nil, ministryKey: key, message: message, state: .open))
    guard context.listsGaps else { return }
    diagnostics.insert(
      Diagnostic(.gap, rule: rule, message, in: ministry.source, at: ministry.record.range(of: key)))
  }

  /// Entries describe one system differently.
  mutating func crossReference(_ contradiction: SystemContradiction) {
    contradictions.append(contradiction)
  }
}
