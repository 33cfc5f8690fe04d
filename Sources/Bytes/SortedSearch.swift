extension RandomAccessCollection where Index == Int {
  /// The index of the first element that belongs to the second part of a collection, all elements of the first part standing before it.
  @inlinable public func partitioningIndex(where belongsInSecondPart: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = low + (high - low) / 2
      if belongsInSecondPart(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
