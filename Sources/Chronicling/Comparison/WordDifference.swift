/// The difference of two texts word by word, in runs that read well; white space is no difference, nor is what nobody sees.
///
/// It is kept as the stretches that differ: the words themselves stand in the two texts, and few readers ask for them.
struct WordDifference {
  /// The stretches that differ, in the order of reading.
  let edits: [Edit]
  private let old: Tokens
  private let new: Tokens

  /// Compares two texts.
  init(from old: String, to new: String) {
    let (old, new) = (Tokens(old), Tokens(new))
    (self.old, self.new) = (old, new)
    edits = onWholeLines(
      readable(shortestEdits(from: old, to: new).filter { seen(old.text($0.old)) != seen(new.text($0.new)) }), old, new)
  }

  /// A difference that was found before; only as much of the texts is looked at as `runs` shows.
  init(_ edits: [Edit], from old: String, to new: String) {
    let removals = edits.last { !$0.old.isEmpty }?.old.upperBound
    self.old = Tokens(old, upTo: removals.map { $0 + 1 } ?? 0)
    self.new = Tokens(new, upTo: (edits.last?.new.upperBound ?? 0) + Self.fewestLeftOut(besides: Self.nearby))
    self.edits = edits
  }

  /// Whether any word differs.
  var isChange: Bool { !edits.isEmpty }

  /// Whether there is a word in either text.
  var hasWords: Bool { old.count > 0 || new.count > 0 }

  /// So many words that stayed are shown before and behind what changed.
  static let nearby = 12

  /// The runs in the order of reading, what is removed before what takes its place. Of the words that stayed only those next to a change are
  /// among them, as many as `nearby` on either side, unless hardly any would be left out.
  func runs(nearby: Int = Self.nearby) -> [FieldChange.Words] {
    let stretches = stretches
    return stretches.enumerated().map { index, stretch in
      let isLast = index == stretches.count - 1
      let (tokens, words) = (stretch.state == .removed ? old : new, stretch.words)
      let leavesOut = stretch.state == .kept && words.count >= Self.fewestLeftOut(besides: nearby)
      let ends = leavesOut ? (index > 0 ? nearby : 0, isLast ? 0 : nearby) : nil
      let space = isLast ? "" : self.space(behind: stretch, before: stretches[index + 1])
      return FieldChange.Words(
        state: stretch.state, text: ends.map { tokens.text(words, showingOnly: $0) } ?? tokens.text(words),
        space: isLast ? "" : space.isEmpty ? " " : space)
    }
  }

  /// The white space between two stretches: what differs begins as it does in its own text, so that a word that took another's place stands
  /// beside it and a paragraph that went below the one that it followed.
  private func space(behind stretch: Stretch, before next: Stretch) -> String {
    let text = next.state == .removed ? old : new
    guard next.state != .kept, next.words.lowerBound > 0 else {
      return (stretch.state == .removed ? old : new).space(behind: stretch.words.upperBound - 1)
    }
    return text.space(behind: next.words.lowerBound - 1)
  }

  /// The fewest words in a row of which some are left out, if there are so many on either side that are not.
  private static func fewestLeftOut(besides nearby: Int) -> Int {
    let (both, isTooLarge) = nearby.multipliedReportingOverflow(by: 2)
    return isTooLarge ? .max : both + 5
  }

  /// Words in a row with one fate; those that went are counted in the old text, all others in the new one.
  private typealias Stretch = (state: FieldChange.Words.State, words: Range<Int>)

  /// Where the words stand that stayed, went and came.
  private var stretches: [Stretch] {
    var stretches: [Stretch] = []
    var kept = 0
    for edit in edits {
      if kept < edit.new.lowerBound { stretches.append((.kept, kept..<edit.new.lowerBound)) }
      if !edit.old.isEmpty { stretches.append((.removed, edit.old)) }
      if !edit.new.isEmpty { stretches.append((.added, edit.new)) }
      kept = edit.new.upperBound
    }
    if kept < new.count { stretches.append((.kept, kept..<new.count)) }
    return stretches
  }
}

extension Tokens {
  /// The first and the last words of a run, and `[…]` for those between or beside them.
  fileprivate func text(_ range: Range<Int>, showingOnly ends: (first: Int, last: Int)) -> String {
    let head = range.prefix(ends.first)
    let tail = range.suffix(ends.last)
    return [head.isEmpty ? nil : text(head), "[…]", tail.isEmpty ? nil : text(tail)].compactMap(\.self)
      .joined(separator: " ")
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

/// Edits that only take away or only bring words, moved to where they begin with a line, if they may as well stand there: a new row between
/// others is one row and not the end of one and the start of the next.
private func onWholeLines(_ edits: [Edit], _ old: Tokens, _ new: Tokens) -> [Edit] {
  var result = edits
  for (index, edit) in edits.enumerated() {
    let isAdded = edit.old.isEmpty
    guard isAdded != edit.new.isEmpty else { continue }
    let (text, words) = isAdded ? (new, edit.new) : (old, edit.old)
    func edge(_ edit: Edit) -> Range<Int> { isAdded ? edit.new : edit.old }
    let start = index > 0 ? edge(result[index - 1]).upperBound + 1 : 0
    let end = index + 1 < edits.count ? edge(edits[index + 1]).lowerBound - 1 : text.count
    guard let shift = shift(of: words, to: start..<max(start, end), in: text) else { continue }
    result[index] = Edit(
      old: edit.old.lowerBound + shift..<edit.old.upperBound + shift,
      new: edit.new.lowerBound + shift..<edit.new.upperBound + shift)
  }
  return result
}

/// How far a run of words can be moved so that it begins with a line and the text around it says the same; nil where it cannot.
private func shift(of words: Range<Int>, to bounds: Range<Int>, in text: Tokens) -> Int? {
  if text.startsLine(words.lowerBound) { return nil }
  var shift = 0
  while words.upperBound + shift < bounds.upperBound,
    text.isWord(words.lowerBound + shift, sameAs: words.upperBound + shift, of: text)
  {
    shift += 1
    if text.startsLine(words.lowerBound + shift) { return shift }
  }
  shift = 0
  while words.lowerBound + shift > bounds.lowerBound,
    text.isWord(words.lowerBound + shift - 1, sameAs: words.upperBound + shift - 1, of: text)
  {
    shift -= 1
    if text.startsLine(words.lowerBound + shift) { return shift }
  }
  return nil
}

extension Edit {
  fileprivate var size: Int { max(old.count, new.count) }
}
