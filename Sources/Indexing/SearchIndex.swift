public import Bytes
public import RegisterModel

/// The search index in the making: dictionaries, facets, what results show, and a table of contents that names all other files.
public struct SearchIndexMaker: Sendable {
  /// The parts, each of which can be made by another thread.
  public let parts: [@Sendable () -> SearchIndexPart]
  private let entries: Int
  private let register: Register

  /// Prepares an index.
  ///
  /// - Parameters:
  ///   - words: The words of all entries.
  ///   - entries: The entries, in the order in which their words were added.
  ///   - removed: The entries that are gone.
  ///   - register: What holds for all entries.
  public init(
    _ words: WordIndex, of entries: [EntrySummary], besides removed: [RemovedEntry], in register: Register
  ) {
    self.entries = entries.count
    self.register = register
    let sorted = words.sortedWords
    parts =
      Self.dictionaries(
        { words.files(of: sorted) }, { words.files(of: words.sortedParts) },
        { words.files(ofKeysAlone: sorted.map(\.key)) }, { words.files(ofKeysAlone: words.sortedBackwards(sorted)) })
      + Self.others(of: entries, besides: removed, in: register)
  }

  /// Prepares an index out of an earlier one, which is quicker where few entries are others.
  ///
  /// - Parameters:
  ///   - changes: The entries whose words are others, or that came or went at the end.
  ///   - earlier: The dictionaries of the earlier index.
  ///   - entries: The entries.
  ///   - removed: The entries that are gone.
  ///   - register: What holds for all entries.
  ///   - read: Reads a file of the earlier index.
  /// - Throws: `DamagedDictionary` when a file is none that we wrote.
  public init(
    _ changes: [DocumentChange], after earlier: IndexDictionaries, of entries: [EntrySummary],
    besides removed: [RemovedEntry], in register: Register,
    reading read: (String) throws(DamagedDictionary) -> [UInt8]
  ) throws(DamagedDictionary) {
    self.entries = entries.count
    self.register = register
    guard earlier.files.count == 4 else { throw DamagedDictionary() }
    var edit = DictionaryEdit(changes) { [searchKey($0[...])] }
    let words = try edit.applied(to: earlier.files[0], reading: read)
    var editOfParts = DictionaryEdit(changes) { partKeys(of: $0[...]) }
    let parts = try editOfParts.applied(to: earlier.files[1], reading: read)
    let forwards = try edited(earlier.files[2], adding: edit.added, removing: edit.removed, reading: read)
    let backwards = try edited(
      earlier.files[3], adding: edit.added.map(reversed), removing: edit.removed.map(reversed), reading: read)
    self.parts =
      Self.dictionaries({ words }, { parts }, { forwards }, { backwards })
      + Self.others(of: entries, besides: removed, in: register)
  }

  private static func dictionaries(
    _ words: @escaping @Sendable () -> DictionaryWriter, _ parts: @escaping @Sendable () -> DictionaryWriter,
    _ forwards: @escaping @Sendable () -> DictionaryWriter, _ backwards: @escaping @Sendable () -> DictionaryWriter
  ) -> [@Sendable () -> SearchIndexPart] {
    [
      { .dictionary("woerter", words()) }, { .dictionary("teile", parts()) }, { .dictionary("vorwaerts", forwards()) },
      { .dictionary("rueckwaerts", backwards()) },
    ]
  }

  private static func others(
    of entries: [EntrySummary], besides removed: [RemovedEntry], in register: Register
  ) -> [@Sendable () -> SearchIndexPart] {
    [{ .cards(of: entries) }, { .removed(removed) }]
      + searchFacets(of: entries, in: register).map { facet in { @Sendable in .facet(facet()) } }
  }

  /// The table of contents; its name is all that a page need know.
  ///
  /// - Parameter parts: What became of the parts, in their order.
  /// - Returns: The file.
  public func contents(of parts: [SearchIndexPart]) -> IndexFile {
    var contents = ByteWriter(capacity: 1 << 16)
    contents.write("{\"anzahl\":")
    contents.write(entries)
    for part in parts where part.kind == .dictionary { contents.write(part.mention) }
    contents.write(",\n\"merkmale\":[")
    for (number, part) in parts.filter({ $0.kind == .facet && !$0.files.isEmpty }).enumerated() {
      contents.write(number == 0 ? "" : ",")
      contents.write(part.mention)
    }
    contents.write("],\n\"ressorts\":{")
    contents.names(of: register.ministries.map { ($0.code, [$0.abbreviation, $0.name]) })
    contents.write("},\n\"gesetze\":{")
    contents.names(of: register.laws.map { ($0.slug, [$0.shortName, $0.name] + $0.furtherNames) })
    contents.write("},\n\"karten_je_datei\":")
    contents.write(cardsPerFile)
    for part in parts where part.kind == .cards || part.kind == .removed { contents.write(part.mention) }
    contents.write("}\n")
    return IndexFile(contents.bytes)
  }
}

/// A part of the search index.
public struct SearchIndexPart: Sendable {
  fileprivate enum Kind {
    case dictionary, facet, cards, removed
  }

  fileprivate let kind: Kind
  /// The files that were made.
  public let files: [IndexFile]
  /// All files of a dictionary.
  fileprivate var dictionary: [KnownDictionaryFile] = []
  /// How the table of contents names them.
  fileprivate let mention: [UInt8]

  fileprivate static func dictionary(_ name: StaticString, _ dictionary: DictionaryWriter) -> SearchIndexPart {
    var writer = ByteWriter(capacity: 1 << 14)
    writer.write(",\n\"")
    writer.write(name)
    writer.write("\":")
    writer.list(dictionary.files.flatMap { [String(decoding: $0.firstKey, as: UTF8.self), $0.name] })
    return SearchIndexPart(
      kind: .dictionary, files: dictionary.files.compactMap(\.new),
      dictionary: dictionary.files.map { KnownDictionaryFile(firstKey: $0.firstKey, name: $0.name) },
      mention: writer.bytes)
  }

  fileprivate static func facet(_ facet: SearchFacet) -> SearchIndexPart {
    if facet.values.isEmpty { return SearchIndexPart(kind: .facet, files: [], mention: []) }
    let file = IndexFile(facet.bytes)
    var writer = ByteWriter()
    writer.list([facet.key, facet.title, file.name])
    return SearchIndexPart(kind: .facet, files: [file], mention: writer.bytes)
  }

  fileprivate static func cards(of entries: [EntrySummary]) -> SearchIndexPart {
    let files = cardFiles(of: entries)
    var writer = ByteWriter(capacity: 1 << 14)
    writer.write(",\"karten\":")
    writer.list(files.map(\.name))
    return SearchIndexPart(kind: .cards, files: files, mention: writer.bytes)
  }

  /// Of all entries that are gone one file, which the search loads with the first question; none where nothing is gone.
  fileprivate static func removed(_ entries: [RemovedEntry]) -> SearchIndexPart {
    if entries.isEmpty { return SearchIndexPart(kind: .removed, files: [], mention: []) }
    var file = ByteWriter(capacity: 1 << 12)
    for (number, entry) in entries.enumerated() {
      file.write(number == 0 ? "[" : ",\n")
      file.list([entry.id, entry.title, entry.ministry, entry.day])
    }
    file.write("]\n")
    let index = IndexFile(file.bytes)
    var writer = ByteWriter()
    writer.write(",\n\"entfernt\":")
    writer.text(index.name)
    return SearchIndexPart(kind: .removed, files: [index], mention: writer.bytes)
  }
}

/// An entry that is gone, as the search finds it and shows it.
public struct RemovedEntry: Sendable {
  let id: String
  let title: String
  let ministry: String
  let day: String

  /// An entry that is gone, in the words of its last version.
  ///
  /// - Parameters:
  ///   - id: The identifier, at which its page still stands.
  ///   - title: The title.
  ///   - ministry: What the ministry was called.
  ///   - day: When it was removed, in words; empty where that is not known.
  public init(id: String, title: String, ministry: String, day: String) {
    self.id = id
    self.title = title
    self.ministry = ministry
    self.day = day
  }
}

/// The dictionaries of a search index without their contents: enough to make the next one out of them.
public struct IndexDictionaries: Sendable {
  let files: [[KnownDictionaryFile]]

  /// The dictionaries among the parts of an index.
  public init(among parts: [SearchIndexPart]) {
    files = parts.filter { $0.kind == .dictionary }.map(\.dictionary)
  }

  /// The names of all files.
  public var names: [String] { files.flatMap { $0.map(\.name) } }
}

/// A file of an earlier dictionary, without its content.
struct KnownDictionaryFile: Sendable {
  let firstKey: [UInt8]
  let name: String
}

extension IndexDictionaries: Archived {
  /// Appends the names and first keys.
  public func archive(to writer: inout ByteWriter) { writer.archive(files) }

  /// Takes out names and first keys.
  public init(from archive: inout ArchiveReader) throws(ArchiveFault) { files = try archive.read() }
}

extension KnownDictionaryFile: Archived {
  /// Appends key and name.
  func archive(to writer: inout ByteWriter) {
    writer.archive(plain: firstKey)
    writer.archive(name)
  }

  /// Takes out key and name.
  init(from archive: inout ArchiveReader) throws(ArchiveFault) {
    firstKey = try archive.plain()
    name = try archive.read()
  }
}

private let cardsPerFile = 16

/// What results show of each entry: identifier, title, summary, ministry, status, risk class, and the number of gaps.
private func cardFiles(of entries: [EntrySummary]) -> [IndexFile] {
  stride(from: 0, to: entries.count, by: cardsPerFile).map { start in
    var writer = ByteWriter(capacity: 8192)
    for (number, entry) in entries[start..<min(start + cardsPerFile, entries.count)].enumerated() {
      writer.write(number == 0 ? "[[" : ",\n[")
      for text in [
        entry.id, entry.title, entry.summary, entry.ministry, entry.status?.label ?? "", entry.riskClass?.label ?? "",
      ] {
        writer.text(text)
        writer.write(",")
      }
      writer.write(entry.openGaps)
      writer.write(entry.riskClass?.term.admitsIgnorance ?? true ? ",1]" : ",0]")
    }
    writer.write("]\n")
    return IndexFile(writer.bytes)
  }
}

extension SearchFacet {
  fileprivate var bytes: [UInt8] {
    var writer = ByteWriter(capacity: 1 << 14)
    for (number, value) in values.enumerated() {
      writer.write(number == 0 ? "[[" : ",\n[")
      writer.text(value.value)
      writer.write(",")
      writer.text(value.label)
      writer.write(",\"")
      writer.write(distancesOf: value.entries)
      writer.write("\"]")
    }
    writer.write("]\n")
    return writer.bytes
  }
}

extension ByteWriter {
  fileprivate mutating func text(_ text: String) {
    write("\"")
    write(text, escapedFor: .json)
    write("\"")
  }

  /// What things are called, each behind the part of its address that is its own.
  fileprivate mutating func names(of things: [(key: String, names: [String])]) {
    for (number, thing) in things.enumerated() {
      write(number == 0 ? "" : ",")
      text(thing.key)
      write(":")
      list(thing.names)
    }
  }

  fileprivate mutating func list(_ texts: [String]) {
    write("[")
    for (number, entry) in texts.enumerated() {
      write(number == 0 ? "" : ",")
      text(entry)
    }
    write("]")
  }
}
