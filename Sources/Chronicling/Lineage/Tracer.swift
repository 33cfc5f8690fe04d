/// A walk over the commits that follows every identifier.
struct Tracer {
  private let log: RevisionLog
  private let facts: [FileFacts]
  private let names: MinistryNames
  /// What was known before the first of the commits that are followed.
  private let start: Trail?
  private var ids: [String] = []
  private var numbers: [String: Int] = [:]
  /// Every path that ever held an identifier, by the identifier's number.
  private var holders: [[Int]] = []
  private var nodes: [Trail.Node] = []
  private var states: [Int: LineageState] = [:]
  private var children: [Int]

  init(log: RevisionLog, facts: [FileFacts], names: MinistryNames, after start: Trail?) {
    self.log = log
    self.facts = facts
    self.names = names
    self.start = start
    children = [Int](repeating: 0, count: log.revisions.count)
    for revision in log.revisions[(start?.revisions ?? 0)...] {
      for parent in revision.parents { children[parent] += 1 }
    }
    guard let start else { return }
    ids = start.ids
    numbers = Dictionary(ids.enumerated().map { ($1, $0) }) { first, _ in first }
    holders = start.holders
    nodes = start.nodes
    var state = start.state
    state.extend(toPaths: log.paths.count)
    states[start.revisions - 1] = state
  }

  /// The positions of the commits to follow, in their order.
  var revisions: Range<Int> { (start?.revisions ?? 0)..<log.revisions.count }

  /// The lines of the entries to which something happened in the commits that were followed.
  var lines: [EntryLine] {
    guard let state = newestState else { return [] }
    return ids.indices.compactMap { number in
      guard let last = state.node(of: number), last != start?.state.node(of: number) else { return nil }
      return EntryLine(id: ids[number], steps: steps(to: last))
    }
  }

  /// What is known at the newest commit.
  var trail: Trail {
    Trail(
      revisions: log.revisions.count, ids: ids, holders: holders, nodes: nodes,
      state: newestState ?? LineageState(paths: log.paths.count))
  }

  private var newestState: LineageState? { log.revisions.indices.last.flatMap { states[$0] } }

  private func steps(to last: Int) -> [EntryLine.Step] {
    var steps: [EntryLine.Step] = []
    var next: Int? = last
    while let number = next {
      let node = nodes[number]
      steps.append(
        EntryLine.Step(
          revision: node.revision, file: node.file, successor: node.successor.map { ids[$0] }, cause: node.cause,
          isKept: node.isKept))
      next = node.previous
    }
    return steps.reversed()
  }

  mutating func follow(_ number: Int) {
    let revision = log.revisions[number]
    var state = takeState(of: revision.parents.first)
    let others = revision.parents.dropFirst().compactMap { states[$0] }
    let affected = apply(revision.changes, to: &state)
    for id in affected { noteRivals(of: id, in: &state, others) }
    for id in affected { step(id, at: number, &state, others) }
    if !state.rivals.isEmpty { state.rivals = state.rivals.filter { isUndecided($0, in: state) } }
    for parent in revision.parents.dropFirst() { release(parent) }
    states[number] = state
  }

  /// The state of a parent, which nobody keeps when no further child will ask for it.
  private mutating func takeState(of parent: Int?) -> LineageState {
    guard let parent, let state = states[parent] else {
      return LineageState(paths: log.paths.count)
    }
    release(parent)
    return state
  }

  private mutating func release(_ parent: Int) {
    children[parent] -= 1
    if children[parent] == 0 { states[parent] = nil }
  }

  /// Puts the files in their places and returns the identifiers that gained or lost one, in the order of their numbers.
  private mutating func apply(_ changes: [FileChange], to state: inout LineageState) -> [Int] {
    var affected: Set<Int> = []
    let moved = ownersOfMoved(changes, in: state)
    for change in changes {
      let owner = Int(state.owners[change.path])
      if owner >= 0 { affected.insert(owner) }
      guard let blob = change.blob else {
        state.blobs[change.path] = -1
        state.owners[change.path] = -1
        continue
      }
      state.blobs[change.path] = Int32(blob)
      guard let id = facts[blob].id.map({ number(of: $0) }) ?? (owner >= 0 ? owner : moved[blob]) else { continue }
      state.owners[change.path] = Int32(id)
      if !holders[id].contains(change.path) { holders[id].append(change.path) }
      affected.insert(id)
    }
    return affected.sorted()
  }

  /// Whose the files were that went from their places, by what they said, where one came that says the same and names no identifier.
  private func ownersOfMoved(_ changes: [FileChange], in state: LineageState) -> [Int: Int] {
    guard changes.contains(where: { $0.isNew && $0.blob.map { facts[$0].id == nil } ?? false }) else { return [:] }
    let gone = changes.filter { $0.blob == nil && state.owners[$0.path] >= 0 }
    return Dictionary(gone.map { (Int(state.blobs[$0.path]), Int(state.owners[$0.path])) }) { first, _ in first }
  }

  private mutating func number(of id: String) -> Int {
    if let number = numbers[id] { return number }
    numbers[id] = ids.count
    ids.append(id)
    holders.append([])
    return ids.count - 1
  }

  private mutating func step(_ id: Int, at revision: Int, _ state: inout LineageState, _ others: [LineageState]) {
    let last = state.node(of: id)
    let file = file(of: id, in: state, after: last)
    guard file != last.flatMap({ nodes[$0].file }) else { return }
    let adopted = line(among: others.compactMap { $0.node(of: id) }, from: last, to: file, at: revision)
    let own = adopted ?? lineOfItsOwn(of: id, in: file, at: revision, after: last, state)
    if let own, nodes[own].file == file { return state.set(own, of: id) }
    let previous = own ?? last
    nodes.append(
      Trail.Node(
        revision: revision, file: file,
        successor: file == nil ? successor(of: id, at: revision, after: last, state) : nil,
        cause: isHidden(file) ? cause(of: id, on: others, besides: last) : nil,
        isKept: file != nil && others.contains { hasKept(id, $0, since: last) },
        previous: previous,
        depth: previous.map { nodes[$0].depth + 1 } ?? 0))
    state.set(nodes.count - 1, of: id)
  }

  /// Notes the lines on which an identifier began with one file each, neither knowing of the other.
  private func noteRivals(of id: Int, in state: inout LineageState, _ others: [LineageState]) {
    guard !others.isEmpty, let last = state.node(of: id), let path = nodes[last].file?.path else { return }
    let rivals = others.compactMap { $0.node(of: id) }.filter { other in
      nodes[other].file.map { $0.path != path } ?? false && lastCommonStep(last, other) == nil
    }
    if !rivals.isEmpty { state.rivals.append(([last] + rivals).map(Int32.init)) }
  }

  /// Whether files that began with one identifier still share it.
  private func isUndecided(_ rivals: [Int32], in state: LineageState) -> Bool {
    let owners = Set(rivals.map { nodes[Int($0)].file.map { state.owners[$0.path] } ?? -1 })
    return owners.count == 1 && !owners.contains(-1)
  }

  /// The line that a file has behind it which shared its identifier with another one: when one of the two gets a new identifier each goes on
  /// with its own past.
  private func lineOfItsOwn(
    of id: Int, in file: EntryLine.File?, at revision: Int, after last: Int?, _ state: LineageState
  ) -> Int? {
    guard !state.rivals.isEmpty, let file, last.map({ nodes[$0].file?.path != file.path }) ?? true,
      last == nil || successor(of: id, at: revision, after: last, state) != nil
    else { return nil }
    return state.rivals.joined().lazy.map(Int.init).first { nodes[$0].file?.path == file.path }
  }

  /// The file that holds an identifier: where it was before, else the first by path.
  private func file(of id: Int, in state: LineageState, after last: Int?) -> EntryLine.File? {
    let paths = holders[id].filter { state.owners[$0] == id }
    let former = last.flatMap { nodes[$0].file?.path }
    guard let path = paths.first(where: { $0 == former }) ?? paths.min(by: { log.paths[$0] < log.paths[$1] }) else {
      return nil
    }
    return EntryLine.File(path: path, blob: Int(state.blobs[path]))
  }

  /// The last step of another line on which an entry goes on: of those that parted from this line before it changed the entry, the one that
  /// ends with the file, else the first that the merge may have put more upon.
  private func line(among others: [Int], from last: Int?, to file: EntryLine.File?, at revision: Int) -> Int? {
    let lines = others.filter { addsTo(last, $0) }
    return lines.first { isRenamed(nodes[$0].file, at: nodes[$0].revision, to: file, at: revision) }
      ?? (isHidden(file) ? nil : lines.first { !isHidden(nodes[$0].file) })
  }

  /// Whether another line went on from a step of this one that did no more since than give the file other names.
  private func addsTo(_ last: Int?, _ other: Int) -> Bool {
    guard let last else { return true }
    guard let fork = lastCommonStep(last, other), fork != other else { return false }
    var next = last
    while next != fork, let previous = nodes[next].previous {
      guard
        isRenamed(nodes[next].file, at: nodes[next].revision, to: nodes[fork].file, at: nodes[fork].revision)
      else { return false }
      next = previous
    }
    return true
  }

  /// Whether readers see nothing of an entry with such a file.
  private func isHidden(_ file: EntryLine.File?) -> Bool { file.map { facts[$0.blob].isDraft == true } ?? true }

  /// The commit that took an entry away on one of the other lines since that parted from this one; nil where none did.
  private func cause(of id: Int, on others: [LineageState], besides last: Int?) -> Int? {
    guard let last, !isHidden(nodes[last].file) else { return nil }
    return others.lazy.compactMap { $0.node(of: id) }.compactMap { other in
      lastCommonStep(last, other).flatMap { fork in removal(onTheWayFrom: fork, to: other) }
    }.first
  }

  /// Whether another line has had a file of an entry ever since it parted from this one, which has none.
  private func hasKept(_ id: Int, _ other: LineageState, since last: Int?) -> Bool {
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

  private func lastCommonStep(_ first: Int, _ second: Int) -> Int? {
    var (first, second): (Int?, Int?) = (first, second)
    while let one = first, let other = second, one != other {
      if nodes[one].depth < nodes[other].depth { second = nodes[other].previous } else { first = nodes[one].previous }
    }
    return second == nil ? nil : first
  }

  /// Whether two files are one, but perhaps for a name that is no matter of readers: with the same content and in the same ministry,
  /// whatever its folder was called.
  private func isRenamed(
    _ file: EntryLine.File?, at revision: Int, to other: EntryLine.File?, at otherRevision: Int
  ) -> Bool {
    guard let file, let other, file.path != other.path else { return file == other }
    guard file.blob == other.blob else { return false }
    let (code, otherCode) = (
      ministryCode(ofEntryAt: log.paths[file.path]), ministryCode(ofEntryAt: log.paths[other.path])
    )
    guard code != otherCode else { return true }
    return names.name(of: code, at: revision).map { $0 == names.name(of: otherCode, at: otherRevision) } ?? false
  }

  /// The identifier that took the place of one that is gone: in the same file, or in a new one with the same title.
  private func successor(of id: Int, at revision: Int, after last: Int?, _ state: LineageState) -> Int? {
    guard let file = last.flatMap({ nodes[$0].file }) else { return nil }
    let heir = Int(state.owners[file.path])
    if heir >= 0 { return heir }
    guard let title = facts[file.blob].title else { return nil }
    return log.revisions[revision].changes.first { change in
      change.isNew && change.blob.map { facts[$0].title == title } ?? false
    }.map { Int(state.owners[$0.path]) }.flatMap { $0 >= 0 && $0 != id ? $0 : nil }
  }
}
