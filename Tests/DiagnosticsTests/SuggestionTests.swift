import Diagnostics
import Testing

struct SuggestionTests {
  @Test(arguments: [
    ("titel", "titel"), ("Titel", "titel"), ("zwek", "zweck"), ("zwekc", "zweck"),
    ("rechtsgrundlage", "rechtsgrundlagen"),
    ("Rechtsgrundlägen", "rechtsgrundlagen"), ("rehctsgrunldagen", "rechtsgrundlagen"), ("datenschutz-folgen", nil),
    ("", nil), ("x", nil),
  ])
  func findsWhatWasMeant(_ word: String, _ meant: String?) {
    #expect(nearest(to: word, among: ["titel", "zweck", "rechtsgrundlagen"]) == meant)
  }

  /// A letter is the same whether it is written with its dots or followed by them, as files from a Mac have it.
  @Test(arguments: [
    ("tür", "tuer"), ("tu\u{308}r", "tuer"), ("KA\u{308}SE", "kaese"), ("Größe", "groesse"), ("on-line", "on_line"),
    ("on line", "on_line"), ("on\u{2013}line", "on_line"), ("é", "é"),
  ])
  func spellingsOfOneWordAreTheSame(_ word: String, _ other: String) {
    #expect(folded(word) == folded(other))
  }

  @Test func firstOfEquallyNearWins() {
    #expect(nearest(to: "raten", among: ["daten", "taten"]) == "daten")
    #expect(nearest(to: "raten", among: ["ratten", "raten"]) == "raten")
  }

  @Test(arguments: [
    ("/ressorts/xyz/", nil), ("/ressort/im/", "/ressorts/im/"), ("/ressorts/IM", "/ressorts/im/"),
    ("/ressorts/", nil), ("/risikoklasen/hochrisko/", "/risikoklassen/hochrisiko/"),
    ("/risikoklassen/verboten/", nil),
  ])
  func everyPartOfAPathIsNear(_ path: String, _ meant: String?) {
    #expect(nearest(toPath: path, among: ["/ressorts/fm/", "/ressorts/im/", "/risikoklassen/hochrisiko/"]) == meant)
  }

  @Test(arguments: [
    ("§12", "§ 12"), ("§ 12A", "§ 12a"), ("§22", nil), ("§ 1", nil), ("nrw_ki_0012", "nrw-ki-0012"),
    ("nrw-ki-0021", nil),
  ])
  func noNumberIsTakenForAnother(_ word: String, _ meant: String?) {
    #expect(nearest(to: word, among: ["§ 2", "§ 12", "§ 12a", "nrw-ki-0012"]) == meant)
  }

  /// The search leaves out what cannot come near; a table of all distances must come to the same answer.
  @Test func agreesWithTheWholeTable() {
    var words = Words(state: 7)
    for _ in 0..<20_000 {
      let word = words.next()
      let other = words.next(near: word)
      let limit = min(3, max(word.count, other.count) / 3)
      let isNear = wholeTable(word, other) <= limit
      #expect(
        (nearest(to: text(word), among: [text(other)]) != nil) == isNear, "\(text(word)) \(text(other))")
    }
  }

  private func text(_ word: [UInt8]) -> String { String(decoding: word, as: UTF8.self) }

  /// Letters inserted, deleted, replaced or swapped with their neighbour, by the definition.
  private func wholeTable(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var costs = Array(repeating: Array(0...right.count), count: left.count + 1)
    for row in 1..<(left.count + 1) {
      costs[row][0] = row
      for column in 1..<(right.count + 1) {
        let replaced = costs[row - 1][column - 1] + (left[row - 1] == right[column - 1] ? 0 : 1)
        costs[row][column] = min(replaced, costs[row - 1][column] + 1, costs[row][column - 1] + 1)
        guard row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] else {
          continue
        }
        costs[row][column] = min(costs[row][column], costs[row - 2][column - 2] + 1)
      }
    }
    return costs[left.count][right.count]
  }

  /// Words of few letters, so that most pairs have something in common.
  private struct Words {
    var state: UInt64

    mutating func next() -> [UInt8] {
      (0..<(1 + random(below: 14))).map { _ in UInt8(ascii: "a") + UInt8(random(below: 3)) }
    }

    mutating func next(near word: [UInt8]) -> [UInt8] {
      guard random(below: 4) > 0 else { return next() }
      var word = word
      for _ in 0...random(below: 4) {
        let place = random(below: word.count + 1)
        switch random(below: 3) {
        case 0 where place < word.count && word.count > 1: word.remove(at: place)
        case 1 where place + 1 < word.count: word.swapAt(place, place + 1)
        default: word.insert(UInt8(ascii: "a") + UInt8(random(below: 3)), at: place)
        }
      }
      return word
    }

    private mutating func random(below limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
  }
}
