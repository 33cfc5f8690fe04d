/// A walk over the commits that follows every identifier.
struct Tracer {
  let log: RevisionLog
  let facts: [FileFacts]
  let names: MinistryNames
  /// Whether two blobs say the same to readers, in whatever way they are written.
  let saySame: (Int, Int) -> Bool
  /// What was known before the first of the commits that are followed.
  private let start: Trail?
  private var ids: [String] = []
  private var numbers: [String: Int] = [:]
  /// Every path that ever held an identifier, by the identifier's number.
  private var holders: [[Int]] = []
  private(set) var nodes: [Trail.Node] = []
  private var states: [Int: LineageState] = [:]
  private var children: [Int]

  init(
    log: RevisionLog, facts: [FileFacts], names: MinistryNames, after start: Trail?,
    saySame: @escaping (Int, Int) -> Bool
  ) {
    self.log = log
    self.facts = facts
    self.names = names
    self.saySame = saySame
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
    if !state.rivals.isEmpty {
      state.rivals = state.rivals.map { undecided($0, in: state) }.filter { !$0.isEmpty }
    }
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

  /// The file that holds an identifier: where it was before, else the first by path.
  private func file(of id: Int, in state: LineageState, after last: Int?) -> EntryLine.File? {
    let paths = holders[id].filter { state.owners[$0] == id }
    let former = last.flatMap { nodes[$0].file?.path }
    guard let path = paths.first(where: { $0 == former }) ?? paths.min(by: { log.paths[$0] < log.paths[$1] }) else {
      return nil
    }
    return EntryLine.File(path: path, blob: Int(state.blobs[path]))
  }

  /// The identifier that took the place of one that is gone: in the same file, or in a new one with the same title.
  func successor(of id: Int, at revision: Int, after last: Int?, _ state: LineageState) -> Int? {
    guard let file = last.flatMap({ nodes[$0].file }) else { return nil }
    let heir = Int(state.owners[file.path])
    if heir >= 0 { return heir }
    guard let title = facts[file.blob].title else { return nil }
    return log.revisions[revision].changes.first { change in
      change.isNew && change.blob.map { facts[$0].title == title } ?? false
    }.map { Int(state.owners[$0.path]) }.flatMap { $0 >= 0 && $0 != id ? $0 : nil }
  }
}
