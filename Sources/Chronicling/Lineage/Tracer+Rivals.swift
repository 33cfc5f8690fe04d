/// Files that were given one identifier on two branches.
extension Tracer {
  /// Notes the lines on which an identifier began with one file each, neither knowing of the other.
  func noteRivals(of id: Int, in state: inout LineageState, _ others: [LineageState]) {
    guard !others.isEmpty, let last = state.node(of: id), let path = nodes[last].file?.path else { return }
    let rivals = others.compactMap { $0.node(of: id) }.filter { other in
      nodes[other].file.map { $0.path != path } ?? false && lastCommonStep(last, other) == nil
    }
    guard !rivals.isEmpty else { return }
    let known = state.rivals.firstIndex { $0.contains { owner(of: $0, in: state) == id } }
    let group = known.map { state.rivals.remove(at: $0) } ?? [Int32(last)]
    state.rivals.append(group + rivals.map(Int32.init))
  }

  /// Those of files that began with one identifier which still share it.
  func undecided(_ rivals: [Int32], in state: LineageState) -> [Int32] {
    rivals.filter { rival in
      guard let owner = owner(of: rival, in: state) else { return false }
      return rivals.contains { $0 != rival && self.owner(of: $0, in: state) == owner }
    }
  }

  /// The identifier that the file of a step holds now.
  private func owner(of rival: Int32, in state: LineageState) -> Int? {
    nodes[Int(rival)].file.map { Int(state.owners[$0.path]) }.flatMap { $0 < 0 ? nil : $0 }
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
