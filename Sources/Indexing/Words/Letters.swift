/// What a character is for the search: nothing, part of a word, or the end of one.
enum Reading {
  /// Soft hyphens, invisible joiners and combining marks.
  case ignored
  case separator
  case letters(StaticString)
  /// Letters of other scripts, lower case.
  case other(Unicode.Scalar)
}

extension Unicode.Scalar {
  /// How the search reads a character beyond ASCII; `suche.js` reads alike.
  ///
  /// Characters beyond the basic plane end a word, so that bytes and JavaScript's units sort words alike.
  var reading: Reading {
    switch value {
    case 0xC0...0x17F: Self.latin[Int(value) - 0xC0].map(Reading.letters) ?? .separator
    case 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF: .ignored
    case 0x10000...: .separator
    default: readingByCategory
    }
  }

  private var readingByCategory: Reading {
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: .ignored
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .letterNumber, .otherNumber:
      properties.lowercaseMapping.unicodeScalars.first.map(Self.readingOfSmall) ?? .other(self)
    default: .separator
    }
  }

  /// A small letter; some capitals of other blocks have theirs among the Latin letters, such as ẞ.
  private static func readingOfSmall(_ letter: Unicode.Scalar) -> Reading {
    (0xC0...0x17F).contains(letter.value) ? letter.reading : .other(letter)
  }

  /// The letters of U+00C0 to U+017F without their marks; nil for the two signs among them.
  private static let latin: [StaticString?] = [
    "a", "a", "a", "a", "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i", "i", "d", "n", "o", "o", "o", "o", "o",
    nil,
    "o", "u", "u", "u", "u", "y", "th", "ss", "a", "a", "a", "a", "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i",
    "i",
    "i", "d", "n", "o", "o", "o", "o", "o", nil, "o", "u", "u", "u", "u", "y", "th", "y", "a", "a", "a", "a", "a", "a",
    "c",
    "c", "c", "c", "c", "c", "c", "c", "d", "d", "d", "d", "e", "e", "e", "e", "e", "e", "e", "e", "e", "e", "g", "g",
    "g",
    "g", "g", "g", "g", "g", "h", "h", "h", "h", "i", "i", "i", "i", "i", "i", "i", "i", "i", "i", "ij", "ij", "j", "j",
    "k", "k", "k", "l", "l", "l", "l", "l", "l", "l", "l", "l", "l", "n", "n", "n", "n", "n", "n", "n", "n", "n", "o",
    "o",
    "o", "o", "o", "o", "oe", "oe", "r", "r", "r", "r", "r", "r", "s", "s", "s", "s", "s", "s", "s", "s", "t", "t", "t",
    "t", "t", "t", "u", "u", "u", "u", "u", "u", "u", "u", "u", "u", "u", "u", "w", "w", "y", "y", "y", "z", "z", "z",
    "z",
    "z", "z", "s",
  ]
}
