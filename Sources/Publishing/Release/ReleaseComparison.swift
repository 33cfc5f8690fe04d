import Disk
import Exporting
import Glibc
import Synchronization
import Threading

/// How a new release differs from the last, known before anything is written.
struct ReleaseComparison: Sendable {
  /// How each file of the new release stands to the one of the last, in the order of the files.
  let states: [FileState]
  /// The pages and other files that change.
  fileprivate(set) var changes: ReleaseChanges
  /// What the last release had at addresses where now is nothing.
  let vanished: [String]

  /// Whether the new release would be the same as the last.
  var isEmpty: Bool { hasSameFiles && changes.damagedCopies == 0 }

  /// Whether what was rendered is what was rendered for the last, whatever became of its copies since.
  fileprivate var hasSameFiles: Bool { vanished.isEmpty && states.allSatisfy { $0 == .same } }
}

/// A page as its readers know it.
public struct ReleasedPage: Sendable, Equatable {
  /// The file below the release.
  public let path: String
  /// The title that browsers show.
  public let title: String

  /// The address below the portal's own, without the slash at the start.
  public var address: String { Publishing.address(of: path) }
}

/// What a new release changes, in the words of its readers.
public struct ReleaseChanges: Sendable {
  /// Pages that were not there before.
  public internal(set) var new: [ReleasedPage] = []
  /// Pages with another content.
  public internal(set) var changed: [ReleasedPage] = []
  /// Pages that are gone.
  public internal(set) var removed: [ReleasedPage] = []
  /// Files that are no pages and were not there before.
  public internal(set) var newFiles = 0
  /// Files that are no pages and have another content.
  public internal(set) var changedFiles = 0
  /// Files that are no pages and are gone.
  public internal(set) var removedFiles = 0
  /// Compressed copies that are not what was published; counted where nothing else changes, so that this alone is a reason to publish.
  public internal(set) var damagedCopies = 0
  /// Whether former addresses lead elsewhere than in the last release, which a server that redirects by itself learns when it is reloaded.
  public internal(set) var haveOtherRedirects = false
}

/// Compares the files of a new release with the last one, byte by byte.
func compare(_ files: [OutputFile], with previous: KeptRelease?) throws(EnvironmentFault) -> ReleaseComparison {
  let compared = try mapInParallel(files) { (file) throws(EnvironmentFault) in try compare(file, with: previous) }
  var states: [FileState] = []
  var changes = ReleaseChanges()
  for (file, (state, title)) in zip(files, compared) {
    states.append(state)
    changes.count(state, file.path, title)
  }
  let vanished = (previous?.renderedPaths() ?? []).subtracting(files.map(\.path)).filter { !isFingerprinted($0) }
    .map(RelativePath.init(unchecked:)).sorted().map(\.text)
  for path in vanished { changes.countRemoved(path, title: previous?.title(ofPageAt: path)) }
  let map = RedirectMap.nginx.path
  changes.haveOtherRedirects =
    previous != nil
    && (vanished.contains(map) || zip(files, states).contains { $0.path == map && $1 != .same })
  var comparison = ReleaseComparison(states: states, changes: changes, vanished: vanished)
  if let previous, comparison.hasSameFiles { comparison.changes.damagedCopies = try previous.damagedCopies().count }
  return comparison
}

/// Whether a file's address names its content, so that it may be cached for ever and has to stay while old pages are open somewhere.
func isFingerprinted(_ path: String) -> Bool { path.hasPrefix("assets/") }

private func compare(
  _ file: OutputFile, with previous: KeptRelease?
) throws(EnvironmentFault) -> (FileState, title: String?) {
  let bytes = try file.bytes()
  let state = previous?.state(of: file.path, comparedWith: bytes) ?? .missing
  return (state, state == .same || !isPage(file.path) ? nil : pageTitle(of: bytes))
}

extension KeptRelease {
  /// How a file of this release stands to bytes; whatever cannot be compared is different and will be written anew.
  fileprivate func state(of path: String, comparedWith bytes: [UInt8]) -> FileState {
    let path = RelativePath(unchecked: path)
    do throws(SystemCode) {
      return try folders.folder(path.parent, creating: false).compare(path.name, with: bytes)
    } catch {
      return error == .isMissing ? .missing : .different
    }
  }

  fileprivate func title(ofPageAt path: String) -> String? {
    guard isPage(path) else { return nil }
    return (try? content(of: path)).map(pageTitle)
  }
}

extension ReleaseChanges {
  fileprivate mutating func count(_ state: FileState, _ path: String, _ title: String?) {
    switch (state, title) {
    case (.same, _): break
    case (.missing, let title?): new.append(ReleasedPage(path: path, title: title))
    case (.different, let title?): changed.append(ReleasedPage(path: path, title: title))
    case (.missing, nil): newFiles += 1
    case (.different, nil): changedFiles += 1
    }
  }

  fileprivate mutating func countRemoved(_ path: String, title: String?) {
    if isPage(path) {
      removed.append(ReleasedPage(path: path, title: title ?? ""))
    } else {
      removedFiles += 1
    }
  }
}

/// Whether a file is a page.
func isPage(_ path: String) -> Bool { path.hasSuffix(".html") }

/// The words between `<title>` and `</title>`, the marks that are always escaped put back.
func pageTitle(of page: [UInt8]) -> String {
  let head = page.prefix(8192)
  guard let start = head.firstRange(of: Array("<title>".utf8))?.upperBound,
    let end = head[start...].firstRange(of: Array("</title>".utf8))?.lowerBound
  else { return "" }
  return withoutEntities(String(decoding: head[start..<end], as: UTF8.self))
}

/// A text as it was before it was escaped for HTML.
func withoutEntities(_ escaped: String) -> String {
  var text = escaped
  for (mark, character) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")] {
    guard text.utf8.contains(UInt8(ascii: "&")) else { break }
    text = text.split(separator: mark, omittingEmptySubsequences: false).joined(separator: character)
  }
  return text
}
