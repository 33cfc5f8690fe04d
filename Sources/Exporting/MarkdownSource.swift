import Diagnostics
import RegisterModel

/// The Markdown of a file: everything behind the line that closes its front matter, without blank lines around it and
/// with line breaks as `\n`, however the editor's system writes them.
func markdown(of file: SourceFile, behind matter: ByteRange) -> ArraySlice<UInt8> {
  let bytes = file.bytes[min(Int(matter.end), file.bytes.count)...].drop { $0 != newline }
  let start = bytes.firstIndex { $0 > 0x20 } ?? bytes.endIndex
  let end = bytes.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? start
  let lineStart = bytes[..<start].lastIndex(of: newline).map { $0 + 1 } ?? start
  let text = bytes[lineStart..<max(lineStart, end)]
  let carriageReturn = UInt8(ascii: "\r")
  return text.contains(carriageReturn) ? text.filter { $0 != carriageReturn }[...] : text
}

private let newline = UInt8(ascii: "\n")
