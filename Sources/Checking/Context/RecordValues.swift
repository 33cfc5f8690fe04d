import RegisterModel

extension FieldValue {
  /// The wording by which the value admits that the answer is not known; a list does so when every element does.
  func admittedIgnorance(in kind: FieldKind) -> String? {
    switch (self, kind) {
    case (.map(let record), .map):
      // A part without an answer, such as a source without a publisher, is no word about the others.
      record.items.lazy.filter { $0.value.value.text == nil }
        .compactMap { $0.value.value.admittedIgnorance(in: record.catalogue.fields[$0.slot].kind) }.first
    case (.list(let elements), .list(let kind)):
      elements.allSatisfy { $0.value.admittedIgnorance(in: kind) != nil }
        ? elements.first?.value.admittedIgnorance(in: kind) : nil
    default: admission(of: kind)
    }
  }
}

extension Record {
  /// Whether a field says something: a value that is valid and no empty list.
  func hasValue(_ slot: Int) -> Bool {
    switch self[slot] {
    case nil: false
    case .list(let elements): !elements.isEmpty
    default: true
    }
  }

  /// Whether a field is filled with an answer.
  func isFilled(_ slot: Int) -> Bool {
    guard hasValue(slot), let value = self[slot] else { return false }
    return !value.holdsInvalid && value.admittedIgnorance(in: catalogue.fields[slot].kind) == nil
  }

  /// Visits every value that is neither map nor list, at any depth, with the catalogue and the slot of its field.
  func forEachLeaf(_ visit: (FieldCatalogue, Int, LocatedValue) -> Void) {
    for item in items { item.value.forEachLeaf(of: catalogue, item.slot, visit) }
  }
}

extension LocatedValue {
  /// Visits every value inside that is neither map nor list.
  func forEachLeaf(
    of catalogue: FieldCatalogue, _ slot: Int, _ visit: (FieldCatalogue, Int, LocatedValue) -> Void
  ) {
    switch value {
    case .list(let elements): for element in elements { element.forEachLeaf(of: catalogue, slot, visit) }
    case .map(let record): record.forEachLeaf(visit)
    default: visit(catalogue, slot, self)
    }
  }
}
