import Bytes
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
