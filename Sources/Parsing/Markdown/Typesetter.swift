/// German typography for the text of one block, piece by piece: finds what to replace and remembers what is open.
///
/// Quotation marks become „ “ ‚ ‘, apostrophes ’, `--` and ` - ` a dash, `...` an ellipsis; what belongs together is held
/// together by a narrow no-break space (`z. B.`, `§ 5`, `Art. 6`, `10 %`) or a no-break space (`10 Euro`).
struct Typesetter {
  /// A stretch of a text and the character that replaces it; an empty stretch inserts the character.
  struct Edit: Equatable {
    let range: Range<Int>
    let replacement: Unicode.Scalar
  }

  /// What the last text asks to be replaced, in its order.
  private(set) var edits: [Edit] = []
  /// What stands before the next text of the block.
  private var before = TextNeighbour.space
  private var openDoubles = 0
  private var isSingleOpen = false
  /// Whether a search found no closing single quote up to the end of the block; spares later ones.
  private var lacksClosingSingle = false

  /// Forgets what the last block left open.
  mutating func startBlock() {
    before = .space
    openDoubles = 0
    isSingleOpen = false
    lacksClosingSingle = false
  }

  /// Takes note of something between two texts that is not set: code, a line break, a footnote.
  mutating func pass(_ neighbour: TextNeighbour) {
    before = neighbour
  }

  /// Finds the edits for the next text of the block.
  ///
  /// - Parameters:
  ///   - text: UTF-8, with no markup in it.
  ///   - next: What follows the text in the block.
  ///   - closesLater: Whether a closing single quote follows behind the text.
  mutating func read(
    _ text: UnsafeBufferPointer<UInt8>, next: TextNeighbour, closesLater: () -> Bool = { false }
  ) {
    edits.removeAll(keepingCapacity: true)
    let table = triggers
    var index = table.firstIndex(in: text, from: 0)
    while index < text.count {
      let end = edit(at: index, in: text, next: next, closesLater: closesLater)
      index = table.firstIndex(in: text, from: max(index + 1, end))
    }
    if !text.isEmpty { before = neighbour(before: text.count, in: text) }
  }

  /// Looks at a character that may have to be replaced and returns where to go on reading, 0 for behind it.
  private mutating func edit(
    at index: Int, in text: UnsafeBufferPointer<UInt8>, next: TextNeighbour, closesLater: () -> Bool
  ) -> Int {
    switch text[index] {
    case UInt8(ascii: "\""): setDoubleQuote(at: index, in: text, next: next)
    case UInt8(ascii: "'"): setSingleQuote(at: index, in: text, next: next, closesLater: closesLater)
    case UInt8(ascii: "-"): return setDash(at: index, in: text, next: next)
    case UInt8(ascii: "."): return setPoint(at: index, in: text)
    default: setSpace(at: index, in: text)
    }
    return 0
  }

  private mutating func replace(_ range: Range<Int>, with replacement: Unicode.Scalar) {
    edits.append(Edit(range: range, replacement: replacement))
  }

  private func neighbour(before index: Int, in text: UnsafeBufferPointer<UInt8>) -> TextNeighbour {
    if index == 0 { return before }
    if let last = edits.last, last.range.upperBound == index { return TextNeighbour(last.replacement) }
    return TextNeighbour(endOf: UnsafeBufferPointer(rebasing: text[..<index]))
  }

  private func neighbour(
    at index: Int, in text: UnsafeBufferPointer<UInt8>, next: TextNeighbour
  ) -> TextNeighbour {
    index < text.count ? TextNeighbour(startOf: UnsafeBufferPointer(rebasing: text[index...])) : next
  }
}

extension Typesetter {
  private mutating func setDoubleQuote(at index: Int, in text: UnsafeBufferPointer<UInt8>, next: TextNeighbour) {
    let left = neighbour(before: index, in: text)
    let right = neighbour(at: index + 1, in: text, next: next)
    if left.letsOpen && right != .space || openDoubles == 0 && left == .other && right == .letter {
      openDoubles += 1
      replace(index..<index + 1, with: "„")
    } else if openDoubles > 0 {
      openDoubles -= 1
      replace(index..<index + 1, with: "“")
    }
  }

  private mutating func setSingleQuote(
    at index: Int, in text: UnsafeBufferPointer<UInt8>, next: TextNeighbour, closesLater: () -> Bool
  ) {
    let left = neighbour(before: index, in: text)
    let right = neighbour(at: index + 1, in: text, next: next)
    if left == .space && right == .space { return }
    if left.letsOpen && !isSingleOpen && right != .space {
      isSingleOpen = !lacksClosingSingle && (hasClosingQuote(text, from: index + 1, next: next) || closesLater())
      lacksClosingSingle = !isSingleOpen
      replace(index..<index + 1, with: isSingleOpen ? "‚" : "’")
    } else if isSingleOpen && !left.letsOpen && !right.isWord {
      isSingleOpen = false
      replace(index..<index + 1, with: "‘")
    } else {
      replace(index..<index + 1, with: "’")
    }
  }

  private func hasClosingQuote(
    _ text: UnsafeBufferPointer<UInt8>, from start: Int, next: TextNeighbour
  ) -> Bool {
    (start..<max(start, text.count)).contains {
      text[$0] == UInt8(ascii: "'") && $0 > start && !text[$0 - 1].isMarkdownSpace
        && !neighbour(at: $0 + 1, in: text, next: next).isWord
    }
  }

  private mutating func setDash(at index: Int, in text: UnsafeBufferPointer<UInt8>, next: TextNeighbour) -> Int {
    let end = text[index...].firstIndex { $0 != UInt8(ascii: "-") } ?? text.count
    let standsAlone =
      end - index == 1 && neighbour(before: index, in: text) == .space
      && neighbour(at: end, in: text, next: next) == .space
    if end - index == 2 || standsAlone { replace(index..<end, with: "–") }
    return end
  }

  private mutating func setPoint(at index: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
    let end = text[index...].firstIndex { $0 != UInt8(ascii: ".") } ?? text.count
    if end - index == 3 { replace(index..<end, with: "…") }
    guard end - index == 1 else { return end }
    return joinAbbreviation(at: index, in: text) ?? joinNumber(at: index, in: text)
  }

  /// `z. B.`, `d. h.` and `u. a.`, also written without a space; `index` is the first point.
  private mutating func joinAbbreviation(at index: Int, in text: UnsafeBufferPointer<UInt8>) -> Int? {
    guard index > 0, let pair = Self.abbreviations.first(where: { $0.first == text[index - 1] | 0x20 }),
      !neighbour(before: index - 1, in: text).isWord
    else { return nil }
    let second = index + 1 < text.count && text[index + 1] == UInt8(ascii: " ") ? index + 2 : index + 1
    guard second + 1 < text.count, text[second] == pair.second, text[second + 1] == UInt8(ascii: ".") else {
      return nil
    }
    replace(index + 1..<second, with: narrowSpace)
    return second + 2
  }

  private static let abbreviations = [("z", "B"), ("d", "h"), ("u", "a")].map {
    (first: $0.0.utf8.first!, second: $0.1.utf8.first!)
  }

  /// `Art. 6`, `Abs. 2`, `Nr. 3`; `index` is the point.
  private mutating func joinNumber(at index: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
    guard index + 2 < text.count, text[index + 1] == UInt8(ascii: " "), text[index + 2].isDigit,
      Self.numbered.contains(where: { ends(text[..<index], with: $0) })
    else { return 0 }
    replace(index + 1..<index + 2, with: narrowSpace)
    return index + 2
  }

  private static let numbered = ["Art", "Abs", "Nr"].map { Array($0.utf8) }

  private func ends(_ text: Slice<UnsafeBufferPointer<UInt8>>, with word: [UInt8]) -> Bool {
    guard text.suffix(word.count).elementsEqual(word) else { return false }
    return !neighbour(before: text.count - word.count, in: text.base).isWord
  }

  /// A space next to `§`, `%`, `€` or `Euro`.
  private mutating func setSpace(at index: Int, in text: UnsafeBufferPointer<UInt8>) {
    let rest = text[index...]
    if rest.starts(with: "§ ".utf8) {
      if index + 3 < text.count, text[index + 3].isDigit { replace(index + 2..<index + 3, with: narrowSpace) }
      return
    }
    guard index > 1, text[index - 1] == UInt8(ascii: " "), text[index - 2].isDigit else { return }
    if text[index] == UInt8(ascii: "%") { replace(index - 1..<index, with: narrowSpace) }
    if rest.starts(with: "€".utf8) || rest.starts(with: "Euro".utf8) { replace(index - 1..<index, with: "\u{A0}") }
  }
}

/// Holds together and is narrower than a space between words.
private let narrowSpace: Unicode.Scalar = "\u{202F}"

/// The bytes at which something to be replaced starts, ends or is recognised.
private let triggers = ByteTable(Array("\"'-.%E".utf8) + [0xC2, 0xE2])
