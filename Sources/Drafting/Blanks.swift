extension String {
  /// The text without blanks around it.
  public var trimmingBlanks: String {
    let bytes = utf8.drop { $0 <= 0x20 }.reversed().drop { $0 <= 0x20 }.reversed()
    return String(decoding: Array(bytes), as: UTF8.self)
  }
}
