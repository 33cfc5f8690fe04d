import Glibc

/// How two texts compare byte by byte, whatever their language or composition: negative, zero or positive.
public func compareBytes(_ left: String, _ right: String) -> Int {
  let order = left.utf8.withContiguousStorageIfAvailable { left in
    right.utf8.withContiguousStorageIfAvailable { right in
      let order = memcmp(left.baseAddress!, right.baseAddress!, min(left.count, right.count))
      return order == 0 ? left.count - right.count : Int(order)
    }
  }
  return order!!
}
