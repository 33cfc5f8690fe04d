import Diagnostics

/// Everything that decides what a partial becomes: the same partial in the same place is expanded once.
struct Expansion: Hashable {
  let name: String
  let scope: Scope
  let markup: MarkupState
  let indentation: [UInt8]
  let overrides: [String: Override]
}

/// What a partial has become.
struct Expanded {
  let steps: [Step]
  let markup: MarkupState
  let opening: Opening?
  let blocks: [String]
  /// The tags in it that it does not answer itself.
  let openElements: [ElementMark]
  let size: Int
}

extension Compiler {
  /// Stands in the markup where an expansion ended that was made before; a tag that it is within began outside.
  mutating func goOn(behind known: Expanded, at range: ByteRange, in file: SourceFile) -> [Step] {
    guard grow(by: known.size, at: range, in: file) else { return [] }
    if known.markup != markup { opening = known.opening }
    markup = known.markup
    elements.append(known.openElements)
    blocks += known.blocks
    return known.steps
  }

  /// Expands something and notes all that came of it, for the next one like it.
  mutating func recording(_ expand: (inout Self) -> [Step]) -> Expanded {
    let (met, outer, before) = (blocks.count, elements.begin(), size)
    let steps = expand(&self)
    let rest = elements.end(outer)
    elements.append(rest)
    return Expanded(
      steps: steps, markup: markup, opening: opening, blocks: Array(blocks[met...]), openElements: rest,
      size: size - before)
  }

  /// How large a page may become by all that it includes, in bytes of text and some for every tag: far more than any page needs, and
  /// far less than templates become that include each other twice each.
  static let largest = 4_000_000

  /// So many templates may include each other one within another.
  static let deepest = 50

  /// Counts what comes to a page; false when that becomes too large by it, which is said at the first place where it does.
  mutating func grow(by amount: Int, at range: ByteRange, in file: SourceFile) -> Bool {
    size += amount
    guard size > Self.largest else { return true }
    if !isTooLarge { report(.tooLarge(limit: Self.largest, in: file, at: range)) }
    isTooLarge = true
    return false
  }

  mutating func partial(_ name: String, _ node: Node, _ surroundings: Surroundings) -> [Step] {
    guard let inner = including(name, node, surroundings) else { return [] }
    let expansion = Expansion(
      name: name, scope: inner.scope, markup: markup, indentation: inner.indentation, overrides: inner.overrides)
    if let known = expanded[expansion] { return goOn(behind: known, at: node.range, in: surroundings.tree.file) }
    let made = recording { $0.steps(of: inner.tree, inner) }
    expanded[expansion] = made
    return made.steps
  }

  /// A layout with the blocks it is given. Blocks given from further outside win, as a page's do over those of the layout between.
  mutating func layout(_ name: String, _ given: [Block], _ node: Node, _ surroundings: Surroundings) -> [Step] {
    guard var inner = including(name, node, surroundings) else {
      for block in given { _ = steps(for: block.nodes, surroundings) }
      return []
    }
    for block in given where inner.overrides[block.name] == nil {
      inner.overrides[block.name] = Override(block: block, tree: surroundings.tree)
    }
    let met = blocks.count
    let steps = steps(of: inner.tree, inner)
    let own = blocks[met...]
    for block in given where !own.contains(block.name) && !inner.tree.isBroken {
      report(.unknownBlock(block, of: name, among: Array(own), in: surroundings.tree.file))
    }
    return steps
  }

  /// A block: its own content, or what a template further outside puts in its place.
  mutating func expanding(_ block: Block, _ surroundings: Surroundings) -> [Step] {
    blocks.append(block.name)
    var inner = surroundings
    guard let override = inner.overrides.removeValue(forKey: block.name) else {
      return steps(for: block.nodes, surroundings)
    }
    inner.tree = override.tree
    return steps(for: override.block.nodes, inner)
  }

  /// The surroundings inside an included template, or nil when it cannot be included, which is reported once for the library.
  private mutating func including(_ name: String, _ node: Node, _ surroundings: Surroundings) -> Surroundings? {
    guard let tree = library.trees[name], tree.markup == markup.markup, isFinite(name, node, surroundings) else {
      isIncomplete = true
      return nil
    }
    var inner = surroundings
    inner.tree = tree
    inner.path.append(name)
    let file = surroundings.tree.file
    inner.indentation = node.indentation.map { surroundings.indentation + file.bytes[$0.indices] } ?? []
    return inner
  }

  /// Circles that close through a block are only seen here; the others were reported when the library was read.
  private mutating func isFinite(_ name: String, _ node: Node, _ surroundings: Surroundings) -> Bool {
    guard let start = surroundings.path.firstIndex(of: name) else {
      guard surroundings.path.count >= Self.deepest else { return true }
      report(.nestedTooDeep(limit: Self.deepest, in: surroundings.tree.file, at: node.range))
      return false
    }
    if !library.cyclic.contains(name) {
      report(.cycle(surroundings.path[start...] + [name], in: surroundings.tree.file, at: node.range))
    }
    return false
  }
}
