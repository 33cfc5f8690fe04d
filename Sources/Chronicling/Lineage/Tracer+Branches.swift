/// How the lines of an entry in the branches of a merge stand to each other.
extension Tracer {
  /// The last step of another line on which an entry goes on: of those that parted from this line before it changed the entry, the one that
  /// ends with the file or with what it says, else the first that changed the entry and that the merge may have put more upon.
  func line(among others: [Int], from last: Int?, to file: EntryLine.File?, at revision: Int) -> Int? {
    let wasHidden = isHidden(last.flatMap { nodes[$0].file })
    let lines = others.filter { addsTo(last, $0, unlessPublicBetween: wasHidden && isHidden(file)) }
    guard !lines.isEmpty else { return nil }
    guard !isHidden(file) else { return lines.first { isHidden(nodes[$0].file) } }
    if let same = lines.first(where: { isRenamed(nodes[$0].file, at: nodes[$0].revision, to: file, at: revision) }) {
      return same
    }
    // What the other lines did and the merge threw away was never public.
    if let last, looksTheSame(file, at: revision, as: nodes[last]) { return nil }
    let changing = lines.filter { !isHidden(nodes[$0].file) && !looksTheSame($0, as: last) }
    return changing.first { looksTheSame(file, at: revision, as: nodes[$0]) } ?? changing.first
  }

  /// Whether another line went on from a step of this one that did nothing since that readers see. Where they see the entry neither before
  /// the merge nor after it, what was published and withdrawn on the other line meanwhile was never public.
  private func addsTo(_ last: Int?, _ other: Int, unlessPublicBetween isUnseen: Bool) -> Bool {
    let fork = last.flatMap { lastCommonStep($0, other) }
    guard last == nil || fork != nil && fork != other else { return false }
    guard steps(from: fork, to: last).allSatisfy({ looksTheSame($0, as: fork) }) else { return false }
    return !isUnseen || steps(from: fork, to: other).allSatisfy { isHidden(nodes[$0].file) }
  }

  /// The steps behind one up to another, the last first.
  private func steps(from fork: Int?, to last: Int?) -> some Sequence<Int> {
    sequence(state: last) { next in
      guard let step = next, step != fork else { return nil }
      next = nodes[step].previous
      return step
    }
  }

  /// Whether readers see no difference between a step and an earlier one.
  private func looksTheSame(_ step: Int, as earlier: Int?) -> Bool {
    guard let earlier else { return false }
    let (node, former) = (nodes[step], nodes[earlier])
    return looksTheSame(node.file, at: node.revision, as: former) && !(former.file != nil && explainsEnd(step))
  }

  /// Whether a step takes the file of an entry away and says why, and the entry was public once: of others nobody sees a reason.
  private func explainsEnd(_ step: Int) -> Bool {
    nodes[step].file == nil && log.revisions[nodes[step].revision].reason != nil
      && steps(from: nil, to: step).contains { !isHidden(nodes[$0].file) }
  }

  /// Whether readers see no difference between a file, or none, and that of a step.
  private func looksTheSame(_ file: EntryLine.File?, at revision: Int, as step: Trail.Node) -> Bool {
    guard let file, let former = step.file, !isHidden(file), !isHidden(former) else {
      return isHidden(file) && isHidden(step.file)
    }
    return isSameMinistry(file, at: revision, as: former, at: step.revision)
      && (file.blob == former.blob || saySame(file.blob, former.blob))
  }

  /// Whether readers see nothing of an entry with such a file.
  func isHidden(_ file: EntryLine.File?) -> Bool { file.map { facts[$0.blob].isDraft == true } ?? true }

  /// The commit that took an entry away on one of the other lines since that parted from this one; nil where none did.
  func cause(of id: Int, on others: [LineageState], besides last: Int?) -> Int? {
    guard let last, !isHidden(nodes[last].file) else { return nil }
    return others.lazy.compactMap { $0.node(of: id) }.compactMap { other in
      lastCommonStep(last, other).flatMap { fork in removal(onTheWayFrom: fork, to: other) }
    }.first
  }

  /// Whether another line has had a file of an entry ever since it parted from this one, which has none.
  func hasKept(_ id: Int, _ other: LineageState, since last: Int?) -> Bool {
    guard let last, nodes[last].file == nil, let end = other.node(of: id), let fork = lastCommonStep(last, end) else {
      return false
    }
    var next = end
    while next != fork, nodes[next].file != nil, let previous = nodes[next].previous { next = previous }
    return next == fork && nodes[fork].file != nil
  }

  private func removal(onTheWayFrom fork: Int, to end: Int) -> Int? {
    var next = end
    while next != fork, isHidden(nodes[next].file), let previous = nodes[next].previous {
      guard isHidden(nodes[previous].file) else {
        let revision = nodes[next].revision
        return log.revisions[revision].reason == nil ? nodes[next].cause ?? revision : revision
      }
      next = previous
    }
    return nil
  }

  func lastCommonStep(_ first: Int, _ second: Int) -> Int? {
    var (first, second): (Int?, Int?) = (first, second)
    while let one = first, let other = second, one != other {
      if nodes[one].depth < nodes[other].depth { second = nodes[other].previous } else { first = nodes[one].previous }
    }
    return second == nil ? nil : first
  }

  /// Whether two files are one, but perhaps for a name that is no matter of readers: with the same content and in the same ministry.
  private func isRenamed(
    _ file: EntryLine.File?, at revision: Int, to other: EntryLine.File?, at otherRevision: Int
  ) -> Bool {
    guard let file, let other, file.path != other.path else { return file == other }
    return file.blob == other.blob && isSameMinistry(file, at: revision, as: other, at: otherRevision)
  }

  /// Whether two files are those of one ministry, whatever its folder was called.
  private func isSameMinistry(
    _ file: EntryLine.File, at revision: Int, as other: EntryLine.File, at otherRevision: Int
  ) -> Bool {
    let (code, otherCode) = (
      ministryCode(ofEntryAt: log.paths[file.path]), ministryCode(ofEntryAt: log.paths[other.path])
    )
    guard code != otherCode else { return true }
    return names.name(of: code, at: revision).map { $0 == names.name(of: otherCode, at: otherRevision) } ?? false
  }
}
