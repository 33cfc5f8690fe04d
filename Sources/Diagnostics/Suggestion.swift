import Bytes

/// The candidate that someone most likely meant who wrote `word`, or nil when none is near enough.
///
/// Umlauts and their ASCII spelling count as the same, hyphens and spaces as underscores, capitals as small letters;
/// beyond that a third of the letters may differ, at most three, but no digit: another number is another norm, entry or year. Of equally near
/// candidates the first wins.
public func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
  nearest(to: Spelling(word), among: candidates.lazy.map { ($0, Spelling($0)) })
}

/// The path that someone most likely meant who wrote `path`, or nil when none is near enough: every part of it has to be near by itself, since
/// the parts that two paths share say nothing about those in which they differ.
public func nearest(toPath path: String, among candidates: some Sequence<String>) -> String? {
  let wanted = Spelling(path)
  return nearest(to: wanted, among: candidates.lazy.map { ($0, Spelling($0)) }) { $0.isNearInEveryPart(to: wanted) }
}

/// Words that are asked for again and again, made ready for that once.
public struct Spellings: Sendable {
  private let spellings: [Spelling]

  /// Words by their places.
  public init(_ words: some Sequence<String>) {
    spellings = words.map(Spelling.init)
  }

  /// The place of the word that was most likely meant, as `nearest(to:among:)` says.
  public func place(nearestTo word: String) -> Int? {
    nearest(to: Spelling(word), among: spellings.lazy.enumerated().map { ($0.offset, $0.element) })
  }

  /// The place of the first word that differs in nothing but what counts as the same.
  public func place(of word: String) -> Int? {
    let wanted = folded(word)
    return spellings.firstIndex { $0.letters == wanted }
  }
}

/// A word as it is compared.
private struct Spelling: Sendable {
  let letters: [UInt8]
  let digits: [UInt8]
  /// Which letters it has, one bit for every 64th: most words are told apart by them alone.
  let kinds: UInt64

  init(_ word: String) {
    letters = folded(word)
    digits = letters.filter(\.isDigit)
    kinds = letters.reduce(0) { $0 | 1 << UInt64($1 & 63) }
  }

  /// Whether so many changes of a letter could make one word of the other; each changes two kinds at most.
  func mayBecome(_ other: Self, by changes: Int) -> Bool {
    abs(letters.count - other.letters.count) <= changes && digits == other.digits
      && (kinds ^ other.kinds).nonzeroBitCount <= 2 * changes
  }

  /// The most changes that leave two words near.
  static func mostChanges(_ one: Int, _ other: Int) -> Int { min(3, max(one, other) / 3) }

  func isNearInEveryPart(to other: Self) -> Bool {
    let slash = UInt8(ascii: "/")
    let (parts, others) = (letters.split(separator: slash), other.letters.split(separator: slash))
    return parts.count == others.count
      && zip(parts, others).allSatisfy { part, other in
        editDistance(Array(part), Array(other), atMost: Self.mostChanges(part.count, other.count)) != nil
      }
  }
}

private func nearest<Candidate>(
  to wanted: Spelling, among candidates: some Sequence<(Candidate, Spelling)>,
  where isMeant: (Spelling) -> Bool = { _ in true }
) -> Candidate? {
  var best: (distance: Int, candidate: Candidate)?
  for (candidate, other) in candidates {
    let most = Spelling.mostChanges(wanted.letters.count, other.letters.count)
    let limit = min(best.map { $0.distance - 1 } ?? most, most)
    guard limit >= 0, wanted.mayBecome(other, by: limit),
      let distance = editDistance(wanted.letters, other.letters, atMost: limit), isMeant(other)
    else { continue }
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
    default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
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
  guard left.count <= 100, right.count <= 100 else { return nil }
  guard limit > 0 else { return left == right ? 0 : nil }
  // Two words whose beginnings differ by more letters in length cannot come near again, so those places are never looked at.
  var (beforeLast, last, current) = (
    [Int](repeating: limit + 1, count: right.count + 1), Array(0...right.count),
    [Int](repeating: limit + 1, count: right.count + 1)
  )
  for row in left.indices {
    let columns = max(0, row - limit)..<min(right.count, row + limit + 1)
    current[columns.lowerBound] = columns.lowerBound == 0 ? row + 1 : limit + 1
    var least = current[columns.lowerBound]
    for column in columns {
      let replaced = last[column] + (left[row] == right[column] ? 0 : 1)
      var cost = min(replaced, last[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
        cost = min(cost, beforeLast[column - 1] + 1)
      }
      current[column + 1] = cost
      least = min(least, cost)
    }
    if columns.upperBound < right.count { current[columns.upperBound + 1] = limit + 1 }
    guard least <= limit else { return nil }
    (beforeLast, last, current) = (last, current, beforeLast)
  }
  return last[right.count] <= limit ? last[right.count] : nil
}
