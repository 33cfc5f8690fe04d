public import RegisterModel

extension EntryAssessment {
  /// The gaps that are there because a day has passed: a review that is due, a state that was last shown to be true over a year ago, a
  /// trial that ended without an evaluation, an answer that was promised.
  public var lapses: [Gap] {
    gaps.filter { gap in
      if case .overdue = gap.state { return true }
      return gap.rule == Rule.r40.description.id || gap.rule == Rule.r39.description.id && gap.slot == Slot.evaluation
    }
  }
}
