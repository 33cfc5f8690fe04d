import Diagnostics

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
