/// The candidate that someone most likely meant who wrote `word`, or nil when none is near enough.
///
/// Umlauts and their ASCII spelling count as the same, hyphens and spaces as underscores, capitals as small letters;
/// beyond that a third of the letters may differ, at most three. Of equally near candidates the first wins.
public func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
  let wanted = folded(word)
  var best: (distance: Int, candidate: String)?
  for candidate in candidates {
    let other = folded(candidate)
    let limit = min(best.map { $0.distance - 1 } ?? 3, max(wanted.count, other.count) / 3)
    guard limit >= 0, let distance = editDistance(wanted, other, atMost: limit) else { continue }
    best = (distance, candidate)
  }
  return best?.candidate
}

/// A word in the spelling of keys and enum values: small letters, ASCII, underscores.
public func folded(_ word: String) -> [UInt8] {
  if let bytes = foldedASCII(word) { return bytes }
  var bytes: [UInt8] = []
  for scalar in word.lowercased().unicodeScalars {
    switch scalar {
    case "ä": bytes += [UInt8(ascii: "a"), UInt8(ascii: "e")]
    case "ö": bytes += [UInt8(ascii: "o"), UInt8(ascii: "e")]
    case "ü": bytes += [UInt8(ascii: "u"), UInt8(ascii: "e")]
    case "ß": bytes += [UInt8(ascii: "s"), UInt8(ascii: "s")]
    case "\u{308}": bytes.append(UInt8(ascii: "e"))
    case "-", " ", "_", "\u{2010}"..."\u{2014}": bytes.append(UInt8(ascii: "_"))
    default: bytes += Array(String(scalar).utf8)
    }
  }
  return bytes
}

/// The usual word, which has no letter beyond ASCII; nil for any other.
private func foldedASCII(_ word: String) -> [UInt8]? {
  var bytes = Array(word.utf8)
  for index in bytes.indices {
    switch bytes[index] {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): bytes[index] |= 0x20
    case UInt8(ascii: "-"), UInt8(ascii: " "): bytes[index] = UInt8(ascii: "_")
    case 0x80...: return nil
    default: continue
    }
  }
  return bytes
}

/// The number of letters to insert, delete, replace or swap with their neighbour, or nil when it exceeds `limit`.
private func editDistance(_ left: [UInt8], _ right: [UInt8], atMost limit: Int) -> Int? {
  guard abs(left.count - right.count) <= limit, left.count <= 100, right.count <= 100 else { return nil }
  var beforeLast: [Int] = []
  var last = Array(0...right.count)
  for (row, letter) in left.enumerated() {
    var current = [row + 1]
    for (column, other) in right.enumerated() {
      let replaced = last[column] + (letter == other ? 0 : 1)
      var cost = min(replaced, last[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
        cost = min(cost, beforeLast[column - 1] + 1)
      }
      current.append(cost)
    }
    (beforeLast, last) = (last, current)
  }
  return last[right.count] <= limit ? last[right.count] : nil
}
