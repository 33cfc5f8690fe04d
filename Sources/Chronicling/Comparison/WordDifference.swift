/// The difference of two texts word by word, in runs that read well; white space is no difference.
struct WordDifference {
  /// The runs in the order of reading, what is removed before what takes its place.
  let runs: [FieldChange.Words]

  /// Whether any word differs.
  var isChange: Bool { runs.contains { if case .kept = $0 { false } else { true } } }

  init(from old: String, to new: String) {
    let (old, new) = (Tokens(old), Tokens(new))
    let (oldNumbers, newNumbers) = numbered(old, new)
    let edits = readable(shortestEdits(from: oldNumbers, to: newNumbers))
    var runs: [FieldChange.Words] = []
    var kept = 0
    for edit in edits {
      if kept < edit.new.lowerBound { runs.append(.kept(new.text(kept..<edit.new.lowerBound))) }
      if !edit.old.isEmpty { runs.append(.removed(old.text(edit.old))) }
      if !edit.new.isEmpty { runs.append(.added(new.text(edit.new))) }
      kept = edit.new.upperBound
    }
    if kept < new.words.count { runs.append(.kept(new.text(kept..<new.words.count))) }
    self.runs = runs
  }
}

/// A stretch of the old text that a stretch of the new one replaces; either may be empty.
struct Edit: Equatable {
  var old: Range<Int>
  var new: Range<Int>
}

/// Every word as a number, equal words with equal numbers.
private func numbered(_ old: Tokens, _ new: Tokens) -> ([Int32], [Int32]) {
  var numbers: [ArraySlice<UInt8>: Int32] = [:]
  func number(_ word: ArraySlice<UInt8>) -> Int32 {
    if let number = numbers[word] { return number }
    let number = Int32(numbers.count)
    numbers[word] = number
    return number
  }
  return (old.words.indices.map { number(old.word($0)) }, new.words.indices.map { number(new.word($0)) })
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
