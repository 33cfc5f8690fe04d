/// The marks that word processors write before the points of a list.
enum ListSigns {
  /// Those that mean nothing else; the last ones are signs of fonts and show as boxes everywhere else.
  static let bullets: [StaticString] = [
    "•", "·", "●", "○", "◦", "■", "□", "▪", "▫", "‣", "⁃", "➢", "\u{F0B7}", "\u{F0A7}", "\u{F0D8}",
  ]
}
