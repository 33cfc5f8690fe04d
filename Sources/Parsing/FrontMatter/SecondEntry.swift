import Bytes
import Diagnostics
import RegisterModel

extension FrontMatter {
  /// Where another entry begins that was pasted into the text of this one, with the place of its identifier.
  ///
  /// It shows by a line `---` with nothing but fields behind it, an identifier among them; code in fences is no entry.
  func secondEntry(of file: SourceFile, _ ids: EntryIDForm) -> (start: Int, id: ByteRange)? {
    guard fields.contains(where: { $0.key == "id" }) else { return nil }
    return file.bytes.withUnsafeBufferPointer { bytes in
      guard bytes.firstIndex(of: "\nid:", in: Int(range.end)..<bytes.count) != nil else { return nil }
      let reader = LineReader(bytes: bytes, breaksAtCarriageReturn: false)
      // The line that closes the front matter may open another one.
      var opening: Int? = Int(body.start)
      var isCode = false
      var start = Int(body.start)
      while start < Int(body.end) {
        let line = reader.line(at: start)
        start = line.next
        if line.isBlank { continue }
        if bytes.has("```", at: line.first) || bytes.has("~~~", at: line.first) { isCode.toggle() }
        if line.indent == 0, bytes.has("---", at: line.start), reader.isBlank(from: line.start + 3, to: line.end) {
          opening = isCode ? nil : line.start
        } else if line.indent == 0, !reader.looksLikeField(line), bytes[line.start] != Byte.dash {
          opening = nil
        }
        if let opening, bytes.has("id:", at: line.start),
          let id = bytes.identifier(ids, from: line.start + 3, to: line.end)
        {
          return (opening, id)
        }
      }
      return nil
    }
  }

  /// The same without the text from an offset on.
  func cut(at end: Int) -> FrontMatter {
    FrontMatter(
      fields: fields, twins: twins, uncertainKeys: uncertainKeys, uncertainParts: uncertainParts,
      mayLackKey: mayLackKey, range: range, body: ByteRange(Int(body.start), end))
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Where an identifier stands alone in a line, with or without quotes.
  fileprivate func identifier(_ ids: EntryIDForm, from start: Int, to end: Int) -> ByteRange? {
    let isBeside = { (byte: UInt8) in byte == Byte.space || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") }
    var (start, end) = (start, end)
    while start < end, isBeside(self[start]) { start += 1 }
    while end > start, isBeside(self[end - 1]) { end -= 1 }
    return ids.isOne(text(start, end)) ? ByteRange(start, end) : nil
  }
}

extension Diagnostic {
  /// An entry in the text of another one, or the same one once more.
  static func secondEntry(_ id: String, besides own: String?, in file: SourceFile, at range: ByteRange) -> Self {
    Diagnostic(
      .error, rule: "mehrere-eintraege",
      id == own
        ? "Eine Datei hat genau einen Eintrag; hier steht „\(id)“ noch einmal."
        : "Eine Datei hat genau einen Eintrag; hier beginnt ein weiterer, „\(id)“.",
      advice: id == own
        ? "Behalten Sie eine der beiden Fassungen und löschen Sie die andere."
        : "Verschieben Sie ihn mit der Zeile „---“ darüber in eine Datei für sich.", in: file, at: range)
  }
}
