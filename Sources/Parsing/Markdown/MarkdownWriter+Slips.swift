import Bytes
import CCommonMark
import Diagnostics

/// What somebody wrote as markup and cmark takes for text: it would be published as it stands.
extension MarkdownWriter {
  /// Looks for links, headings and marks of other programs among words.
  mutating func inspectWords(_ text: UnsafeBufferPointer<UInt8>, of node: MarkdownNode) {
    if text.first == UInt8(ascii: "["), isTableOfContents(node) { return }
    inspectForeignMarks(text, of: node)
    if startsLine(node) { inspectListMark(text, of: node) }
    if text.first == UInt8(ascii: "#"), startsLine(node), let heading = headingWithoutSpace(text) {
      report(heading) { .headingWithoutSpace(String(decoding: heading, as: UTF8.self), in: $0, at: $1) }
    }
    var next = 0
    while let end = text.firstIndex(of: UInt8(ascii: "]"), from: next) {
      // Every bracket looks back to the one before it only: a megabyte of them is read once.
      defer { next = end + 1 }
      guard let link = linkInWords(text, aroundBracketAt: end, behind: next) else { continue }
      report(link.written) {
        .linkAsText(String(decoding: link.written, as: UTF8.self), meant: link.meant, in: $0, at: $1)
      }
    }
  }

  /// Reports code that no line ends, as nobody writes it on purpose.
  mutating func inspectEnd(ofCode node: MarkdownNode) {
    let (first, last) = (source.line(of: node), source.firstLine + endLine(of: node) - 1)
    let opening = source.file.bytes[source.content(ofLine: first).indices]
    guard let mark = opening.first, mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else { return }
    let end = source.file.bytes[source.content(ofLine: last).indices]
    guard last == first || end.count < 3 || end.contains(where: { $0 != mark }) else { return }
    findings.insert(
      .unclosedCode(
        String(decoding: opening.prefix { $0 == mark }, as: UTF8.self), in: source.file,
        at: source.content(ofLine: first)))
  }

  /// Reports lines that are code by nothing but their indentation: a tab before a paragraph is a slip of who writes letters.
  mutating func inspectIndentation(ofCode node: MarkdownNode) {
    let start = Int(source.range(of: node).start)
    let opening = source.file.bytes[start...].prefix(3)
    guard !opening.elementsEqual("```".utf8), !opening.elementsEqual("~~~".utf8),
      !source.linesOfSecondParagraphs.contains(source.line(of: node))
    else { return }
    let line = literal(of: node).drop(while: \.isMarkdownSpace).prefix { $0 != UInt8(ascii: "\n") }
    let finding = Diagnostic.codeByIndentation(
      shortened(line), in: source.file, at: source.content(ofLine: source.line(of: node)))
    findings.insert(finding)
  }

  /// Points at words where they stand in the file as they are; what was written with escapes is meant as text.
  private mutating func report(
    _ words: some Swift.Collection<UInt8>, _ finding: (SourceFile, ByteRange) -> Diagnostic
  ) {
    guard let range = placeInFile(of: words) else { return }
    findings.insert(finding(source.file, range))
  }

  /// Where words stand in the file as they are; nil for what was written with escapes.
  mutating func placeInFile(of words: some Swift.Collection<UInt8>) -> ByteRange? {
    place.find(Array(words)).flatMap { range in
      range.start == 0 || source.file.bytes[Int(range.start) - 1] != UInt8(ascii: "\\") ? range : nil
    }
  }

  func startsLine(_ node: MarkdownNode) -> Bool {
    cmark_node_previous(node).map { cmark_node_get_type($0) == CMARK_NODE_SOFTBREAK } ?? true
  }

  /// Two to six hashes and a word behind them; a single one may be a number or a tag.
  private func headingWithoutSpace(_ text: UnsafeBufferPointer<UInt8>) -> Slice<UnsafeBufferPointer<UInt8>>? {
    let hashes = text.prefix { $0 == UInt8(ascii: "#") }.count
    guard 2...6 ~= hashes, let next = text.dropFirst(hashes).first, next.isASCIILetter || next >= 0x80 else {
      return nil
    }
    return text[...]
  }

  /// A link that lacks its form: with a blank between the brackets or in its destination, with the brackets exchanged, with two of
  /// them, or with a name that nothing explains.
  private func linkInWords(
    _ text: UnsafeBufferPointer<UInt8>, aroundBracketAt end: Int, behind former: Int
  ) -> (written: Slice<UnsafeBufferPointer<UInt8>>, meant: String?)? {
    guard let start = text[former..<end].lastIndex(of: UInt8(ascii: "[")), start + 1 < end,
      text[start + 1] != UInt8(ascii: "^")
    else { return nil }
    let label = String(decoding: text[(start + 1)..<end], as: UTF8.self)
    guard showsAnything(label) else { return nil }
    let rest = text[(end + 1)...]
    if start > former, text[start - 1] == UInt8(ascii: "["), rest.first == UInt8(ascii: "]") {
      return (text[(start - 1)...(end + 1)], linkMeant(byName: label))
    }
    let gap = rest.first == UInt8(ascii: " ") ? 1 : 0
    if rest.dropFirst(gap).first == UInt8(ascii: "("), let close = rest.prefix(2_000).firstIndex(of: UInt8(ascii: ")"))
    {
      let destination = text[(end + 2 + gap)..<close]
      // A bracket that opens in the address is closed behind other words.
      if gap == 0, destination.contains(UInt8(ascii: "(")),
        let link = unclosedLink(text[start...], label, from: end + 1)
      {
        return link
      }
      guard gap == 0 && !destination.isEmpty || looksLikeDestination(destination) else { return nil }
      let written = String(decoding: destination, as: UTF8.self)
      return (text[start...close], "[\(label)](\(written.contains(" ") ? "<\(written)>" : written))")
    }
    if rest.first == UInt8(ascii: "("), let link = unclosedLink(text[start...], label, from: end + 1) { return link }
    if start > 0, text[start - 1] == UInt8(ascii: ")"),
      let open = text[former..<start].lastIndex(of: UInt8(ascii: "(")),
      looksLikeDestination(text[(start + 1)..<end])
    {
      return (text[open...end], "[\(String(decoding: text[(open + 1)..<(start - 1)], as: UTF8.self))](\(label))")
    }
    guard rest.first == UInt8(ascii: "["), rest.dropFirst().first != UInt8(ascii: "^"),
      let close = rest.firstIndex(of: UInt8(ascii: "]"))
    else { return nil }
    return (text[start...close], nil)
  }

  /// A link whose address goes on to the next blank, where the bracket behind it is missing.
  private func unclosedLink(
    _ text: Slice<UnsafeBufferPointer<UInt8>>, _ label: String, from open: Int
  ) -> (written: Slice<UnsafeBufferPointer<UInt8>>, meant: String?)? {
    let end = text[open...].prefix(2_000).firstIndex(where: \.isMarkdownSpace) ?? text.prefix(2_000).endIndex
    let stops = text[(open + 1)..<end].reversed().prefix { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") }.count
    let destination = text[(open + 1)..<(end - stops)]
    guard looksLikeDestination(destination) else { return nil }
    return (text[..<(end - stops)], "[\(label)](\(String(decoding: destination, as: UTF8.self)))")
  }

  /// A link as note-taking programs write it, `[[file|words]]`, in Markdown.
  private func linkMeant(byName name: String) -> String {
    let parts = name.split(separator: "|", maxSplits: 1).map(String.init)
    let (file, place) = (parts[0].prefix { $0 != "#" }, parts[0].drop { $0 != "#" })
    let destination = (file.isEmpty || file.contains(".") ? "\(file)" : "\(file).md") + place
    return "[\(parts.last ?? name)](\(destination.contains(" ") ? "<\(destination)>" : destination))"
  }

  /// Whether bytes may be an address: no blank in them, but letters, and a stop or a slash.
  private func looksLikeDestination(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    !bytes.contains { $0.isMarkdownSpace } && bytes.contains { $0.isASCIILetter }
      && bytes.dropLast().contains { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "/") }
  }
}
