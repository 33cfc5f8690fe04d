import Diagnostics

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
    if elementsOfRawText.contains(mark.name) { return }
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

/// A start tag or an end tag.
struct ElementMark: Hashable {
  enum Kind {
    case start, end
    /// A start tag with a slash before its end, which closes nothing but in drawings and formulas.
    case selfClosing
  }

  /// The first eight letters of the element's name, which tell apart all there are in HTML.
  let name: UInt64
  let kind: Kind
  /// The file in which it stands, and where.
  let file: SourceFile
  let offset: Int
  /// What must hold for it to be there; 0 if it always is.
  var condition = 0

  static func == (left: Self, right: Self) -> Bool {
    left.name == right.name && left.kind == right.kind && left.offset == right.offset && left.file === right.file
      && left.condition == right.condition
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(offset)
  }

  var isEnd: Bool { kind == .end }

  func isAnswered(by end: Self) -> Bool { name == end.name && kind == .start && condition == end.condition }

  func isTwin(of other: Self) -> Bool { name == other.name && kind == other.kind }

  /// Whether it is an element without content.
  var isVoid: Bool { voidElements.contains(name) }

  /// Whether it is a drawing or a formula, whose elements close themselves.
  var isForeign: Bool { foreignElements.contains(name) }

  /// Whether the element would be open although its start tag ends in a slash; elements of drawings and formulas are found to be some later.
  var isOpenInspiteOfSlash: Bool { !mayStayOpenAnyway && !isForeign }

  /// Whether nobody has to close it, or it was meant to close itself.
  var mayStayOpen: Bool { kind == .selfClosing || mayStayOpenAnyway }

  private var mayStayOpenAnyway: Bool { isVoid || elementsWithoutEnd.contains(name) }
}

/// A name as a number.
func elementNumber(_ name: [UInt8]) -> UInt64 {
  var number: UInt64 = 0
  for index in 0..<min(8, name.count) { number = number << 8 | UInt64(name[index]) }
  return number
}

private func numbers(_ names: String) -> Set<UInt64> {
  Set(names.split(separator: " ").map { elementNumber(Array($0.utf8)) })
}

private let elementsOfRawText = numbers("script style title textarea xmp iframe noembed noframes")

private let foreignElements = numbers("svg math")

private let voidElements = numbers("area base br col embed hr img input link meta source track wbr")

/// Elements whose end tag the HTML standard lets out.
private let elementsWithoutEnd = numbers(
  "html head body li dt dd p rt rp optgroup option colgroup caption thead tbody tfoot tr td th")

extension ElementMarks {
  /// What is wrong with a whole page, each with the tag at which it shows.
  func faults() -> [(mark: ElementMark, kind: Kind)] {
    var excess = excessOfStarts
    var faults: [(ElementMark, Kind)] = []
    var open: [ElementMark] = []
    // Under conditions nobody can tell what is part of a drawing.
    let mayBeForeign = marks.contains(where: \.isForeign)
    for mark in marks {
      if mark.kind == .selfClosing {
        guard !mayBeForeign, excess[mark.name, default: 0] > 0 else { continue }
        excess[mark.name, default: 0] -= 1
        faults.append((mark, .neverEnds))
        continue
      }
      guard mark.isEnd else {
        open.append(mark)
        continue
      }
      while let last = open.last, !last.isAnswered(by: mark), last.mayStayOpen || excess[last.name, default: 0] > 0 {
        open.removeLast()
        guard !last.mayStayOpen else { continue }
        excess[last.name, default: 0] -= 1
        faults.append((last, .neverEnds))
      }
      if let last = open.last, last.isAnswered(by: mark) {
        open.removeLast()
      } else if excess[mark.name, default: 0] < 0 {
        excess[mark.name, default: 0] += 1
        faults.append((mark, .endsNothing))
      } else if let index = open.lastIndex(where: { $0.name == mark.name }) {
        let last = open[open.count - 1]
        open.remove(at: index)
        // Under conditions nobody can tell what is open.
        if index < open.count, mark.condition == 0, last.condition == 0 { faults.append((mark, .endsBefore(last))) }
      }
    }
    for mark in open where !mark.mayStayOpen && excess[mark.name, default: 0] > 0 {
      excess[mark.name, default: 0] -= 1
      faults.append((mark, .neverEnds))
    }
    return faults
  }

  /// What can be wrong with a tag.
  enum Kind {
    case neverEnds, endsNothing
    case endsBefore(ElementMark)
  }

  /// How many more start tags than end tags there certainly are of each element. Where some are there under a condition and others answer
  /// them under none, or another one, they are taken to belong together: the same condition can be written in many ways.
  private var excessOfStarts: [UInt64: Int] {
    var certain: [UInt64: Int] = [:]
    var conditional: [UInt64: (starts: Int, ends: Int)] = [:]
    let mayBeForeign = marks.contains(where: \.isForeign)
    for mark in marks where mark.isEnd || !mark.isVoid && !(mayBeForeign && mark.kind == .selfClosing) {
      switch (mark.condition == 0, mark.isEnd) {
      case (true, _): certain[mark.name, default: 0] += mark.isEnd ? -1 : 1
      case (false, false): conditional[mark.name, default: (0, 0)].starts += 1
      case (false, true): conditional[mark.name, default: (0, 0)].ends += 1
      }
    }
    for (name, count) in conditional {
      let always = certain[name, default: 0]
      certain[name] =
        if count.ends == 0 {
          always < 0 ? min(0, always + count.starts) : always + count.starts
        } else if count.starts == 0 {
          always > 0 ? max(0, always - count.ends) : always - count.ends
        } else {
          0
        }
    }
    return certain
  }
}

extension Compiler {
  /// Reports tags of a whole page that nothing answers; not where it is unclear what is a tag.
  mutating func reportElements() {
    guard !isIncomplete, !faults.contains(where: \.isAboutPlace) else { return }
    for (mark, kind) in elements.faults() { report(.element(mark, kind)) }
  }
}

extension ElementMark {
  /// The tag as it stands in the file, without attributes; a name that is put together of parts is said in small letters.
  fileprivate var source: String {
    let written = String(decoding: file.bytes[nameRange.indices], as: UTF8.self)
    let isWhole = elementNumber(Array(written.lowercased().utf8)) == name
    return "„<\(isEnd ? "/" : "")\(isWhole ? written : letters)\(kind == .selfClosing ? "/" : "")>“"
  }

  fileprivate var answer: String { isEnd ? source : source.replacing("„<", with: "„</").replacing("/>“", with: ">“") }

  fileprivate var range: ByteRange { ByteRange(offset, Int(nameRange.end)) }

  private var nameRange: ByteRange {
    let start = offset + (isEnd ? 2 : 1)
    return ByteRange(start, start + file.bytes[start...].prefix { $0 > 0x20 && !">/{".utf8.contains($0) }.count)
  }

  private var letters: String {
    String(
      decoding: (0..<8).reversed().map { UInt8(truncatingIfNeeded: name >> ($0 * 8)) }.drop { $0 == 0 }, as: UTF8.self)
  }
}

extension Diagnostic {
  fileprivate static func element(_ mark: ElementMark, _ kind: ElementMarks.Kind) -> Diagnostic {
    let (message, advice) =
      switch kind {
      case .neverEnds where mark.kind == .selfClosing:
        (
          "\(mark.source) schließt sich nicht selbst; Browser überlesen den Schrägstrich.",
          "Setzen Sie \(mark.answer) hinter den Inhalt, und löschen Sie den Schrägstrich."
        )
      case .neverEnds: ("\(mark.source) wird auf der Seite nicht geschlossen.", "Es fehlt \(mark.answer).")
      case .endsNothing: ("\(mark.source) schließt auf der Seite nichts.", "Löschen Sie es.")
      case .endsBefore(let inner):
        (
          "\(mark.source) steht vor dem Ende von \(inner.source), das innerhalb begann.",
          "Schließen Sie zuerst \(inner.source) mit \(inner.answer)."
        )
      }
    return Diagnostic(
      .error, rule: "vorlage-element-offen", message, advice: advice, in: mark.file, at: mark.range)
  }
}
