import RegisterModel

/// The explained gaps of an entry with the field and part they speak of; of two for one field the first counts.
struct Explanations: Sendable {
  struct Subject: Hashable {
    let slot: Int
    let part: String?
  }

  /// The explanations in the order in which they were written.
  let all: [(subject: Subject, explanation: GapExplanation)]

  init(of entry: Entry) {
    all = entry.gapExplanations.compactMap { explanation in
      explanation.subject.map { (Subject(slot: $0.slot, part: $0.part), explanation) }
    }
  }

  /// The explanation of a part, or of the whole field.
  func explaining(_ slot: Int, _ part: String? = nil) -> GapExplanation? {
    var ofField: GapExplanation?
    for (subject, explanation) in all where subject.slot == slot {
      if subject.part == part { return explanation }
      if subject.part == nil, ofField == nil { ofField = explanation }
    }
    return ofField
  }
}

extension GapExplanation {
  /// How the explained gap stands on a day; nil when it says that the field does not apply.
  func gapState(asOf: Day) -> Gap.State? {
    switch state {
    case .unknown: .unknown
    case .inProgress: until.map { $0.last < asOf ? .overdue(since: $0) : .promised(until: $0) } ?? .promised(until: nil)
    case .withheld: basis.map(Gap.State.withheld(basis:)) ?? .open
    case .notApplicable, nil: nil
    }
  }
}
