import Indexing
import Rendering

extension SiteRendering {
  /// The files of the search index, kept in the spool, and the one that names all others.
  func searchIndex(
    of published: [EntryResult]
  ) throws(EnvironmentFault) -> (files: [OutputFile], contents: Route) {
    var words = WordIndex()
    for result in published { words.append(try result.words.map(work.spool.read) ?? []) }
    var files: [String: OutputFile] = [:]
    let contents = try writeSearchIndex(words, of: inventory.entries, in: site.groundwork.register) {
      (file: IndexFile) throws(EnvironmentFault) in
      let place = try work.spool.append(file.bytes)
      let path = Route.searchIndex(name: file.name).file
      files[path] = OutputFile(path: path) { [spool = work.spool] () throws(EnvironmentFault) in try spool.read(place) }
    }
    return (files.values.sorted { $0.path < $1.path }, .searchIndex(name: contents))
  }
}
