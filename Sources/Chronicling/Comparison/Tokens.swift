import Bytes

/// The words of a text, each with the white space behind it as readers need it: a space, a line break before an item of a list, a
/// heading or a row of a table, an empty line between paragraphs, and in blocks of code what stands there.
struct Tokens {
  private let bytes: [UInt8]
  /// Where the words begin and end, in turn.
  private let edges: [Int32]
  /// Of every word whether it belongs to a fenced block of code, the fences too; empty where there is none.
  private var code: [Bool] = []

  /// The words of a text, or only its first ones: behind as many as are asked for nobody looks.
  init(_ text: String, upTo most: Int = .max) {
    bytes = most > 0 ? Array(text.utf8) : []
    edges = bytes.withUnsafeBytes { Self.edges(of: $0, upTo: most) }
    let mayHoldCode = bytes.withUnsafeBufferPointer { bytes in
      bytes.firstIndex(of: "```", in: bytes.indices) != nil || bytes.firstIndex(of: "~~~", in: bytes.indices) != nil
    }
    if mayHoldCode { code = wordsOfCode }
  }

  /// How many words there are.
  var count: Int { edges.count / 2 }

  /// Where a word stands.
  private func place(_ index: Int) -> Range<Int> { Int(edges[2 * index])..<Int(edges[2 * index + 1]) }

  /// A word without the white space around it.
  func word(_ index: Int) -> ArraySlice<UInt8> { bytes[place(index)] }

  /// Whether a word is the same as one of another text.
  func isWord(_ index: Int, sameAs otherIndex: Int, of other: Tokens) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      other.bytes.withUnsafeBufferPointer { otherBytes in
        UnsafeBufferPointer(rebasing: bytes[place(index)])
          .isSame(as: UnsafeBufferPointer(rebasing: otherBytes[other.place(otherIndex)]))
      }
    }
  }

  /// A run of words with the white space between them.
  func text(_ range: Range<Int>) -> String {
    guard let last = range.last else { return "" }
    var result: [UInt8] = []
    result.reserveCapacity(place(last).upperBound - place(range.lowerBound).lowerBound)
    // Words with single spaces between them, nearly all of a text, are copied at once.
    var start = place(range.lowerBound).lowerBound
    for index in range.dropLast() {
      let gap = gap(behind: index)
      if gap.count == 1, bytes[gap.lowerBound] == blank { continue }
      result += bytes[start..<gap.lowerBound]
      result += separator(behind: index)
      start = gap.upperBound
    }
    result += bytes[start..<place(last).upperBound]
    return String(decoding: result, as: UTF8.self)
  }

  /// The white space behind a word as readers need it; none behind the last one.
  func space(behind index: Int) -> String {
    index < count - 1 ? String(decoding: separator(behind: index), as: UTF8.self) : ""
  }

  /// The whole text.
  var joined: String { text(0..<count) }

  /// The whole text on one line.
  var flat: String {
    String(decoding: Array((0..<count).map(word).joined(separator: [UInt8(ascii: " ")])), as: UTF8.self)
  }

  private func gap(behind index: Int) -> Range<Int> { place(index).upperBound..<place(index + 1).lowerBound }

  private func separator(behind index: Int) -> [UInt8] {
    let gap = bytes[gap(behind: index)]
    if isCode(index) { return gap.filter { $0 == newline || isIndentation($0) } }
    let breaks = gap.count { $0 == newline }
    let (isItem, isFence) = (startsItem(index + 1), isCode(index + 1))
    guard breaks > 1 || breaks == 1 && (isItem || isFence || startsBlock(index + 1)) else { return [blank] }
    let lines = [UInt8](repeating: newline, count: min(breaks, 2))
    guard isItem || isFence else { return lines }
    return lines + gap[(gap.lastIndex(of: newline) ?? gap.startIndex)...].filter(isIndentation)
  }

  /// Whether a word begins a line.
  func startsLine(_ index: Int) -> Bool {
    index == 0 || separator(behind: index - 1).contains(newline)
  }

  private func startsItem(_ index: Int) -> Bool {
    let word = word(index)
    switch word.first {
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"): return word.count == 1
    default:
      return (word.last == UInt8(ascii: ".") || word.last == UInt8(ascii: ")"))
        && word.dropLast().allSatisfy { (0x30...0x39).contains($0) }
    }
  }

  private func startsBlock(_ index: Int) -> Bool {
    [UInt8(ascii: "#"), UInt8(ascii: "|"), UInt8(ascii: ">")].contains(word(index).first)
  }

  private func isCode(_ index: Int) -> Bool { !code.isEmpty && code[index] }

  /// Of every word whether it belongs to a block of code: from a fence at the start of a line to the next one that is as long, or to the end.
  private var wordsOfCode: [Bool] {
    var isCode = [Bool](repeating: false, count: count)
    var fence: (mark: UInt8, length: Int)?
    for index in 0..<count {
      isCode[index] = fence != nil
      let word = word(index)
      guard let mark = word.first, mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~"),
        index == 0 || bytes[gap(behind: index - 1)].contains(newline)
      else { continue }
      let length = word.prefix { $0 == mark }.count
      if let open = fence {
        if open.mark == mark, length >= open.length, length == word.count { fence = nil }
      } else if length >= 3, !(mark == UInt8(ascii: "`") && word.dropFirst(length).contains(mark)) {
        fence = (mark, length)
        isCode[index] = true
      }
    }
    return isCode
  }
}

private let blank = UInt8(ascii: " ")

private func isIndentation(_ byte: UInt8) -> Bool { byte == blank || byte == UInt8(ascii: "\t") }

private let newline = UInt8(ascii: "\n")

/// Every text that changed is taken apart several times, so eight bytes are looked at together.
extension Tokens {
  /// Where the words of a text begin and end, in turn.
  private static func edges(of bytes: UnsafeRawBufferPointer, upTo most: Int) -> [Int32] {
    [Int32](unsafeUninitializedCapacity: bytes.count + 1) { edges, count in
      var offset = 0
      var isInWord: UInt64 = 0
      while offset < bytes.count, count / 2 < most {
        let letters = letters(in: bytes, at: offset)
        var found = letters ^ (letters << 8 | isInWord)
        while found != 0 {
          edges[count] = Int32(truncatingIfNeeded: offset + found.trailingZeroBitCount / 8)
          count += 1
          found &= found - 1
        }
        isInWord = letters >> 56
        offset += 8
      }
      // Behind the end of the text blanks were seen, unless it is where eight bytes end.
      if isInWord != 0, offset == bytes.count {
        edges[count] = Int32(truncatingIfNeeded: offset)
        count += 1
      }
      count -= count % 2
    }
  }

  /// The high bit of every one of eight bytes that is no blank; behind the end of the text there are blanks.
  @inline(__always) private static func letters(in bytes: UnsafeRawBufferPointer, at offset: Int) -> UInt64 {
    var word: UInt64 = 0
    if offset + 8 <= bytes.count {
      word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    } else {
      for place in offset..<bytes.count { word |= UInt64(bytes[place]) &<< UInt64(8 * (place - offset)) }
    }
    let high: UInt64 = 0x8080_8080_8080_8080
    // No byte with its high bit set is below another, so nothing is borrowed from the next.
    return (((word | high) &- 0x2121_2121_2121_2121) | word) & high
  }
}
