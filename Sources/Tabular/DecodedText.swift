/// A file as UTF-8, whatever a spreadsheet program saved it in.
struct DecodedText {
  let bytes: [UInt8]
  /// Whether the file was read as Windows-1252 because it is nothing else.
  let isLegacyEncoded: Bool

  /// The text of UTF-8, of UTF-16 with a byte order mark or of Windows-1252; nil for what is no text, as it has a NUL.
  init?(_ file: [UInt8]) {
    guard let (bytes, isLegacyEncoded) = Self.decoded(file), !bytes.contains(0) else { return nil }
    self.bytes = bytes
    self.isLegacyEncoded = isLegacyEncoded
  }

  private static func decoded(_ file: [UInt8]) -> (bytes: [UInt8], isLegacyEncoded: Bool)? {
    if let units = utf16Units(of: file) {
      return String(validating: units, as: UTF16.self).map { (Array($0.utf8), false) }
    }
    let isUTF8 = String(validating: file, as: UTF8.self) != nil
    return isUTF8 ? (file, false) : (utf8(windows1252: file), true)
  }

  /// The code units behind a byte order mark of UTF-16.
  private static func utf16Units(of file: [UInt8]) -> [UInt16]? {
    let isLittleEndian = file.starts(with: [0xFF, 0xFE])
    guard isLittleEndian || file.starts(with: [0xFE, 0xFF]), file.count.isMultiple(of: 2) else { return nil }
    return stride(from: 2, to: file.count, by: 2).map { index in
      let (first, second) = (UInt16(file[index]), UInt16(file[index + 1]))
      return isLittleEndian ? second << 8 | first : first << 8 | second
    }
  }
}
