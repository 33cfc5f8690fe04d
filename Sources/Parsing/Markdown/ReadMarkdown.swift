import Bytes
import CCommonMark
public import Diagnostics
public import RegisterModel

/// Reads the Markdown body of a file: CommonMark 0.30 with pipe tables, footnotes, heading ids and German typography, without raw HTML.
///
/// - Parameters:
///   - file: The file; findings point into it.
///   - body: The stretch behind the front matter, starting at the start of a line.
///   - baseHeadingLevel: The level as which the body's highest headings are published.
///   - reservedAnchors: The ids the page uses itself; headings get other ones.
///   - diagnostics: Receives every fault of the text.
/// - Returns: The text, as far as it could be read; not to be published when an error was reported.
public func readMarkdown(
  of file: SourceFile, body: ByteRange, baseHeadingLevel: Int = 2, reservedAnchors: Set<String> = [],
  reportingTo diagnostics: inout DiagnosticSet
) -> Document {
  let settings = MarkdownSettings(baseHeadingLevel: baseHeadingLevel, reservedAnchors: reservedAnchors)
  return readMarkdown(of: file, body: body, settings: settings, reportingTo: &diagnostics)
}

/// How a body is read; with `extensions` off it is plain CommonMark in cmark's safe mode and nothing is reported.
struct MarkdownSettings {
  var extensions = true
  var baseHeadingLevel = 2
  var reservedAnchors: Set<String> = []
}

func readMarkdown(
  of file: SourceFile, body: ByteRange, settings: MarkdownSettings, reportingTo diagnostics: inout DiagnosticSet
) -> Document {
  var source = MarkdownSource(file: file, body: body)
  if settings.extensions {
    source.inspect(reportingTo: &diagnostics)
    guard source.isReadable else { return .empty }
  }
  return withMarkdownArena {
    var writer = MarkdownWriter(source: source, settings: settings)
    writer.writeDocument(source.parse())
    writer.writeFootnotes()
    if writer.plain.last == UInt8(ascii: "\n") { writer.plain.removeLast() }
    diagnostics.formUnion(writer.findings)
    return writer.document
  }
}
