/// Random Markdown from a seed: pieces that mean something, in an order that mostly does not.
struct MarkdownGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
  }

  private static let pieces = [
    "a", "Wort", "über", "§ 5", " ", " ", " ", "\n", "\n", "\n\n", "\n\n", "  \n", "\\\n", "*", "**", "_", "__", "***",
    "`",
    "``", "```\n", "~~~ swift x\n", "# ", "## ", "\n===\n", "\n---\n", "- ", "\n- ", "\n  - ", "\n1. ", "\n7) ", "> ",
    "\n> ", "\n>\n> ", "    ", "\t", "[", "]", "](", ")", "![", "[a]", "[a]: /u 'ti\"tel'\n", "(/pfad \"titel\")",
    "<https://a.de/?x=1&y='ü'>", "<a@b.de>", "<b>", "</b>", "\n<div>\n", "<!-- x -->", "&amp;", "&copy;", "&#0;", "\\*",
    "\\", "\"", "'", "javascript:x", "data:image/png;x", "|", "\n|---|\n", "[^1]", "\n[^1]: ", "--", "...", "&", "<",
    ">",
    "\u{A0}", "😀", "\r\n", "!", "](data:text/html,x)", "](vbscript:x)",
  ].map { Array($0.utf8) }

  mutating func document() -> [UInt8] {
    (0..<Int(next() % 40 + 1)).flatMap { _ in Self.pieces[Int(next() % UInt64(Self.pieces.count))] }
  }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state >> 11
  }
}
