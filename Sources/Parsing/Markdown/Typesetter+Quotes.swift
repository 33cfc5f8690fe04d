/// Quotation marks and apostrophes.
extension Typesetter {
  mutating func setDoubleQuote(at index: Int, in text: UnsafeBufferPointer<UInt8>, next: TextNeighbour) {
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

  mutating func setSingleQuote(
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
}
