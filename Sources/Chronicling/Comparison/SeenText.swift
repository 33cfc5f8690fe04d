/// A text as readers see it, to be compared with another one: white space between its words is a single space, however wide it is and
/// whether or not a line may break there, and what only says where a word may break is gone.
func seen(_ text: String) -> String {
  var scalars = String.UnicodeScalarView()
  var isBehindBlank = false
  for scalar in text.unicodeScalars where !isWithoutLook(scalar) {
    let isBlank = scalar.isASCII ? scalar <= " " : scalar.properties.isWhitespace
    if !isBlank {
      if isBehindBlank, !scalars.isEmpty { scalars.append(" ") }
      scalars.append(scalar)
    }
    isBehindBlank = isBlank
  }
  return String(scalars)
}

/// Soft hyphens, spaces without width, marks that keep words together, and byte order marks.
private func isWithoutLook(_ scalar: Unicode.Scalar) -> Bool {
  !scalar.isASCII && ["\u{AD}", "\u{200B}", "\u{2060}", "\u{FEFF}"].contains(scalar)
}
