import Bytes

/// Dashes, ellipses and spaces that do not break.
extension Typesetter {
  mutating func setDash(at index: Int, in text: UnsafeBufferPointer<UInt8>, next: TextNeighbour) -> Int {
    let end = text[index...].firstIndex { $0 != UInt8(ascii: "-") } ?? text.count
    let standsAlone =
      end - index == 1 && neighbour(before: index, in: text) == .space
      && neighbour(at: end, in: text, next: next) == .space
    if end - index == 2 || standsAlone { replace(index..<end, with: "–") }
    return end
  }

  mutating func setPoint(at index: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
    let end = text[index...].firstIndex { $0 != UInt8(ascii: ".") } ?? text.count
    if end - index == 3 { replace(index..<end, with: "…") }
    guard end - index == 1 else { return end }
    return joinAbbreviation(at: index, in: text) ?? joinNumber(at: index, in: text)
  }

  /// `z. B.`, `d. h.` and `u. a.`, also written without a space; `index` is the first point.
  private mutating func joinAbbreviation(at index: Int, in text: UnsafeBufferPointer<UInt8>) -> Int? {
    guard index > 0, let pair = Self.abbreviations.first(where: { $0.first == text[index - 1] | 0x20 }),
      !neighbour(before: index - 1, in: text).isWord
    else { return nil }
    let second = index + 1 < text.count && text[index + 1] == UInt8(ascii: " ") ? index + 2 : index + 1
    guard second + 1 < text.count, text[second] == pair.second, text[second + 1] == UInt8(ascii: ".") else {
      return nil
    }
    replace(index + 1..<second, with: narrowSpace)
    return second + 2
  }

  private static let abbreviations = [("z", "B"), ("d", "h"), ("u", "a")].map {
    (first: $0.0.utf8.first!, second: $0.1.utf8.first!)
  }

  /// `Art. 6`, `Abs. 2`, `Nr. 3`; `index` is the point.
  private mutating func joinNumber(at index: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
    guard index + 2 < text.count, text[index + 1] == UInt8(ascii: " "), text[index + 2].isDigit,
      Self.numbered.contains(where: { ends(text[..<index], with: $0) })
    else { return 0 }
    replace(index + 1..<index + 2, with: narrowSpace)
    return index + 2
  }

  private static let numbered = ["Art", "Abs", "Nr"].map { Array($0.utf8) }

  private func ends(_ text: Slice<UnsafeBufferPointer<UInt8>>, with word: [UInt8]) -> Bool {
    guard text.suffix(word.count).elementsEqual(word) else { return false }
    return !neighbour(before: text.count - word.count, in: text.base).isWord
  }

  /// A space next to `§`, `%`, `€` or `Euro`.
  mutating func setSpace(at index: Int, in text: UnsafeBufferPointer<UInt8>) {
    let rest = text[index...]
    if rest.starts(with: "§ ".utf8) {
      if index + 3 < text.count, text[index + 3].isDigit { replace(index + 2..<index + 3, with: narrowSpace) }
      return
    }
    guard index > 1, text[index - 1] == UInt8(ascii: " "), text[index - 2].isDigit else { return }
    if text[index] == UInt8(ascii: "%") { replace(index - 1..<index, with: narrowSpace) }
    if rest.starts(with: "€".utf8) || rest.starts(with: "Euro".utf8) { replace(index - 1..<index, with: "\u{A0}") }
  }
}

/// Holds together and is narrower than a space between words.
private let narrowSpace: Unicode.Scalar = "\u{202F}"
