import Bytes
import CCommonMark
import Diagnostics
import RegisterModel

extension MarkdownWriter {
  mutating func openLink(_ node: MarkdownNode) {
    html.write("<a href=\"")
    let range = writeDestination(of: node, kind: .link)
    writeTitle(of: node)
    html.write("\">")
    openLink = OpenLink(range: range, isAutolink: isAutolink(node), textStart: html.count)
  }

  mutating func closeLink(_ node: MarkdownNode) {
    if settings.extensions, let openLink, openLink.textStart == html.count {
      findings.insert(.linkWithoutText(in: source.file, at: openLink.range))
    }
    openLink = nil
    html.write("</a>")
  }

  /// Writes an image with everything under it, which is its alternative text.
  mutating func writeImage(_ node: MarkdownNode) -> Bool {
    html.write("<img src=\"")
    let range = writeDestination(of: node, kind: .image)
    html.write("\" alt=\"")
    writeAlternativeText(of: node, at: range)
    writeTitle(of: node)
    html.write(settings.extensions ? "\">" : "\" />")
    typesetter.pass(.other)
    return true
  }

  private mutating func writeAlternativeText(of node: MarkdownNode, at range: ByteRange) {
    guard settings.extensions else { return rawWords(under: node).withUnsafeBufferPointer { html.writeEscaped($0) } }
    let text = words(under: node)
    if text.utf8.allSatisfy(\.isMarkdownSpace) { findings.insert(.missingAlternativeText(in: source.file, at: range)) }
    html.write(text, escapedFor: .html)
    var raw: [MarkdownNode] = []
    forEachNode(under: node) { if $1 == CMARK_NODE_HTML_INLINE { raw.append($0) } }
    raw.forEach { reportRawHTML($0) }
  }

  private mutating func writeTitle(of node: MarkdownNode) {
    let title = bytes(of: cmark_node_get_title(node))
    guard !title.isEmpty else { return }
    html.write("\" title=\"")
    guard settings.extensions else { return html.writeEscaped(title) }
    html.write(typeset(String(decoding: title, as: UTF8.self)), escapedFor: .html)
  }

  /// Writes the address of an external link, records every one, and returns where it stands in the file.
  private mutating func writeDestination(of node: MarkdownNode, kind: Document.LinkKind) -> ByteRange {
    let written = bytes(of: cmark_node_get_url(node))
    guard settings.extensions else {
      if !isDangerous(written) { html.writeAddress(written) }
      return source.body
    }
    let destination = kind == .link && isMailbox(written) ? .mailbox : LinkDestination(written)
    let range = locate(written, of: node)
    check(destination, written, kind: kind, at: range)
    links.append(
      .init(
        destination: String(decoding: written, as: UTF8.self), kind: kind, isInternal: destination == .internal,
        range: range, line: source.file.line(of: Int(range.start)), htmlOffset: html.count))
    if case .external = destination, kind == .link { html.writeAddress(written) }
    return range
  }

  private mutating func check(
    _ destination: LinkDestination, _ written: UnsafeBufferPointer<UInt8>, kind: Document.LinkKind,
    at range: ByteRange
  ) {
    let file = source.file
    switch destination {
    case .internal: break
    case .external where kind == .image: findings.insert(.externalImage(in: file, at: range))
    case .external("http"): findings.insert(.unencryptedLink(in: file, at: range))
    case .external: break
    case .mailbox: findings.insert(.mailboxAsDestination(String(decoding: written, as: UTF8.self), in: file, at: range))
    case .empty: findings.insert(.emptyDestination(in: file, at: range))
    case .forbidden(let scheme): findings.insert(.forbiddenScheme(scheme, in: file, at: range))
    case .malformed:
      let visible = String(decoding: written.map { $0 < 0x20 || $0 == 0x7F ? 0x3F : $0 }, as: UTF8.self)
      findings.insert(.malformedDestination(visible, in: file, at: range))
    }
  }

  /// In the block, or in the definition that a reference link takes it from, or else the start of its line.
  private mutating func locate(_ destination: UnsafeBufferPointer<UInt8>, of node: MarkdownNode) -> ByteRange {
    let text = Array(destination)
    if text.isEmpty { return place.find(Array("]()".utf8)) ?? fallback(for: node) }
    // What was written with references or escapes is not what cmark gives back: the next opening stands for it.
    return place.findAhead(text, behind: "(<") ?? source.definition(of: text)
      ?? place.find(text, behind: "(<") ?? place.find(text)
      ?? place.find(Array("](".utf8)).map { ByteRange(at: Int($0.end)) } ?? fallback(for: node)
  }

  private func isAutolink(_ node: MarkdownNode) -> Bool {
    guard let child = cmark_node_first_child(node), cmark_node_next(child) == nil,
      cmark_node_get_type(child) == CMARK_NODE_TEXT
    else { return false }
    let address = bytes(of: cmark_node_get_url(node))
    let text = literal(of: child)
    return address.elementsEqual(text)
      || address.count == text.count + 7 && address.suffix(text.count).elementsEqual(text)
  }

  /// What cmark's safe mode leaves out; with the extensions on, `LinkDestination` is stricter.
  private func isDangerous(_ address: UnsafeBufferPointer<UInt8>) -> Bool {
    let text = String(decoding: address.prefix(24), as: UTF8.self).lowercased()
    let images = ["png", "gif", "jpeg", "webp"].map { "data:image/" + $0 }
    return ["javascript:", "vbscript:", "file:", "data:"].contains(where: text.hasPrefix)
      && !images.contains(where: text.hasPrefix)
  }
}
