import Rendering
import Synchronization

/// The files of a portal, found by their paths.
final class SiteFiles: Sendable {
  private struct Shelf {
    var files: [OutputFile]
    var positions: [String: Int]?
  }

  private let shelf: Mutex<Shelf>
  private let index: OnDemandIndex?

  /// Files that are all there.
  init(_ files: [OutputFile]) {
    shelf = Mutex(Shelf(files: files))
    index = nil
  }

  /// Files of which each is made when it is asked for, the search index with the first question about it.
  init(onDemandOf contents: SiteContents) {
    let index = OnDemandIndex(contents)
    let pages = contents.plan.jobs.map { job in
      OutputFile(path: job.route.file) { () throws(EnvironmentFault) in contents.page(of: job) }
    }
    let others = contents.entryFiles() + pages + [index.page] + contents.otherFiles()
    shelf = Mutex(Shelf(files: others + contents.historyFiles(besides: others)))
    self.index = index
  }

  /// All files; those of a search index that nobody has asked for yet are not among them.
  var all: [OutputFile] { shelf.withLock(\.files) }

  /// The paths of all files.
  var paths: [String] { all.map(\.path) }

  /// A file's content, or nil when there is no such file.
  func bytes(at path: String) throws(EnvironmentFault) -> [UInt8]? {
    if let file = file(at: path) { return try file.bytes() }
    return try index?.file(at: path)?.bytes()
  }

  private func file(at path: String) -> OutputFile? {
    shelf.withLock { shelf in
      if shelf.positions == nil {
        shelf.positions = Dictionary(shelf.files.enumerated().map { ($1.path, $0) }) { first, _ in first }
      }
      return shelf.positions?[path].map { shelf.files[$0] }
    }
  }
}

/// A search index that is made when its first file is asked for.
private final class OnDemandIndex: Sendable {
  private static let folder = parent(of: Route.searchIndex(name: "").file) + "/"

  private let contents: SiteContents
  private let index = Once<SearchIndex>()

  init(_ contents: SiteContents) { self.contents = contents }

  /// The search page.
  var page: OutputFile {
    OutputFile(path: contents.plan.searchJob(index: .search).route.file) { () throws(EnvironmentFault) in
      let index = try self.current()
      return self.contents.page(of: self.contents.plan.searchJob(index: index.contents))
    }
  }

  /// A file of the index.
  func file(at path: String) throws(EnvironmentFault) -> OutputFile? {
    guard path.hasPrefix(Self.folder) else { return nil }
    return try current().files.first { $0.path == path }
  }

  private func current() throws(EnvironmentFault) -> SearchIndex {
    try index.value { () throws(EnvironmentFault) in try contents.searchIndex() }
  }
}
