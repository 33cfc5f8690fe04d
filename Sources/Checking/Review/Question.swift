import RegisterModel

/// A field that the catalogue asks for, without the texts of its row: every entry is asked every question.
struct Question: Sendable {
  /// What it means when there is no answer.
  enum Weight: Sendable {
    /// The reader has reported it.
    case mandatory
    /// An error, unless it is explained.
    case mandatoryUnlessExplained
    /// A public gap.
    case gap
  }

  let slot: Int
  let weight: Weight
  let condition: Condition

  /// The questions of the catalogue of entries, in its order.
  static let all: [Question] = FieldCatalogue.entry.fields.enumerated().compactMap { slot, field in
    switch field.requirement {
    case .mandatory: Question(slot: slot, weight: .mandatory, condition: .always)
    case .mandatoryUnlessExplained(let condition):
      Question(slot: slot, weight: .mandatoryUnlessExplained, condition: condition)
    case .gap(let condition): Question(slot: slot, weight: .gap, condition: condition)
    case .optional: nil
    }
  }
}
