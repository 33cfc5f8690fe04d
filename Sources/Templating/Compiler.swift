import Bytes
import Diagnostics

/// Turns a template with everything it includes into one program and checks it on the way.
///
/// Partials, layouts and blocks are expanded where they are used, because only there it is certain which views are open and
/// where in the markup they stand.
struct Compiler {
  let library: TemplateLibrary
  /// Where in the markup the expansion has got to.
  var markup: MarkupState
  /// Where the tag, comment or raw text began that the expansion has got into, if it is in one.
  var opening: Opening?
  /// The tags that the expansion has not seen answered yet.
  var elements = ElementMarks()
  /// The names of sections, numbered.
  var conditions: [String: Int] = [:]
  private var found: [(fault: Diagnostic, inside: Opening?)] = []
  var faults: [Diagnostic] { found.map(\.fault) }
  /// What was said of tags that are to be written otherwise as a whole.
  private(set) var rewrittenTags: [Diagnostic] = []
  /// Whether something could not be expanded that was reported when the library was read.
  var isIncomplete = false
  var literals: [UInt8] = []
  var depth = 1
  /// The blocks met so far inside the layout being expanded.
  var blocks: [String] = []
  /// The names that were used, and where each was first.
  var mentions: [Mention: (file: SourceFile, range: ByteRange)] = [:]
  /// How much came together so far.
  var size = 0
  var isTooLarge = false
  var expanded: [Expansion: Expanded] = [:]
  var rounds: [Round: Expanded] = [:]

  init(library: TemplateLibrary, markup: Markup) {
    self.library = library
    self.markup = MarkupState(markup)
  }

  mutating func program(of tree: SyntaxTree, on root: Shape) -> Program? {
    let steps = steps(of: tree, Surroundings(tree: tree, scope: Scope(root)))
    if !markup.mayEnd, !isIncomplete, let opening {
      forgetPlaces(inside: opening)
      report(.neverEnds(in: opening.file, at: opening.offset))
    }
    reportElements()
    guard found.isEmpty, !isIncomplete else { return nil }
    if let fault = unmentioned(of: root, at: (tree.file, ByteRange(at: 0))) {
      report(fault)
      return nil
    }
    return Program(
      steps: steps, literals: literals, escaping: markup.markup == .xml ? .xml : .html, depth: depth)
  }

  /// The first required name of a view that nothing mentions, or of the views that are always there, and where it should be: at the mention
  /// of the view around it, which may stand in the layout of all pages.
  private func unmentioned(
    of shape: Shape, named path: [String] = [], at place: (file: SourceFile, range: ByteRange)
  ) -> Diagnostic? {
    for (slot, field) in shape.fields.enumerated() where field.isRequired {
      let path = path + [field.name]
      guard let mention = mentions[Mention(shape: ObjectIdentifier(shape), slot: slot)] else {
        return .neverShown(path.joined(separator: "."), field.kind, in: place.file, at: place.range)
      }
      guard field.kind == .view, case .frames(let frames) = field.gate else { continue }
      if let fault = unmentioned(of: frames.shape(), named: path, at: mention) { return fault }
    }
    return nil
  }

  /// The steps of a whole file.
  mutating func steps(of tree: SyntaxTree, _ surroundings: Surroundings) -> [Step] {
    isIncomplete = isIncomplete || tree.isBroken
    return steps(for: tree.nodes, surroundings)
  }

  mutating func steps(for nodes: [Node], _ surroundings: Surroundings) -> [Step] {
    var steps: [Step] = []
    for node in nodes {
      guard grow(by: node.size, at: node.range, in: surroundings.tree.file) else { break }
      if node.startsLine { write(surroundings.indentation[...], surroundings, to: &steps) }
      switch node.content {
      case .text: write(node, surroundings, to: &steps)
      case .variable(let path, let raw): steps += printing(path, raw: raw, surroundings)
      case .section(let path, false, let body): steps += section(path, body, surroundings)
      case .section(let path, true, let body): steps += inverted(path, body, surroundings)
      case .partial(let name): steps += partial(name, node, surroundings)
      case .layout(let name, let blocks): steps += layout(name, blocks, node, surroundings)
      case .block(let block): steps += expanding(block, surroundings)
      }
    }
    return steps
  }

  mutating func report(_ fault: Diagnostic) {
    if !found.contains(where: { $0.fault == fault }) { found.append((fault, markup.mayEnd ? nil : opening)) }
  }

  /// Reports a tag that is to be written otherwise as a whole, so that nobody need ask for its end.
  mutating func report(tag fault: Diagnostic) {
    report(fault)
    rewrittenTags.append(fault)
  }

  /// How many faults there are.
  var faultCount: Int { found.count }

  /// Takes back what was said of places that are only wrong because a tag, comment or raw text does not end where it should.
  mutating func forgetPlaces(inside opening: Opening, since start: Int = 0) {
    let later = found[start...].filter { $0.inside != opening || !$0.fault.isAboutPlace }
    found.replaceSubrange(start..., with: later)
  }

  private mutating func write(_ text: Node, _ surroundings: Surroundings, to steps: inout [Step]) {
    let tree = surroundings.tree
    var start = Int(text.range.start)
    for braces in tree.singleBraces where text.range.indices.contains(Int(braces.range.start)) {
      write(tree.file.bytes[start..<Int(braces.range.start)], surroundings, to: &steps)
      start = Int(braces.range.start)
      if markup.mayHoldValue, let fault = fault(of: braces, surroundings) { report(fault) }
    }
    write(tree.file.bytes[start..<Int(text.range.end)], surroundings, to: &steps)
  }

  private mutating func write(_ text: ArraySlice<UInt8>, _ surroundings: Surroundings, to steps: inout [Step]) {
    let tree = surroundings.tree
    let file = tree.file
    let isHTML = markup.markup == .html
    let walk = markup.advance(over: text, from: opening?.file === file ? opening?.offset : nil) { name, kind, start in
      let mark = ElementMark(name: name, kind: kind, file: file, offset: start)
      if kind != .selfClosing || isHTML && mark.isOpenInspiteOfSlash { elements.append(mark) }
    }
    if let fault = walk.fault, !tree.isBroken { report(.brokenTag(in: tree.file, at: fault)) }
    if let offset = walk.opening { opening = Opening(file: tree.file, offset: offset) }
    guard !text.isEmpty else { return }
    let start = literals.count
    literals += text
    if case .literal(let before)? = steps.last, before.upperBound == start {
      steps[steps.count - 1] = .literal(before.lowerBound..<literals.count)
    } else {
      steps.append(.literal(start..<literals.count))
    }
  }
}

extension Node {
  /// What it adds to a page, in bytes: its text, and some for itself.
  fileprivate var size: Int {
    let tag = 16
    return if case .text = content { range.indices.count + tag } else { tag }
  }
}

/// Where a tag, comment or raw text begins.
struct Opening: Equatable {
  let file: SourceFile
  let offset: Int

  static func == (left: Self, right: Self) -> Bool {
    left.offset == right.offset && left.file.path == right.file.path
  }
}

/// A name of a view, by its place among them.
struct Mention: Hashable {
  let shape: ObjectIdentifier
  let slot: Int
}

/// What an expansion depends on besides the nodes.
struct Surroundings {
  /// The file the nodes are from.
  var tree: SyntaxTree
  var scope: Scope
  /// Written at the start of each line.
  var indentation: [UInt8] = []
  var overrides: [String: Override] = [:]
  /// The names of the templates being expanded, outermost first.
  var path: [String]

  init(tree: SyntaxTree, scope: Scope) {
    (self.tree, self.scope, self.path) = (tree, scope, [tree.name])
  }
}

/// A block's content that takes the place of a layout's own.
struct Override: Hashable {
  let block: Block
  let tree: SyntaxTree

  static func == (left: Override, right: Override) -> Bool {
    left.tree.name == right.tree.name && left.block.range == right.block.range
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(tree.name)
    hasher.combine(block.range)
  }
}
