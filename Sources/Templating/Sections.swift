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
    guard let resolved = resolve(path, opening: "#", surroundings), let gate = gate(of: resolved, path, surroundings)
    else {
      inner.scope = surroundings.scope.opening(.unknown)
      _ = branch(path, body, .sometimes(true), inner)
      return []
    }
    if resolved.field.kind.isOptional { inner.scope = inner.scope.knowing(resolved.location) }
    switch gate {
    case .flag(let value):
      let steps = branch(path, body, .sometimes(true), inner)
      return [walking(resolved, from: surroundings.scope) { .branch(frame: $0, value, when: true, steps) }]
    case .frames(let frames):
      inner.scope = inner.scope.opening(frames.shape())
      let target = surroundings.scope.frames.count
      depth = max(depth, target + 1)
      let kind = resolved.field.kind
      let steps = branch(
        path, body, kind == .view ? .always : .sometimes(true), isRepeated: kind.isRepeated, inner)
      return [walking(resolved, from: surroundings.scope) { .each(frame: $0, inner: target, frames.each, steps) }]
    }
  }

  /// An inverted section: its content when there is no value, or when a flag is not set.
  mutating func inverted(_ path: Path, _ body: [Node], _ surroundings: Surroundings) -> [Step] {
    let resolved = resolve(path, opening: "^", surroundings)
    let gate = resolved.flatMap { self.gate(of: $0, path, surroundings) }
    let steps = branch(path, body, .sometimes(false), surroundings)
    guard let resolved, let gate else { return [] }
    if resolved.field.kind == .view { report(tag: .noSection(path.whole, .view, in: surroundings.tree.file)) }
    return [
      walking(resolved, from: surroundings.scope) { frame in
        switch gate {
        case .flag(let value): .branch(frame: frame, value, when: false, steps)
        case .frames(let frames): .branch(frame: frame, frames.isEmpty, when: true, steps)
        }
      }
    ]
  }

  /// Whether a section is always there, or only when there is a value, or none.
  private enum Presence {
    case always
    case sometimes(Bool)
  }

  /// The number of a condition; those of sections within one another are added.
  private mutating func condition(_ path: Path, _ isThere: Bool) -> Int {
    let number = conditions[path.text, default: conditions.count + 1]
    conditions[path.text] = number
    return (isThere ? number : ~number) &* 0x9E37_79B9_7F4A_7C1
  }

  private mutating func gate(of resolved: Resolved, _ path: Path, _ surroundings: Surroundings) -> Gate? {
    if resolved.field.gate == nil {
      report(tag: .noSection(path.whole, resolved.field.kind, in: surroundings.tree.file))
    }
    return resolved.field.gate
  }

  /// The content of a section, which may be left out: it has to end in the markup where it began.
  private mutating func branch(
    _ path: Path, _ body: [Node], _ presence: Presence, isRepeated: Bool = false, _ surroundings: Surroundings
  ) -> [Step] {
    let (before, start, outer) = (markup, faultCount, elements.begin())
    let steps = isRepeated ? round(path, body, surroundings) : steps(for: body, surroundings)
    let rest = elements.end(outer)
    switch presence {
    case .always: elements.append(rest)
    case .sometimes(let isThere):
      elements.append(rest, where: condition(path, isThere), otherwise: condition(path, !isThere))
    }
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
      let (outer, blocksBefore, sizeBefore) = (elements.begin(), blocks, size)
      _ = round(path, body, surroundings)
      _ = elements.end(outer)
      (markup, blocks, size) = (met, blocksBefore, sizeBefore)
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
    if let known = rounds[round] { return goOn(behind: known, at: path.whole.range, in: surroundings.tree.file) }
    let made = recording { $0.steps(for: body, surroundings) }
    rounds[round] = made
    return made.steps
  }
}
