import RegisterModel

/// The explained gaps of an entry by the field and part they speak of; of two for one field the first counts.
struct Explanations: Sendable {
  struct Subject: Hashable {
    let slot: Int
    let part: String?
  }

  private let bySubject: [Subject: GapExplanation]

  init(of entry: Entry) {
    bySubject = Dictionary(
      entry.gapExplanations.compactMap { explanation in explanation.subject.map { ($0, explanation) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// The explanation of a part, or of the whole field.
  func explaining(_ slot: Int, _ part: String? = nil) -> GapExplanation? {
    guard !bySubject.isEmpty else { return nil }
    return bySubject[Subject(slot: slot, part: part)] ?? bySubject[Subject(slot: slot, part: nil)]
  }
}

extension GapExplanation {
  /// The field and the part; nil when the path names none.
  var subject: Explanations.Subject? {
    let parts = path.split(separator: ".", maxSplits: 1).map(String.init)
    guard let slot = parts.first.flatMap(FieldCatalogue.entry.slot(of:)) else { return nil }
    return Explanations.Subject(slot: slot, part: parts.count > 1 ? parts[1] : nil)
  }

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
