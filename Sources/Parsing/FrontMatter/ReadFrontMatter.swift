import Bytes
import Diagnostics

/// Reads the front matter of a file: a strict subset of YAML 1.2 in which everything is text.
///
/// All faults of the file are reported in one run, each once and where it stands; nil means that there is no front matter.
///
/// **The file** is UTF-8 without control characters, at most ``SourceFile/maximumSize`` bytes, its lines end in LF or CRLF. It begins
/// (behind a BOM, if any) with a line `---`; a second one ends the front matter. There is no tab between the two.
///
/// **Fields** are `key: value`, the key in column 1, unquoted, each once. Comments start with `#` at the start of a line, or
/// with `# ` behind a space: `Nr. #1` is text that wants quotes. Empty lines mean nothing.
///
/// **Text** is written plain on one line (without `: `, ` #`, a final `:` or a reserved character at its start), in `'…'`
/// (`''` for `'`), in `"…"` (escapes `\" \\ \/ \n \t \_ \x41 \u00e4 \U0001F600` and backslash space), or below its key, indented, behind `|`
/// (lines stay) or `>` (lines are joined), with `-` for no final line break or `+` for all of them. A value that is left out is
/// empty; `~` and `null` are refused. Nothing else has a type: `no`, `1.0` and `2026-05-01` are text.
///
/// **Lists** are lines `- item` below the key, at its column or further right, or `[a, "b"]` on one line.
/// **Maps** are indented lines `key: value` below the key, or `{a: b, c: "d"}` on one line.
/// A list's items are texts or maps (`- key: value` with the other keys below the first, or `- {…}`), a map's values
/// are texts or lists in brackets; nothing goes deeper.
///
/// **Not allowed**: anchors, aliases, tags, merge keys, directives, several documents, keys that are no plain text, values in
/// quotes or brackets over several lines, an indentation digit behind `|` and `>`.
///
/// Whatever is accepted means the same to every YAML reader, apart from the types.
public func readFrontMatter(of file: SourceFile, reportingTo diagnostics: inout DiagnosticSet) -> FrontMatter? {
  file.bytes.withUnsafeBufferPointer { bytes in
    let start = bytes.startOfText
    if let fault = faultOfUnreadable(bytes, from: start) {
      diagnostics.insert(fault.diagnostic(in: file))
      return nil
    }
    let inspection = ByteInspection(bytes, from: start)
    var faults: [FrontMatterFault] = []
    var frontMatter: FrontMatter?
    do throws(FrontMatterFault) {
      frontMatter = try readFrontMatter(
        of: file, bytes: bytes, from: start, inspection: inspection, reportingTo: &faults)
    } catch {
      faults.append(error)
    }
    faults.removeAll { inspection.explains($0, in: file) }
    faults += inspection.faults
    for fault in faults { diagnostics.insert(fault.diagnostic(in: file)) }
    return frontMatter
  }
}

private func readFrontMatter(
  of file: SourceFile, bytes: UnsafeBufferPointer<UInt8>, from start: Int, inspection: ByteInspection,
  reportingTo faults: inout [FrontMatterFault]
) throws(FrontMatterFault) -> FrontMatter {
  let lines = LineReader(bytes: bytes, breaksAtCarriageReturn: inspection.hasBareCarriageReturn)
  let envelope = try FrontMatterEnvelope(in: lines, from: start)
  faults += envelope.faults
  if let separator = inspection.separator, separator < envelope.end {
    let scalar = bytes.decodeMultibyte(at: separator)?.scalar ?? 0
    faults.append(.separator(scalar, at: ByteRange(separator, separator + 3)))
  }
  var scanner = FrontMatterScanner(
    file, lines: lines, from: envelope.opening.next, to: envelope.end, hasTab: inspection.hasTab)
  let fields = scanner.readFields()
  if let strayFields = envelope.strayFields { scanner.noteKeys(in: strayFields) }
  faults += scanner.faults
  return FrontMatter(
    fields: fields, twins: scanner.twins, uncertainKeys: scanner.uncertainKeys, uncertainParts: scanner.uncertainParts,
    mayLackKey: scanner.mayLackKey || fields.isEmpty && !envelope.faults.isEmpty,
    range: ByteRange(envelope.opening.start, envelope.close),
    body: ByteRange(envelope.body, bytes.count))
}

/// The fault of what is not even worth looking at.
func faultOfUnreadable(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> FrontMatterFault? {
  if bytes.count == start { return .emptyFile }
  if bytes.count > SourceFile.maximumSize { return .tooLarge(bytes.count) }
  if bytes[start] == 0, bytes[start...].allSatisfy({ $0 == 0 }) { return .onlyZeros }
  guard bytes.count > 3 else { return nil }
  if bytes[0] != UInt8(ascii: "-"), documentMarks.contains(where: { bytes.starts(with: $0) }) { return .document }
  let hasMark = bytes[0] == 0xFF && bytes[1] == 0xFE || bytes[0] == 0xFE && bytes[1] == 0xFF
  let isWide = bytes[0] == bytes[2] && bytes[1] == bytes[3] && (bytes[0] == 0) != (bytes[1] == 0)
  return hasMark || isWide ? .notUTF8 : nil
}

/// How files begin that programs for offices write: OOXML and ODF, PDF, older ones of Microsoft, RTF.
private let documentMarks: [[UInt8]] = [
  Array("PK\u{3}\u{4}".utf8), Array("%PDF".utf8), [0xD0, 0xCF, 0x11, 0xE0], Array("{\\rtf".utf8),
]
