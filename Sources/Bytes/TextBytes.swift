extension String {
  /// Calls `body` with the UTF-8 of the text. `withUTF8` would do for a variable alone, and to make one of a text is to count a reference.
  @inlinable @inline(__always)
  public func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    if let result = utf8.withContiguousStorageIfAvailable(body) { return result }
    var text = self
    return text.withUTF8(body)
  }
}
