import Diagnostics

/// Builds the tree of a template and goes on after every fault, so that one run finds them all.
struct Parser {
  /// Far more than a page needs, far less than the stack of a thread holds.
  private static let deepest = 50

  private let file: SourceFile
  private var faults: [Diagnostic]
  private var open: [OpenTag] = []
  private var nodes: [Node] = []
  private var hasGivenUp = false

  /// A tag that waits for its end, with what stood before it.
  private struct OpenTag {
    let tag: Tag
    let token: Token
    var outer: [Node]
  }

  /// The tree of a file and the faults of its syntax.
  static func parse(_ file: SourceFile, named name: String) -> (tree: SyntaxTree, faults: [Diagnostic]) {
    if let offset = offsetOfNoCharacter(in: file.bytes) {
      return (SyntaxTree(name: name, file: file, nodes: [], isBroken: true), [.noCharacter(in: file, at: offset)])
    }
    let scanner = Scanner(file)
    var parser = Parser(file: file, faults: scanner.faults)
    for token in withoutStandaloneLines(withOpeners(scanner.tokens), of: file) where !parser.hasGivenUp {
      parser.add(token)
    }
    while !parser.open.isEmpty { parser.reportUnclosed() }
    let tree = SyntaxTree(
      name: name, file: file, nodes: parser.nodes, isBroken: !parser.faults.isEmpty,
      singleBraces: scanner.singleBraces)
    return (tree, parser.faults)
  }

  private init(file: SourceFile, faults: [Diagnostic]) {
    self.file = file
    self.faults = faults
  }

  /// The tokens with every closing tag told what it closes, as far as names tell.
  private static func withOpeners(_ tokens: [Token]) -> [Token] {
    var open: [Tag] = []
    return tokens.map { token in
      guard var tag = token.tag else { return token }
      if tag.isOpening { open.append(tag) }
      guard tag.sigil == .close, let index = open.lastIndex(where: { $0.name == tag.name }) else { return token }
      tag.opener = open[index].sigil
      open.removeSubrange(index...)
      return Token(content: .tag(tag), range: token.range)
    }
  }

  private mutating func add(_ token: Token) {
    guard let tag = token.tag else { return append(.text, token.range, token) }
    switch tag.sigil {
    case .variable: append(.variable(path(tag), raw: false), tag.range, token)
    case .raw: append(.variable(path(tag), raw: true), tag.range, token)
    case .partial: append(.partial(tag.name), tag.range, token)
    case .comment: keepLineStart(of: token)
    case .close: close(tag, token)
    case .section, .inverted, .layout, .block:
      guard open.count < Self.deepest else { return giveUp(at: tag) }
      open.append(OpenTag(tag: tag, token: token, outer: nodes))
      nodes = []
    }
  }

  private mutating func giveUp(at tag: Tag) {
    faults.append(.tooDeep(tag, limit: Self.deepest, in: file))
    (open, nodes, hasGivenUp) = ([], [], true)
  }

  private mutating func append(_ content: Node.Content, _ range: ByteRange, _ token: Token) {
    nodes.append(
      Node(content: content, range: range, startsLine: token.startsLine, indentation: token.indentation))
  }

  /// A tag that prints nothing still starts its line: an empty text takes over.
  private mutating func keepLineStart(of token: Token) {
    if token.startsLine { append(.text, ByteRange(at: Int(token.range.end)), token) }
  }

  private mutating func close(_ tag: Tag, _ token: Token) {
    guard let last = open.last else {
      faults.append(.closesNothing(tag, in: file))
      return
    }
    if tag.name != last.tag.name {
      if open.contains(where: { $0.tag.name == tag.name }) {
        reportUnclosed()
        return close(tag, token)
      }
      faults.append(.closesWrong(tag, expected: last.tag, in: file))
    }
    closeLast()
    keepLineStart(of: token)
  }

  private mutating func reportUnclosed() {
    guard let last = open.last else { return }
    faults.append(.notClosed(last.tag, in: file))
    closeLast()
  }

  private mutating func closeLast() {
    guard var last = open.popLast() else { return }
    let inner = nodes
    // Kept in one place, so that the next node is appended to it and not to a copy.
    (nodes, last.outer) = (last.outer, [])
    append(content(of: last.tag, inner), last.tag.range, last.token)
  }

  private mutating func content(of tag: Tag, _ inner: [Node]) -> Node.Content {
    switch tag.sigil {
    case .layout: .layout(tag.name, blocks(inner))
    case .block: .block(Block(name: tag.name, range: tag.range, nodes: inner))
    case .inverted: .section(path(tag), inverted: true, inner)
    default: .section(path(tag), inverted: false, inner)
    }
  }

  /// The blocks a layout is given. Anything else but white space would get lost and is a fault.
  private mutating func blocks(_ nodes: [Node]) -> [Block] {
    var blocks: [Block] = []
    for node in nodes {
      if case .block(let block) = node.content {
        if blocks.contains(where: { $0.name == block.name }) { faults.append(.blockTwice(block, in: file)) }
        blocks.append(block)
      } else if !isWhiteSpace(node) {
        faults.append(.lostContent(in: file, at: node.range))
      }
    }
    return blocks
  }

  private func isWhiteSpace(_ node: Node) -> Bool {
    if case .text = node.content { file.bytes[node.range.indices].allSatisfy(isSpace) } else { false }
  }

  private func path(_ tag: Tag) -> Path {
    if tag.name == "." { return Path(text: ".", parts: [.init(name: ".", range: tag.range)]) }
    var start = Int(tag.range.start)
    let parts = tag.name.utf8.split(separator: UInt8(ascii: ".")).map { name in
      defer { start += name.count + 1 }
      return Path.Part(name: String(Substring(name)), range: ByteRange(start, start + name.count))
    }
    return Path(text: tag.name, parts: parts)
  }
}

extension Tag {
  /// Whether it waits for an end tag.
  var isOpening: Bool { [.section, .inverted, .layout, .block].contains(sigil) }
}

/// The first byte that belongs to no character of UTF-8, or nil when all do.
private func offsetOfNoCharacter(in bytes: [UInt8]) -> Int? {
  if String(validating: bytes, as: UTF8.self) != nil { return nil }
  var decoder = UTF8.ForwardParser()
  var rest = bytes.makeIterator()
  var offset = 0
  while case .valid(let character) = decoder.parseScalar(from: &rest) { offset += character.count }
  return offset
}
