import Bytes
import Chronicling
import Diagnostics
import Disk
import Indexing
import RegisterModel
import Rendering
import Threading

/// The files of the search index, and the one that names all others.
struct SearchIndex: Sendable {
  let files: [OutputFile]
  let contents: Route
  /// What the next process can make the next index of; nil where nothing is kept.
  let kept: KeptIndex?
}

/// A search index as the next process finds it.
struct KeptIndex: Sendable {
  /// Where the words of every entry lie, in the inventory's order.
  let documents: [Spool.Place]
  let dictionaries: IndexDictionaries
  /// Where the files of the dictionaries lie, by name.
  let files: [String: Spool.Place]
}

/// Where in the output the search index lies.
let folderOfSearchIndex = parent(of: Route.searchIndex(name: "").file) + "/"

/// What a search index is made of: it asks for no page, so it can be made while these are planned.
struct SearchIndexWork: Sendable {
  let work: EntryWork
  let inventory: Inventory
  let chronicle: Chronicle
  /// The published entries, in the inventory's order.
  let published: [KnownEntry]
  /// Keeps what is made for this portal alone.
  let scratch: Spool
  /// What the bases of files begin with.
  let seed: UInt64

  /// The files of the index, kept in a spool, and the one that names all others; made out of an earlier index if there is one.
  func index(after store: BuildStore? = nil) throws(EnvironmentFault) -> SearchIndex {
    let documents = published.map { $0.result.contents?.words ?? .nowhere }
    let earlier = store?.searchIndex
    let quick = try edited(earlier, to: documents)
    let maker = if let quick { quick } else { try made(of: documents) }
    let parts = mapInParallel(maker.parts, chunk: 1) { $0() }
    let dictionaries = IndexDictionaries(among: parts)
    let names = dictionaries.names
    let spool = store == nil ? scratch : work.spool
    var places: [String: Spool.Place] = [:]
    for name in names { places[name] = earlier?.files[name] }
    let contents = maker.contents(of: parts)
    for file in parts.flatMap(\.files) + [contents] where places[file.name] == nil {
      places[file.name] = try spool.append(file.bytes)
    }
    let files = places.sorted { $0.key < $1.key }.map { name, place in
      // The name is made of the content.
      OutputFile(
        path: Route.searchIndex(name: name).file, madeOf: { fingerprint(Array(name.utf8), from: 0, seed: seed) }
      ) { () throws(EnvironmentFault) in try spool.read(place) }
    }
    let kept = store.map { [places] _ in
      KeptIndex(
        documents: documents, dictionaries: dictionaries,
        files: Dictionary(names.map { ($0, places[$0]!) }) { first, _ in first })
    }
    return SearchIndex(files: files, contents: .searchIndex(name: contents.name), kept: kept)
  }

  private func made(of documents: [Spool.Place]) throws(EnvironmentFault) -> SearchIndexMaker {
    var words = WordIndex()
    for document in documents { words.append(try work.spool.read(document)) }
    return SearchIndexMaker(words, of: inventory.entries, besides: removedEntries, in: work.check.register)
  }

  private var removedEntries: [RemovedEntry] {
    let published = Set(inventory.entries.lazy.map(\.id))
    return chronicle.removed { published.contains($0) }.compactMap { history in
      history.versions.last.map { version in
        RemovedEntry(
          id: history.id, title: namingControls(in: version.title), ministry: namingControls(in: version.ministryName),
          day: history.removal?.commit?.day.german ?? "")
      }
    }
  }

  /// An index out of an earlier one; nil where it would be no quicker, as when entries were put between others.
  private func edited(
    _ earlier: KeptIndex?, to documents: [Spool.Place]
  ) throws(EnvironmentFault) -> SearchIndexMaker? {
    guard let earlier else { return nil }
    let count = max(documents.count, earlier.documents.count)
    var changes: [DocumentChange] = []
    for number in 0..<count {
      let old = number < earlier.documents.count ? earlier.documents[number] : .nowhere
      let new = number < documents.count ? documents[number] : .nowhere
      if old == new { continue }
      guard changes.count < max(4, count / 100) else { return nil }
      changes.append(DocumentChange(of: number, from: try work.spool.read(old), to: try work.spool.read(new)))
    }
    return try? SearchIndexMaker(
      changes, after: earlier.dictionaries, of: inventory.entries, besides: removedEntries, in: work.check.register
    ) { (name) throws(DamagedDictionary) in
      guard let place = earlier.files[name], let bytes = try? work.spool.read(place) else { throw DamagedDictionary() }
      return bytes
    }
  }
}

extension KeptIndex: Archived {
  /// Appends everything.
  func archive(to writer: inout ByteWriter) {
    writer.archive(documents)
    writer.archive(dictionaries)
    writer.archive(files.count)
    for (name, place) in files {
      writer.archive(name)
      writer.archive(place)
    }
  }

  /// Takes out an index.
  init(from archive: inout ArchiveReader) throws(ArchiveFault) {
    documents = try archive.read()
    dictionaries = try archive.read()
    var files: [String: Spool.Place] = [:]
    for _ in 0..<max(0, try archive.read(Int.self)) {
      let name: String = try archive.read()
      files[name] = try archive.read(Spool.Place.self)
    }
    self.files = files
  }
}
