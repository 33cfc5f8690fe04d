import Disk
import Rendering
import Threading

/// The files of a portal, found by their paths.
///
/// They stand on shelves, and a shelf is filled when somebody looks for something on it: whoever looks at one page after an
/// edit need not wait for lists of thousands of others.
final class SiteFiles: Sendable {
  private let shelves: [any FileShelf]

  /// Files that are all there.
  init(_ files: [OutputFile]) {
    shelves = [ListedShelf { files }]
  }

  /// Files of which each is made when it is asked for, the search index with the first question about it.
  init(onDemandOf contents: SiteContents) {
    let entries = EntryShelf(contents)
    let pages = ListedShelf(contents.pageFiles)
    let index = IndexShelf(contents)
    let assets = ListedShelf(contents.assetFiles)
    let others = ListedShelf(contents.otherFiles)
    let present: [any FileShelf] = [entries, pages, index, assets, others]
    shelves = present + [ListedShelf { contents.historyFiles(besides: present.flatMap(\.files)) }]
  }

  /// All files; those of a search index that nobody has asked for yet are not among them.
  var all: [OutputFile] {
    // The list of a whole portal is long, and is not to be copied.
    shelves.count == 1 ? shelves[0].files : shelves.flatMap(\.files)
  }

  /// The paths of the files that links may lead to: those of the search index have other names after each edit.
  var linkable: [String] { all.map(\.path).filter { !$0.hasPrefix(folderOfSearchIndex) } }

  /// A file's content, or nil when there is no such file.
  func bytes(at path: String) throws(EnvironmentFault) -> [UInt8]? {
    for shelf in shelves {
      if let file = try shelf.file(at: path) { return try file.bytes() }
    }
    return nil
  }
}

/// Some of a portal's files.
private protocol FileShelf: Sendable {
  var files: [OutputFile] { get }

  /// The file with a path, or nil when it does not stand here.
  func file(at path: String) throws(EnvironmentFault) -> OutputFile?
}

/// Files that are listed when the first of them is looked for.
private final class ListedShelf: FileShelf {
  private let list: @Sendable () -> [OutputFile]
  private let listed = Once<[OutputFile]>()
  private let positions = Once<[String: Int]>()

  init(_ list: @escaping @Sendable () -> [OutputFile]) {
    self.list = list
  }

  var files: [OutputFile] { listed.value(list) }

  func file(at path: String) -> OutputFile? {
    let files = files
    return positions.value { Dictionary(files.enumerated().map { ($1.path, $0) }) { first, _ in first } }[path]
      .map { files[$0] }
  }
}

/// The pages of the entries, found by the identifiers in their paths.
private struct EntryShelf: FileShelf {
  private let contents: SiteContents

  init(_ contents: SiteContents) {
    self.contents = contents
  }

  var files: [OutputFile] { contents.entryFiles() }

  func file(at path: String) -> OutputFile? {
    let parts = path.split(separator: "/")
    guard parts.count == 3, case let id = String(parts[1]), path == Route.entry(id: id).file else { return nil }
    return contents.overall.position(ofEntry: id).flatMap(contents.entryFile)
  }
}

/// The search page and a search index that is made when its first file is asked for.
private final class IndexShelf: FileShelf {
  private let contents: SiteContents
  private let index = Once<SearchIndex>()

  init(_ contents: SiteContents) {
    self.contents = contents
  }

  var files: [OutputFile] { [page] }

  func file(at path: String) throws(EnvironmentFault) -> OutputFile? {
    if path == page.path { return page }
    guard path.hasPrefix(folderOfSearchIndex) else { return nil }
    return try current().files.first { $0.path == path }
  }

  private var page: OutputFile {
    OutputFile(path: contents.plan.searchJob(index: .search).route.file) { () throws(EnvironmentFault) in
      let index = try self.current()
      return try self.contents.page(of: self.contents.plan.searchJob(index: index.contents))
    }
  }

  private func current() throws(EnvironmentFault) -> SearchIndex {
    try index.value { () throws(EnvironmentFault) in try contents.search.index() }
  }
}
