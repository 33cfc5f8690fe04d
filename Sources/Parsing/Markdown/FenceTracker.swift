/// Follows fenced code from line to line.
struct FenceTracker {
  private var open: (character: UInt8, length: Int)?

  /// Whether the line is part of a fenced code block, its fences included.
  mutating func isInside(afterReading line: ArraySlice<UInt8>) -> Bool {
    let rest = line.drop { $0 == UInt8(ascii: " ") }
    guard rest.startIndex - line.startIndex <= 3, let character = rest.first,
      character == UInt8(ascii: "`") || character == UInt8(ascii: "~")
    else { return open != nil }
    let length = rest.prefix { $0 == character }.count
    let info = rest.dropFirst(length)
    if let open {
      let closes = character == open.character && length >= open.length && info.allSatisfy(\.isMarkdownSpace)
      if closes { self.open = nil }
      return true
    }
    guard length >= 3, character == UInt8(ascii: "~") || !info.contains(character) else { return false }
    open = (character, length)
    return true
  }
}
