/// The difference of two texts word by word, in runs that read well; white space is no difference.
///
/// It is kept as the stretches that differ: the words themselves stand in the two texts, and few readers ask for them.
struct WordDifference {
  /// The stretches that differ, in the order of reading.
  let edits: [Edit]
  private let old: Tokens
  private let new: Tokens

  /// Compares two texts.
  init(from old: String, to new: String) {
    (self.old, self.new) = (Tokens(old), Tokens(new))
    edits = readable(shortestEdits(from: self.old, to: self.new))
  }

  /// A difference that was found before; of the old text only what was removed is looked at, and what stands behind it.
  init(_ edits: [Edit], from old: String, to new: String) {
    let removals = edits.last { !$0.old.isEmpty }?.old.upperBound
    self.old = Tokens(old, upTo: removals.map { $0 + 1 } ?? 0)
    self.new = Tokens(new)
    self.edits = edits
  }

  /// Whether any word differs.
  var isChange: Bool { !edits.isEmpty }

  /// Whether there is a word in either text.
  var hasWords: Bool { old.count > 0 || new.count > 0 }

  /// The runs in the order of reading, what is removed before what takes its place.
  var runs: [FieldChange.Words] {
    var runs: [FieldChange.Words] = []
    forEachRun { state, text, words in
      switch state {
      case .kept: runs.append(.kept(text.text(words)))
      case .removed: runs.append(.removed(text.text(words)))
      case .added: runs.append(.added(text.text(words)))
      }
    }
    return runs
  }

  private enum State { case kept, removed, added }

  private func forEachRun(_ visit: (State, Tokens, Range<Int>) -> Void) {
    var kept = 0
    for edit in edits {
      if kept < edit.new.lowerBound { visit(.kept, new, kept..<edit.new.lowerBound) }
      if !edit.old.isEmpty { visit(.removed, old, edit.old) }
      if !edit.new.isEmpty { visit(.added, new, edit.new) }
      kept = edit.new.upperBound
    }
    if kept < new.count { visit(.kept, new, kept..<new.count) }
  }
}

/// A stretch of the old text that a stretch of the new one replaces, counted in words; either may be empty.
struct Edit: Equatable, Sendable {
  var old: Range<Int>
  var new: Range<Int>
}

/// Edits that are separated by less than they change are read as one: a lone „der“ between two exchanged clauses is no comfort.
private func readable(_ edits: [Edit]) -> [Edit] {
  var result: [Edit] = []
  for edit in edits {
    guard let last = result.last else {
      result.append(edit)
      continue
    }
    let kept = edit.new.lowerBound - last.new.upperBound
    if kept <= min(2, last.size - 1, edit.size - 1) {
      result[result.count - 1] = Edit(
        old: last.old.lowerBound..<edit.old.upperBound, new: last.new.lowerBound..<edit.new.upperBound)
    } else {
      result.append(edit)
    }
  }
  return result
}

extension Edit {
  fileprivate var size: Int { max(old.count, new.count) }
}
