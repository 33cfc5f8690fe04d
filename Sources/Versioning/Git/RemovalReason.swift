import Bytes

/// The reason for removals that a message gives in a line that begins with `Grund:`, and in the lines behind it up to an empty one or to one
/// that git or a program added: whoever writes messages breaks long sentences.
func removalReason(in message: ArraySlice<UInt8>) -> String? {
  var reason = ""
  var isInReason = false
  var rest = message
  while !rest.isEmpty, reason.utf8.count < 4 * longestReason {
    let line = rest.prefix { $0 != UInt8(ascii: "\n") }
    rest = rest[line.endIndex...].dropFirst()
    if let beginning = beginningOfReason(line) {
      if !reason.isEmpty { break }
      isInReason = true
      reason = cleaned(beginning)
    } else if isInReason {
      let more = isTrailer(line) ? "" : cleaned(line)
      isInReason = !more.isEmpty
      reason += reason.isEmpty || more.isEmpty ? more : " \(more)"
    }
  }
  guard reason.unicodeScalars.count > longestReason else { return reason.isEmpty ? nil : reason }
  return String(String.UnicodeScalarView(reason.unicodeScalars.prefix(longestReason))) + " […]"
}

/// What stands behind `Grund:` in a line that begins so, be it in small letters, indented, as a point of a list or in bold.
private func beginningOfReason(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
  let rest = line.drop { " \t-*".utf8.contains($0) }
  let word = rest.prefix { $0 != UInt8(ascii: ":") && $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "*") }
  guard word.count == 5, word.lazy.map({ $0 | 0x20 }).elementsEqual("grund".utf8) else { return nil }
  let marks = rest[word.endIndex...].drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "*") }
  return marks.first == UInt8(ascii: ":") ? marks.dropFirst().drop { $0 == UInt8(ascii: "*") } : nil
}

/// So many characters of a reason are shown.
private let longestReason = 500

/// A line without blanks at its ends and without what nobody can see.
private func cleaned(_ line: ArraySlice<UInt8>) -> String {
  let scalars = text(line).unicodeScalars.filter {
    $0.properties.generalCategory != .control && !isDirectionControl($0)
  }
  return String(String.UnicodeScalarView(scalars)).split(separator: " ").joined(separator: " ")
}

/// Whether a line is `Signed-off-by: …` or the like.
private func isTrailer(_ line: ArraySlice<UInt8>) -> Bool {
  let key = line.prefix { $0 != UInt8(ascii: ":") }
  return key.count < line.count && key.contains(UInt8(ascii: "-"))
    && key.allSatisfy { $0 == UInt8(ascii: "-") || $0.isLetterOrDigit }
    && key.first.map { $0 < UInt8(ascii: "a") } ?? false
}

/// Marks that change the order in which a line is read, which nobody may smuggle into a page.
private func isDirectionControl(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isBidiControl }
