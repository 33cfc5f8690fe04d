extension String {
  /// The text without the line breaks at its end that block texts of front matter bring along.
  var withoutFinalLineBreaks: String {
    guard utf8.last == UInt8(ascii: "\n") else { return self }
    return String(decoding: Array(utf8.reversed().drop { $0 == UInt8(ascii: "\n") }.reversed()), as: UTF8.self)
  }
}
