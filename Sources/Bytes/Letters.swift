extension UInt8 {
  /// Whether it is a digit of ASCII.
  @inlinable public var isDigit: Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= self }
  /// Whether it is a letter of ASCII, small or capital.
  @inlinable public var isASCIILetter: Bool { UInt8(ascii: "a")...UInt8(ascii: "z") ~= self | 0x20 }
  /// Whether it is a letter or a digit of ASCII.
  @inlinable public var isLetterOrDigit: Bool { isASCIILetter || isDigit }
}

extension Collection<UInt8> where Index == Int {
  /// Where the text of a file in UTF-8 begins: behind the byte order mark, if there is one.
  @inlinable public var startOfText: Int { starts(with: [0xEF, 0xBB, 0xBF]) ? startIndex + 3 : startIndex }
}
