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
  var openDoubles = 0
  var isSingleOpen = false
  /// Whether a search found no closing single quote up to the end of the block; spares later ones.
  var lacksClosingSingle = false

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

  mutating func replace(_ range: Range<Int>, with replacement: Unicode.Scalar) {
    edits.append(Edit(range: range, replacement: replacement))
  }

  func neighbour(before index: Int, in text: UnsafeBufferPointer<UInt8>) -> TextNeighbour {
    if index == 0 { return before }
    if let last = edits.last, last.range.upperBound == index { return TextNeighbour(last.replacement) }
    return TextNeighbour(endOf: UnsafeBufferPointer(rebasing: text[..<index]))
  }

  func neighbour(
    at index: Int, in text: UnsafeBufferPointer<UInt8>, next: TextNeighbour
  ) -> TextNeighbour {
    index < text.count ? TextNeighbour(startOf: UnsafeBufferPointer(rebasing: text[index...])) : next
  }
}

/// The bytes at which something to be replaced starts, ends or is recognised.
private let triggers = ByteTable(Array("\"'-.%E".utf8) + [0xC2, 0xE2])
