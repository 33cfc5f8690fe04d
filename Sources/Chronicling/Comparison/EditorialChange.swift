import RegisterModel

extension [FieldChange] {
  /// The changes that no editor may call editorial: whatever touches more than the words of prose, and prose that appears or vanishes.
  public var substantial: [FieldChange] { filter { !$0.isMendingOfWords } }
}

extension FieldChange {
  fileprivate var isMendingOfWords: Bool {
    guard old != nil, new != nil else { return false }
    return kind == .text || kind == .other && FieldCatalogue.entry.isProse(path: key)
  }
}
