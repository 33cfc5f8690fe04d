import Bytes

/// A text with German typography, for titles and other texts from the front matter; returns the text itself when nothing applies.
///
/// Straight quotation marks become „ “ ‚ ‘, apostrophes ’, `--` and ` - ` an en dash, `...` an ellipsis; `z. B.`, `§ 5`, `Art. 6`,
/// `10 %` and `10 Euro` get spaces that do not break. Not meant for addresses and code.
public func typeset(_ text: String) -> String {
  let typeset = text.withBytes { bytes -> [UInt8]? in
    var typesetter = Typesetter()
    typesetter.read(bytes, next: .space)
    return typesetter.edits.isEmpty ? nil : apply(typesetter.edits, to: bytes)
  }
  return typeset.map { String(decoding: $0, as: UTF8.self) } ?? text
}

/// The text with the edits carried out.
func apply(_ edits: [Typesetter.Edit], to text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
  var result: [UInt8] = []
  result.reserveCapacity(text.count + 4 * edits.count)
  var copied = 0
  for edit in edits {
    result.append(contentsOf: text[copied..<edit.range.lowerBound])
    result.append(contentsOf: UTF8.encode(edit.replacement)!)
    copied = edit.range.upperBound
  }
  result.append(contentsOf: text[copied...])
  return result
}
