import Bytes

/// Numbers words in the order in which they are first seen; their letters lie in one run of bytes.
struct WordTable {
  /// The letters of all words, one after the other.
  private(set) var letters: [UInt8] = []
  private var ends: [UInt32] = []
  private var slots: [Int32]

  init(capacity: Int) { slots = [Int32](repeating: -1, count: capacity) }

  var count: Int { ends.count }

  /// The letters of a word.
  subscript(number: Int) -> ArraySlice<UInt8> { letters[place(of: number)] }

  private func place(of number: Int) -> Range<Int> { (number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number]) }

  /// The number of a word, which is the count so far when the word is new.
  mutating func number(of word: UnsafeBufferPointer<UInt8>) -> Int {
    var slot = Self.hash(word) & (slots.count - 1)
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if has(word, at: number) { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = Int32(count)
    letters.append(contentsOf: word)
    ends.append(UInt32(letters.count))
    if count * 2 > slots.count { grow() }
    return count - 1
  }

  /// Whether a word has a number; unlike a slice, this holds on to nothing.
  private func has(_ word: UnsafeBufferPointer<UInt8>, at number: Int) -> Bool {
    letters.withUnsafeBufferPointer { UnsafeBufferPointer(rebasing: $0[place(of: number)]).isSame(as: word) }
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for number in 0..<count {
      var slot = self[number].withUnsafeBufferPointer(Self.hash) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number)
    }
  }

  private static func hash(_ word: UnsafeBufferPointer<UInt8>) -> Int {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in word { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return Int(truncatingIfNeeded: hash ^ hash >> 29)
  }
}
