import RegisterModel

extension [FieldChange] {
  /// The changes that no editor may call editorial: whatever touches more than the words of prose, and prose that appears or vanishes.
  public var substantial: [FieldChange] { filter { !$0.isMendingOfWords && !$0.isConsequence } }

  /// The changes of which readers want to know why: key facts that say something else, or nothing any more. A fact that was missing until
  /// now needs no reason.
  public var ofKeyFacts: [FieldChange] { filter { $0.isOfKeyFact && $0.kind != .gapClosed && !$0.isMendingOfWords } }
}

extension FieldChange {
  /// The field that changed, whole or in part; nil for the text and for fields that the catalogue does not know.
  public var field: Field? {
    FieldCatalogue.entry.slot(of: String(key.prefix { $0 != "." })).map { FieldCatalogue.entry.fields[$0] }
  }

  fileprivate var isOfKeyFact: Bool { field?.isKeyFact ?? false }

  fileprivate var isMendingOfWords: Bool {
    guard old != nil, new != nil else { return false }
    return kind == .text || kind == .other && FieldCatalogue.entry.isProse(path: key)
  }
}
