import RegisterModel

/// Everything that ever happened to one file of Content that is no entry, oldest first.
public struct GroundLine: Sendable {
  /// Where the file lay first, which stands for it whatever it is called later.
  public let id: String
  /// What happened, and the file since then, or nil when there is none any more.
  let steps: [(step: EntryLine.Step, version: GroundVersion?)]

  /// The positions of all contents among the blobs.
  public var blobs: [Int] { steps.compactMap(\.version?.blob) }
}

/// Follows every file that is no entry through the commits.
///
/// It is followed in the way of an entry, its place standing for an identifier: so branches and merges are told alike. A file that goes while one of
/// its kind comes with the same content, or under the same title, only has another name since.
///
/// - Parameters:
///   - log: The commits.
///   - names: What ministries were called.
///   - title: The title that a file has, if it can be read.
///   - saySame: Whether two files say the same to readers, in whatever way they are written.
/// - Returns: A line for every file, ordered by its first place.
public func traceGround(
  in log: RevisionLog, names: MinistryNames, title: (GroundVersion) -> String?,
  saySame: @escaping (GroundVersion, GroundVersion) -> Bool
) -> [GroundLine] {
  let files = GroundLog(log, title: title)
  let (lines, _) = traceEntries(in: files.log, facts: files.facts, names: names) { one, other in
    saySame(files.versions[one], files.versions[other])
  }
  return lines.map { line in
    GroundLine(id: line.id, steps: line.steps.map { step in (step, step.file.map { files.versions[$0.blob] }) })
  }
}

/// The commits as if the files that are no entries were entries, each version a blob of its own, with the first place for an identifier.
private struct GroundLog {
  private(set) var log = RevisionLog()
  private(set) var facts: [FileFacts] = []
  /// What the blobs stand for.
  private(set) var versions: [GroundVersion] = []
  private var numbers: [Identified: Int] = [:]
  private var paths: [String: Int] = [:]
  private var identities = Identities()

  private struct Identified: Hashable {
    let version: GroundVersion
    let id: String
  }

  init(_ log: RevisionLog, title: (GroundVersion) -> String?) {
    self.log.revisions = log.revisions.map(\.withoutChanges)
    var rest = log.ground[...]
    while let revision = rest.first?.revision {
      let changes = rest.prefix { $0.revision == revision }
      rest = rest.dropFirst(changes.count)
      identities.note(changes, title: title)
      self.log.revisions[revision].changes = changes.map { change in
        FileChange(
          path: number(ofPath: change.file.path), blob: change.versions.new.map { number(of: $0) },
          isNew: change.former == nil)
      }
    }
    self.log.blobs = versions.indices.map { String($0) }
  }

  private mutating func number(ofPath path: String) -> Int {
    if let known = paths[path] { return known }
    paths[path] = log.paths.count
    log.paths.append(path)
    return log.paths.count - 1
  }

  private mutating func number(of version: GroundVersion) -> Int {
    let key = Identified(version: version, id: identities[version])
    if let known = numbers[key] { return known }
    numbers[key] = versions.count
    versions.append(version)
    facts.append(FileFacts(id: key.id, title: nil, isDraft: false))
    return versions.count - 1
  }
}

/// What stands for each file.
private struct Identities {
  /// By the files as commits left them: what a commit changes is the file that it changes, whatever other branches did to its place.
  private var ids: [GroundVersion: String] = [:]
  /// How often a place was given to a new file after the one there had moved on.
  private var generations: [String: Int] = [:]

  subscript(version: GroundVersion) -> String { ids[version] ?? newID(at: version.file.path) }

  private func newID(at path: String) -> String { generations[path].map { "\(path)/\($0)" } ?? path }

  mutating func note(_ changes: ArraySlice<GroundChange>, title: (GroundVersion) -> String?) {
    var gone = changes.filter { $0.blob == nil }
    for change in changes {
      guard let new = change.versions.new else { continue }
      if let former = change.versions.former {
        ids[new] = self[former]
      } else if let index = gone.firstIndex(where: { $0.went(to: new, title) }) {
        let old = gone.remove(at: index)
        ids[new] = old.versions.former.map { self[$0] }
        // Whatever comes to the old place later is another file.
        generations[old.file.path, default: 1] += 1
      } else {
        ids[new] = newID(at: new.file.path)
      }
    }
  }
}

extension GroundChange {
  /// Whether the file that is gone may be one that came with the same commit.
  fileprivate func went(to new: GroundVersion, _ title: (GroundVersion) -> String?) -> Bool {
    guard file.kind == new.file.kind, let former = versions.former else { return false }
    return former.blob == new.blob || title(former).map { $0 == title(new) } ?? false
  }
}
