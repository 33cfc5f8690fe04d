import Bytes
import CCommonMark
import Diagnostics

/// What other programs understand as markup and this register does not.
extension MarkdownWriter {
  /// Looks for foreign marks among words.
  mutating func inspectForeignMarks(_ text: UnsafeBufferPointer<UInt8>, of node: MarkdownNode) {
    if startsLine(node), let mark = markOfLine(text, of: node) { report(text, as: mark) }
    var marks = ForeignMarks(in: text)
    marks.forEach { report(UnsafeBufferPointer(rebasing: text[$0.range]), as: $0.mark) }
  }

  /// Whether the block is nothing but the place of a table of contents, which is reported.
  mutating func isTableOfContents(_ node: MarkdownNode) -> Bool {
    guard place.hasLines, place.range.end - place.range.start <= Self.longestPlace, cmark_node_previous(node) == nil
    else { return false }
    let words = String(decoding: source.file.bytes[place.range.indices], as: UTF8.self).lowercased()
    guard Self.placesOfContents.contains(words.filter { !$0.isWhitespace }) else { return false }
    insert(.tableOfContents, at: place.range)
    return true
  }

  private static let placesOfContents: Set<String> = ["[toc]", "[[toc]]", "[[_toc_]]"]
  private static let longestPlace: UInt32 = 16

  /// What HTML within double braces means, which is none; nil for other HTML.
  func tag(aroundHTMLAt range: ByteRange) -> ByteRange? {
    let bytes = source.file.bytes
    let (start, end) = (Int(range.start), Int(source.body.end))
    guard start >= 2, bytes[start - 2] == UInt8(ascii: "{"), bytes[start - 1] == UInt8(ascii: "{") else { return nil }
    let closing = bytes.withUnsafeBufferPointer { $0.firstIndex(of: "}}", in: start..<min(end, start + 2_000)) }
    return closing.map { ByteRange(start - 2, $0 + 2) }
  }

  /// Reports a foreign mark where it stands.
  mutating func insert(_ mark: ForeignMark, at range: ByteRange) {
    let written = shortened(source.file.bytes[range.indices].prefix { $0 != UInt8(ascii: "\n") })
    findings.insert(.foreignMark(mark, written, in: source.file, at: range))
  }

  private mutating func report(_ words: UnsafeBufferPointer<UInt8>, as mark: ForeignMark) {
    guard let range = placeInFile(of: words) else { return }
    insert(mark, at: range)
  }

  /// What a whole line means to other programs.
  private mutating func markOfLine(_ text: UnsafeBufferPointer<UInt8>, of node: MarkdownNode) -> ForeignMark? {
    if text.starts(with: ":::".utf8) {
      if text.drop(while: { $0 == UInt8(ascii: ":") }).contains(where: { !$0.isMarkdownSpace }) {
        openBoxes += 1
        return .box
      }
      openBoxes -= 1
      return openBoxes < 0 ? .endOfBox : nil
    }
    if text.elementsEqual("$$".utf8) {
      isInFormula.toggle()
      return isInFormula ? .formula : nil
    }
    return text.starts(with: "[!".utf8) && text.last == UInt8(ascii: "]") && startsQuote(node)
      && text.dropFirst(2).dropLast().allSatisfy(\.isASCIILetter) ? .callout : nil
  }

  private func startsQuote(_ node: MarkdownNode) -> Bool {
    guard cmark_node_previous(node) == nil, let paragraph = cmark_node_parent(node),
      cmark_node_previous(paragraph) == nil
    else { return false }
    return cmark_node_parent(paragraph).map { cmark_node_get_type($0) == CMARK_NODE_BLOCK_QUOTE } ?? false
  }
}

extension Diagnostic {
  /// A mark of another program: certain ones nobody would have published, others might be meant as text.
  static func foreignMark(_ mark: ForeignMark, _ text: String, in file: SourceFile, at range: ByteRange) -> Diagnostic {
    switch mark {
    case .highlight, .strike, .formula, .looseStars:
      Diagnostic(
        .hint, rule: "auszeichnung-als-text", "Was wie eine Auszeichnung aussieht, bleibt hier Text: „\(text)“.",
        advice: mark.advice, in: file, at: range)
    default:
      Diagnostic(
        .error, rule: "fremde-marke", "Eine Marke für ein anderes Programm stünde so auf der Seite: „\(text)“.",
        advice: mark.advice, in: file, at: range)
    }
  }
}

extension ForeignMark {
  fileprivate var advice: String {
    switch self {
    case .tag: "Löschen Sie sie; was als Text dastehen soll, steht als Code zwischen „`“."
    case .attributes: "Löschen Sie sie; Überschriften haben ihren Anker von selbst."
    case .tableOfContents, .endOfBox: "Löschen Sie sie."
    case .box: "Löschen Sie diese Zeile und die Zeile „:::“ dazu."
    case .callout: "Schreiben Sie statt ihrer etwa „**Hinweis:**“."
    case .highlight: "Schreiben Sie zwei Sternchen statt der Gleichheitszeichen."
    case .strike: "Löschen Sie, was nicht mehr gilt."
    case .looseStars: "Setzen Sie „**“ vor und hinter die Wörter, ohne Leerzeichen dazwischen."
    case .formula: "Schreiben Sie die Formel in Worten oder als Code zwischen „`“."
    }
  }
}
