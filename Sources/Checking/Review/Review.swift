import Diagnostics
import RegisterModel

/// What the rules find in one entry.
struct Review {
  let entry: Entry
  let context: CheckContext
  let explanations: Explanations
  /// The rule that is speaking.
  var rule = ""
  private(set) var gaps: [Gap] = []
  private(set) var diagnostics = DiagnosticSet()
  /// The fields on whose absence a numbered rule has spoken, or that an explanation settles.
  private var settled: Set<Int> = []

  init(of entry: Entry, in context: CheckContext) {
    self.entry = entry
    self.context = context
    explanations = Explanations(of: entry)
  }

  var asOf: Day { context.asOf }
  var record: Record { entry.record }

  func range(of slot: Int) -> ByteRange { record.range(of: slot) }

  /// Whether nothing is said about what is missing: a draft may lack anything unless it is looked at as if it were published.
  private var isPassedOver: Bool { entry.isDraft && !context.showsDrafts }

  func isSettled(_ slot: Int) -> Bool { settled.contains(slot) }

  /// The gaps in the order of the fields.
  var sortedGaps: [Gap] {
    gaps.indices.sorted { left, right in
      let (left, right) = (gaps[left], gaps[right])
      guard left.slot == right.slot else { return left.slot ?? -1 < right.slot ?? -1 }
      return (left.rule, left.part ?? "", left.message) < (right.rule, right.part ?? "", right.message)
    }.map { gaps[$0] }
  }
}

extension Review {
  /// Two statements cannot both be true, or one cannot be true at all.
  mutating func contradiction(_ message: String, advice: String, at range: ByteRange) {
    report(.error, message, advice: advice, at: range)
  }

  /// A field must be there; drafts may lack it, and what the reader reported is not reported again.
  ///
  /// Without another advice editors are told how the field is written.
  mutating func missing(_ slot: Int, _ message: String, advice: String? = nil, at range: ByteRange) {
    settled.insert(slot)
    guard !isPassedOver, !record.holdsInvalid(slot) else { return }
    let advice = advice ?? FieldCatalogue.entry.fields[slot].adviceOnFilling(context.register.portal.entryIDs)
    report(entry.isDraft ? .hint : .error, message, advice: advice, at: range)
  }

  /// Advice for editors.
  mutating func hint(_ message: String, advice: String, at range: ByteRange) {
    report(.hint, message, advice: advice, at: range)
  }

  /// A lapse that editors should see beside the gap it belongs to.
  mutating func lapse(_ message: String, at range: ByteRange) {
    guard !isPassedOver else { return }
    report(.gap, message, at: range)
  }

  /// A finding; what is no fault and no advice is listed on demand.
  mutating func report(
    _ severity: Diagnostic.Severity, _ message: String, advice: String? = nil, at range: ByteRange
  ) {
    guard context.listsGaps || severity == .error || severity == .hint else { return }
    diagnostics.insert(
      Diagnostic(severity, rule: rule, message, advice: advice, in: entry.source, at: range))
  }
}

extension Review {
  /// A field says nothing, or admits that the answer is not known.
  ///
  /// `topic` is a German phrase such as „zur Schulung“; `statement` words what the entry does say, without a full stop. Where the duty
  /// follows from what the entry says of itself, it cannot say that the field does not apply: such a gap is `inescapable`.
  mutating func gap(
    _ slot: Int, part: String? = nil, about topic: String, saying statement: String? = nil,
    as state: Gap.State = .open, duty: DutyKey? = nil, inescapable: Bool = false
  ) {
    settled.insert(slot)
    guard !record.holdsInvalid(slot) else { return }
    let explanation = explanations.explaining(slot, part)
    let isDenied = explanation?.state == .notApplicable
    if isDenied, !inescapable { return }
    let state = explanation?.gapState(asOf: asOf) ?? state
    let clause =
      (explanation == nil || isDenied ? statement : nil) ?? context.wording.explanation(state, topic)
      ?? context.wording.absence(topic)
    publish(slot, part: part, clause, state, reason: explanation?.reason, duty: duty)
  }

  /// Nothing at all is said about a field, not even why.
  mutating func absence(of slot: Int) {
    settled.insert(slot)
    guard !record.holdsInvalid(slot), !isPassedOver else { return }
    let message = context.absences[slot]
    gaps.append(Gap(rule: rule, slot: slot, message: message, state: .open))
    report(.gap, message, at: record.range(of: slot))
  }

  /// A field is filled and what it says is wanting; `statement` is a German clause without a full stop.
  ///
  /// Without a slot it is the entry as a whole that is wanting.
  mutating func shortcoming(
    _ slot: Int?, part: String? = nil, _ statement: String, as state: Gap.State = .open, duty: DutyKey? = nil
  ) {
    publish(slot, part: part, statement, state, reason: nil, duty: duty)
  }

  private mutating func publish(
    _ slot: Int?, part: String?, _ clause: String, _ state: Gap.State, reason: String?, duty: DutyKey?
  ) {
    guard !isPassedOver else { return }
    let pending = duty.flatMap { context.pendingFrom($0, begin: entry.begin) }
    let message = context.wording.sentence(
      clause, bindingFrom: pending, disputed: duty.flatMap { context.duties[$0]?.dispute } != nil)
    let state = state.owesNothing ? pending.map(Gap.State.pending(from:)) ?? state : state
    let gap = Gap(rule: rule, slot: slot, part: part, message: message, state: state, reason: reason)
    gaps.append(gap)
    report(gap.isPending ? .pending : .gap, message, at: record.range(of: slot ?? Slot.id))
  }
}

extension Gap.State {
  /// Whether nothing is owed while the duty does not bind: to promise an answer must not count worse than to say nothing.
  fileprivate var owesNothing: Bool {
    switch self {
    case .open, .promised: true
    case .pending, .overdue, .unknown, .withheld: false
    }
  }
}
