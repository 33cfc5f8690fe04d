import Diagnostics
import RegisterModel

extension FrontMatter {
  /// The fields of a catalogue that stand at the head of the text instead of in the front matter, with the places of their keys.
  ///
  /// Whoever goes on writing behind the closing line publishes data as prose. Only the first paragraph is looked at, and of it only lines
  /// that begin with a key as it is written: German prose begins with a capital letter, and code is set in or fenced.
  func fieldsInText(of file: SourceFile, _ catalogue: FieldCatalogue) -> [(key: String, range: ByteRange)] {
    file.bytes.withUnsafeBufferPointer { bytes in
      let reader = LineReader(bytes: bytes, breaksAtCarriageReturn: false)
      var fields: [(key: String, range: ByteRange)] = []
      var isBelowStart = false
      var start = Int(body.start)
      while start < Int(body.end) {
        let line = reader.line(at: start)
        start = line.next
        if line.isBlank {
          if isBelowStart { break }
          continue
        }
        if !isBelowStart, line.indent >= 4 { break }
        isBelowStart = true
        if bytes[line.first] == UInt8(ascii: "`") || bytes[line.first] == UInt8(ascii: "~") { break }
        guard line.indent == 0, let key = key(of: line, in: bytes), catalogue[key.name] != nil else { continue }
        fields.append((key.name, key.range))
      }
      return fields
    }
  }

  /// What stands in front of a colon at the end of the line or before a blank.
  private func key(of line: SourceLine, in bytes: UnsafeBufferPointer<UInt8>) -> (name: String, range: ByteRange)? {
    guard let colon = bytes[line.start..<line.end].firstIndex(of: UInt8(ascii: ":")),
      colon + 1 == line.end || bytes[colon + 1].isMarkdownSpace
    else { return nil }
    return (String(decoding: bytes[line.start..<colon], as: UTF8.self), ByteRange(line.start, colon))
  }
}

extension Diagnostic {
  static func fieldInText(_ key: String, in file: SourceFile, at range: ByteRange) -> Self {
    Diagnostic(
      .error, rule: "feld-im-text", "„\(key)“ ist ein Feld und steht hier im Text, wo es nur als Fließtext erscheint.",
      advice: "Es gehört über die zweite Zeile „---“, mit allem, was eingerückt darunter steht.", in: file, at: range)
  }
}
