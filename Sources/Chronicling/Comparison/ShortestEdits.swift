/// The fewest replaced stretches of words that turn one text into another, by Myers' algorithm „An O(ND) Difference Algorithm“ (1986).
///
/// Its cost grows with the square of the number of changed words; where that exceeds a bound, the texts are taken for wholly
/// different between the words that they have in common at both ends.
func shortestEdits(from old: Tokens, to new: Tokens) -> [Edit] {
  // Versions have nearly all words in common, mostly at both ends: only those between are told apart by number.
  let most = min(old.count, new.count)
  var start = 0
  while start < most, old.isWord(start, sameAs: start, of: new) { start += 1 }
  var end = 0
  while end < most - start, old.isWord(old.count - 1 - end, sameAs: new.count - 1 - end, of: new) {
    end += 1
  }
  let (oldRange, newRange) = (start..<old.count - end, start..<new.count - end)
  guard !oldRange.isEmpty || !newRange.isEmpty else { return [] }
  guard !oldRange.isEmpty, !newRange.isEmpty else { return [Edit(old: oldRange, new: newRange)] }
  var numbers = WordNumbers()
  let edits = myers(oldRange.map { numbers[old.word($0)] }, newRange.map { numbers[new.word($0)] })
  return edits?.map { edit in
    Edit(
      old: edit.old.lowerBound + start..<edit.old.upperBound + start,
      new: edit.new.lowerBound + start..<edit.new.upperBound + start)
  } ?? [Edit(old: oldRange, new: newRange)]
}

/// Every word as a number, equal words with equal numbers.
private struct WordNumbers {
  private var numbers: [ArraySlice<UInt8>: Int32] = [:]

  subscript(word: ArraySlice<UInt8>) -> Int32 {
    mutating get {
      if let number = numbers[word] { return number }
      let number = Int32(numbers.count)
      numbers[word] = number
      return number
    }
  }
}

/// The largest number of removed and added words that is looked for.
private let mostChanges = 1_000

private func myers(_ old: [Int32], _ new: [Int32]) -> [Edit]? {
  let bound = min(old.count + new.count, mostChanges)
  // furthest[k + bound + 1] is the furthest old word reached on the diagonal k = old - new.
  var furthest = [Int32](repeating: 0, count: 2 * bound + 3)
  var steps: [ArraySlice<Int32>] = []
  for changes in 0...bound {
    steps.append(furthest[bound + 1 - changes - 1...bound + 1 + changes + 1])
    for diagonal in stride(from: -changes, through: changes, by: 2) {
      let center = diagonal + bound + 1
      let goesDown = diagonal == -changes || diagonal != changes && furthest[center - 1] < furthest[center + 1]
      var x = goesDown ? Int(furthest[center + 1]) : Int(furthest[center - 1]) + 1
      while x < old.count, x - diagonal < new.count, x - diagonal >= 0, old[x] == new[x - diagonal] { x += 1 }
      furthest[center] = Int32(x)
      if x >= old.count, x - diagonal >= new.count { return traced(steps, center: bound + 1, old.count, new.count) }
    }
  }
  return nil
}

/// Walks back from the end through the furthest points of every step and gathers what was replaced.
private func traced(_ steps: [ArraySlice<Int32>], center: Int, _ oldCount: Int, _ newCount: Int) -> [Edit] {
  var edits: [Edit] = []
  var (x, y) = (oldCount, newCount)
  for changes in stride(from: steps.count - 1, to: 0, by: -1) {
    let furthest = steps[changes]
    let diagonal = x - y
    let goesDown =
      diagonal == -changes
      || diagonal != changes && furthest[center + diagonal - 1] < furthest[center + diagonal + 1]
    let before = goesDown ? diagonal + 1 : diagonal - 1
    let beforeX = Int(furthest[center + before])
    let beforeY = beforeX - before
    let edit = Edit(
      old: beforeX..<(goesDown ? beforeX : beforeX + 1), new: beforeY..<(goesDown ? beforeY + 1 : beforeY))
    if let first = edits.last, first.old.lowerBound == edit.old.upperBound, first.new.lowerBound == edit.new.upperBound
    {
      edits[edits.count - 1] = Edit(
        old: edit.old.lowerBound..<first.old.upperBound, new: edit.new.lowerBound..<first.new.upperBound)
    } else {
      edits.append(edit)
    }
    (x, y) = (beforeX, beforeY)
  }
  return edits.reversed()
}
