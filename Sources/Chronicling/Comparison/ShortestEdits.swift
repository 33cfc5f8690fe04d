/// The fewest replaced stretches of words that turn one text into another, by Myers' algorithm „An O(ND) Difference Algorithm“ (1986).
///
/// Its cost grows with the square of the number of changed words; where that exceeds a bound, the texts are taken for wholly
/// different between the words that they have in common at both ends.
func shortestEdits(from old: [Int32], to new: [Int32]) -> [Edit] {
  var start = 0
  while start < min(old.count, new.count), old[start] == new[start] { start += 1 }
  var end = 0
  while end < min(old.count, new.count) - start, old[old.count - 1 - end] == new[new.count - 1 - end] { end += 1 }
  let middle = (old: Array(old[start..<old.count - end]), new: Array(new[start..<new.count - end]))
  guard !middle.old.isEmpty || !middle.new.isEmpty else { return [] }
  let edits = myers(middle.old, middle.new) ?? [Edit(old: 0..<middle.old.count, new: 0..<middle.new.count)]
  return edits.map { edit in
    Edit(
      old: edit.old.lowerBound + start..<edit.old.upperBound + start,
      new: edit.new.lowerBound + start..<edit.new.upperBound + start)
  }
}

/// The largest number of removed and added words that is looked for.
private let mostChanges = 1_000

private func myers(_ old: [Int32], _ new: [Int32]) -> [Edit]? {
  guard !old.isEmpty, !new.isEmpty else { return nil }
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
