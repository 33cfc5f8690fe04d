/// The tags of a template that its own other tags do not answer yet.
///
/// A partial may open what another one closes, and sections that depend on the same value may do so too; so a stretch is reduced by itself and
/// what is left of it goes on to what surrounds it. Only of a whole page it is certain what belongs together.
struct ElementMarks {
  private(set) var marks: [ElementMark] = []
  /// Where the stretch begins that is being reduced.
  private var floor = 0

  /// A tag was met. The start of raw text is none: where that ends is known to whoever reads it.
  mutating func append(_ mark: ElementMark) {
    guard mark.isEnd else { return marks.append(mark) }
    if marks.count > floor, marks[marks.count - 1].isAnswered(by: mark) {
      marks.removeLast()
      return
    }
    if mark.holdsRawText { return }
    var index = marks.count - 1
    while index >= floor, !marks[index].isEnd, !marks[index].isAnswered(by: mark), marks[index].mayStayOpen {
      index -= 1
    }
    if index >= floor, marks[index].isAnswered(by: mark) {
      let open = mark.isForeign ? [] : marks[index...].filter { $0.kind == .selfClosing }
      marks.replaceSubrange(index..., with: open)
    } else {
      marks.append(mark)
    }
  }

  /// Begins a stretch; returns what `end` wants back.
  mutating func begin() -> Int {
    defer { floor = marks.count }
    return floor
  }

  /// Ends a stretch and returns what is left of it, which is no longer part of the marks.
  mutating func end(_ outer: Int) -> [ElementMark] {
    defer { floor = outer }
    guard marks.count > floor else { return [] }
    defer { marks.removeSubrange(floor...) }
    return marks[floor...].filter { $0.isEnd || !$0.isVoid }
  }

  /// Adds what was left of a stretch that is always there.
  mutating func append(_ rest: [ElementMark]) {
    for mark in rest { append(mark) }
  }

  /// Adds what was left of a stretch that is there under a condition. What both cases of a condition have is always there.
  mutating func append(_ rest: [ElementMark], where condition: Int, otherwise opposite: Int) {
    guard !rest.isEmpty else { return }
    let start = marks.count - rest.count
    if start >= floor,
      zip(marks[start...], rest).allSatisfy({ $0.isTwin(of: $1) && $0.condition == $1.condition &+ opposite })
    {
      for (index, mark) in zip(marks.indices.suffix(rest.count), rest) { marks[index].condition = mark.condition }
      let both = Array(marks[start...])
      marks.removeSubrange(start...)
      return append(both)
    }
    for var mark in rest {
      mark.condition &+= condition
      append(mark)
    }
  }
}
