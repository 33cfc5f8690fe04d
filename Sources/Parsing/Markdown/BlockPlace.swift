import Bytes
import Diagnostics

/// Finds what was written in the lines of a block, in the order of the text.
struct BlockPlace {
  let file: SourceFile
  let range: ByteRange
  /// Whether cmark's lines are lines of the file here, and not of a table's cells or a note.
  let hasLines: Bool
  /// Where to go on searching.
  private var cursor: Int

  init(file: SourceFile, range: ByteRange, hasLines: Bool = true) {
    self.file = file
    self.range = range
    self.hasLines = hasLines
    cursor = Int(range.start)
  }

  /// The start of the block's content.
  var start: ByteRange { ByteRange(at: Int(range.start)) }

  /// Where `text` stands behind what was found last, or in the block at all, directly behind one of `openers` if there are any.
  mutating func find(_ text: [UInt8], behind openers: String = "") -> ByteRange? {
    findAhead(text, behind: openers) ?? find(text, in: range.indices, behind: openers)
  }

  /// Where `text` stands behind what was found last, directly behind one of `openers`.
  mutating func findAhead(_ text: [UInt8], behind openers: String) -> ByteRange? {
    find(text, in: cursor..<Int(range.end), behind: openers)
  }

  private mutating func find(_ text: [UInt8], in range: Range<Int>, behind openers: String) -> ByteRange? {
    guard !text.isEmpty, let place = search(text, in: range, behind: openers) else { return nil }
    cursor = Int(place.end)
    return place
  }

  /// Where `text` stands behind what was found last and before a place behind that; in the block at all if there is none.
  mutating func find(_ text: [UInt8], before place: ByteRange?) -> ByteRange? {
    guard let place, Int(place.start) >= cursor else { return find(text) }
    guard let found = search(text, in: cursor..<Int(place.start), behind: "") else { return nil }
    cursor = Int(found.end)
    return found
  }

  private func search(_ text: [UInt8], in range: Range<Int>, behind openers: String) -> ByteRange? {
    file.bytes.withUnsafeBufferPointer { bytes in
      text.withUnsafeBufferPointer { text in
        var start = range.lowerBound
        while let first = bytes.firstIndex(of: text, in: start..<max(start, range.upperBound)) {
          if openers.isEmpty || first > 0 && openers.utf8.contains(bytes[first - 1]) {
            return ByteRange(first, first + text.count)
          }
          start = first + 1
        }
        return nil
      }
    }
  }
}
