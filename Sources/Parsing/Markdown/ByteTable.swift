/// A set of byte values for finding the next one that means something; the usual byte costs one look-up.
struct ByteTable: Sendable {
  private let isMember: [Bool]

  init(_ members: [UInt8]) {
    isMember = (0...255).map { members.contains($0) }
  }

  /// The index of the first member at `start` or behind it, or the end of the text.
  @inline(__always)
  func firstIndex(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    isMember.withUnsafeBufferPointer { isMember in
      var index = start
      while index < text.count, !isMember[Int(text[index])] { index += 1 }
      return index
    }
  }
}
