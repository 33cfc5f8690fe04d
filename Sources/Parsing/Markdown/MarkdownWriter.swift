import Bytes
import CCommonMark
import Diagnostics
import RegisterModel

/// Walks cmark's tree once and collects everything a `Document` holds, and the findings.
struct MarkdownWriter {
  var source: MarkdownSource
  let settings: MarkdownSettings
  var html: ByteWriter
  var plain: [UInt8] = []
  var headings: [Document.Heading] = []
  var links: [Document.Link] = []
  var findings = DiagnosticSet(limit: DiagnosticSet.errorsOfAFile)
  var anchors: AnchorNames
  var typesetter = Typesetter()
  var footnotes: FootnoteNumbers
  /// What is added to a heading's level.
  var levelShift = 0
  /// Where the words of the current block stand in the file.
  var place: BlockPlace
  /// What parsing the cells of tables and the footnotes may still cost, in bytes; each parser and each cell count as some more.
  var fragmentCosts = 5_000_000
  /// The link being written, and whether its text is its address.
  var openLink: OpenLink?
  /// The names of HTML elements that were reported where they open.
  var reportedElements: Set<[UInt8]> = []

  /// The last paragraph in which a list was found that is none.
  var paragraphWithList: MarkdownNode?
  /// How many boxes of other programs are open, less than none where one was closed that nobody opened.
  var openBoxes = 0
  /// Whether the last line that is nothing but the sign of a formula opened one.
  var isInFormula = false

  init(source: MarkdownSource, settings: MarkdownSettings) {
    self.source = source
    self.settings = settings
    let length = Int(source.body.end - source.body.start)
    html = ByteWriter(capacity: length + length / 2)
    plain.reserveCapacity(length)
    anchors = AnchorNames(reserved: settings.reservedAnchors)
    footnotes = FootnoteNumbers(source.footnotes)
    place = BlockPlace(file: source.file, range: source.body)
  }

  /// What was collected.
  var document: Document {
    Document(html: html.bytes, headings: headings, links: links, plainTextBytes: plain)
  }

  mutating func writeDocument(_ root: MarkdownNode) {
    if settings.extensions, let highest = highestHeadingLevel(under: root) {
      levelShift = settings.baseHeadingLevel - highest
    }
    walk(root)
  }

  /// Writes what lies under a node, not the node itself.
  mutating func walk(_ root: MarkdownNode) {
    let iterator = cmark_iter_new(root)!
    defer { cmark_iter_free(iterator) }
    while true {
      let event = cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { return }
      guard node != root else { continue }
      let isLeftOut = write(node, entering: event == CMARK_EVENT_ENTER)
      if isLeftOut { cmark_iter_reset(iterator, node, CMARK_EVENT_EXIT) }
    }
  }

  /// Returns whether the node is finished with everything under it.
  private mutating func write(_ node: MarkdownNode, entering: Bool) -> Bool {
    let type = cmark_node_get_type(node)
    switch type {
    case CMARK_NODE_TEXT: writeText(node)
    case CMARK_NODE_SOFTBREAK: writeSoftBreak()
    case CMARK_NODE_PARAGRAPH: return entering ? openParagraph(node) : closeParagraph(node)
    case CMARK_NODE_EMPH: writeEmphasis(node, entering: entering)
    case CMARK_NODE_STRONG: html.write(entering ? "<strong>" : "</strong>")
    case CMARK_NODE_CODE: writeCode(node)
    case CMARK_NODE_LINK: entering ? openLink(node) : closeLink(node)
    case CMARK_NODE_IMAGE: return entering && writeImage(node)
    case CMARK_NODE_LINEBREAK: writeLineBreak()
    case CMARK_NODE_HTML_INLINE: writeRawHTML(node)
    default: writeBlock(node, type: type, entering: entering)
    }
    return false
  }
}

/// The link whose text is being written.
struct OpenLink {
  let range: ByteRange
  /// Whether the text is the address itself and no words.
  let isAutolink: Bool
  /// The length of the HTML at the start of its text.
  let textStart: Int
}
