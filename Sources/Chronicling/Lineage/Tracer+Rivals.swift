/// Files that were given one identifier on two branches.
extension Tracer {
  /// Notes the lines on which an identifier began with one file each, neither knowing of the other.
  func noteRivals(of id: Int, in state: inout LineageState, _ others: [LineageState]) {
    guard !others.isEmpty, let last = state.node(of: id), let path = nodes[last].file?.path else { return }
    let rivals = others.compactMap { $0.node(of: id) }.filter { other in
      nodes[other].file.map { $0.path != path } ?? false && lastCommonStep(last, other) == nil
    }
    if !rivals.isEmpty { state.rivals.append(([last] + rivals).map(Int32.init)) }
  }

  /// Whether files that began with one identifier still share it.
  func isUndecided(_ rivals: [Int32], in state: LineageState) -> Bool {
    let owners = Set(rivals.map { nodes[Int($0)].file.map { state.owners[$0.path] } ?? -1 })
    return owners.count == 1 && !owners.contains(-1)
  }

  /// The line that a file has behind it which shared its identifier with another one: when one of the two gets a new identifier each goes on
  /// with its own past.
  func lineOfItsOwn(
    of id: Int, in file: EntryLine.File?, at revision: Int, after last: Int?, _ state: LineageState
  ) -> Int? {
    guard !state.rivals.isEmpty, let file, last.map({ nodes[$0].file?.path != file.path }) ?? true,
      last == nil || successor(of: id, at: revision, after: last, state) != nil
    else { return nil }
    return state.rivals.joined().lazy.map(Int.init).first { nodes[$0].file?.path == file.path }
  }
}
