import Diagnostics

/// Everything that decides what a round of a list becomes.
struct Round: Hashable {
  /// Where the list is named.
  let list: ByteRange
  let path: [String]
  /// The file that it is named in, and what decides what becomes of its parts.
  let expansion: Expansion
}

extension Compiler {
  /// A section: its content for every value, or when a flag is set.
  mutating func section(_ path: Path, _ body: [Node], _ surroundings: Surroundings) -> [Step] {
    var inner = surroundings
    guard let resolved = resolve(path, surroundings), let gate = gate(of: resolved, path, surroundings) else {
      inner.scope = surroundings.scope.opening(.unknown)
      _ = branch(path, body, isRepeated: false, inner)
      return []
    }
    if resolved.field.kind.isOptional { inner.scope = inner.scope.knowing(resolved.location) }
    switch gate {
    case .flag(let value):
      let steps = branch(path, body, isRepeated: false, inner)
      return [walking(resolved, from: surroundings.scope) { .branch(frame: $0, value, when: true, steps) }]
    case .frames(let frames):
      inner.scope = inner.scope.opening(frames.shape())
      let target = surroundings.scope.frames.count
      depth = max(depth, target + 1)
      let steps = branch(path, body, isRepeated: resolved.field.kind.isRepeated, inner)
      return [walking(resolved, from: surroundings.scope) { .each(frame: $0, inner: target, frames.each, steps) }]
    }
  }

  /// An inverted section: its content when there is no value, or when a flag is not set.
  mutating func inverted(_ path: Path, _ body: [Node], _ surroundings: Surroundings) -> [Step] {
    let resolved = resolve(path, surroundings)
    let gate = resolved.flatMap { self.gate(of: $0, path, surroundings) }
    let steps = branch(path, body, isRepeated: false, surroundings)
    guard let resolved, let gate else { return [] }
    if resolved.field.kind == .view { report(.noSection(path.whole, .view, in: surroundings.tree.file)) }
    return [
      walking(resolved, from: surroundings.scope) { frame in
        switch gate {
        case .flag(let value): .branch(frame: frame, value, when: false, steps)
        case .frames(let frames): .branch(frame: frame, frames.isEmpty, when: true, steps)
        }
      }
    ]
  }

  private mutating func gate(of resolved: Resolved, _ path: Path, _ surroundings: Surroundings) -> Gate? {
    if resolved.field.gate == nil, !surroundings.tree.unclosed.contains(path.whole.range) {
      report(.noSection(path.whole, resolved.field.kind, in: surroundings.tree.file))
    }
    return resolved.field.gate
  }

  /// The content of a section, which may be left out: it has to end in the markup where it began.
  private mutating func branch(
    _ path: Path, _ body: [Node], isRepeated: Bool, _ surroundings: Surroundings
  ) -> [Step] {
    let (before, start) = (markup, faultCount)
    let steps = isRepeated ? round(path, body, surroundings) : steps(for: body, surroundings)
    guard let met = before.meeting(markup) else {
      let tree = surroundings.tree
      if !tree.isBroken {
        if let opening { forgetPlaces(inside: opening, since: start) }
        report(.branchesDiffer(path, in: tree.file, at: path.whole.range))
      }
      markup = before
      return steps
    }
    markup = met
    if isRepeated, met != before {
      // The second round starts where the first one ended, not where the section began.
      _ = round(path, body, surroundings)
      markup = met
    }
    return steps
  }

  /// One round of a list's content. Two rounds for each of the lists within one another would be a thousand for ten of them, so a
  /// round that starts like one before is that one.
  private mutating func round(_ path: Path, _ body: [Node], _ surroundings: Surroundings) -> [Step] {
    let round = Round(
      list: path.whole.range, path: surroundings.path,
      expansion: Expansion(
        name: surroundings.tree.name, scope: surroundings.scope, markup: markup, indentation: surroundings.indentation,
        overrides: surroundings.overrides))
    if let known = rounds[round] {
      goOn(behind: known)
      blocks += known.blocks
      return known.steps
    }
    let met = blocks.count
    let steps = steps(for: body, surroundings)
    rounds[round] = Expanded(steps: steps, markup: markup, opening: opening, blocks: Array(blocks[met...]))
    return steps
  }
}
