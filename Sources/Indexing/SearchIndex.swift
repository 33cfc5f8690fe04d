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
  ///   - register: What holds for all entries.
  public init(_ words: WordIndex, of entries: [EntrySummary], in register: Register) {
    self.entries = entries.count
    self.register = register
    let sorted = words.sortedWords
    let dictionariesAndCards: [@Sendable () -> SearchIndexPart] = [
      { .dictionary("woerter", words.files(of: sorted)) }, { .dictionary("teile", words.files(of: words.sortedParts)) },
      { .dictionary("vorwaerts", words.files(ofKeysAlone: sorted.map(\.key))) },
      { .dictionary("rueckwaerts", words.files(ofKeysAlone: words.sortedBackwards(sorted))) }, { .cards(of: entries) },
    ]
    parts = searchFacets(of: entries, in: register).reduce(into: dictionariesAndCards) { parts, facet in
      parts.append { .facet(facet()) }
    }
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
    for (number, ministry) in register.ministries.enumerated() {
      contents.write(number == 0 ? "" : ",")
      contents.text(ministry.code)
      contents.write(":")
      contents.text(ministry.abbreviation)
    }
    contents.write("},\n\"karten_je_datei\":")
    contents.write(cardsPerFile)
    for part in parts where part.kind == .cards { contents.write(part.mention) }
    contents.write("}\n")
    return IndexFile(contents.bytes)
  }
}

/// A part of the search index.
public struct SearchIndexPart: Sendable {
  fileprivate enum Kind {
    case dictionary, facet, cards
  }

  fileprivate let kind: Kind
  /// The files.
  public let files: [IndexFile]
  /// How the table of contents names them.
  fileprivate let mention: [UInt8]

  fileprivate static func dictionary(_ name: StaticString, _ dictionary: DictionaryWriter) -> SearchIndexPart {
    var writer = ByteWriter(capacity: 1 << 14)
    writer.write(",\n\"")
    writer.write(name)
    writer.write("\":")
    writer.list(dictionary.files.flatMap { [String(decoding: $0.firstKey, as: UTF8.self), $0.file.name] })
    return SearchIndexPart(kind: .dictionary, files: dictionary.files.map(\.file), mention: writer.bytes)
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

  fileprivate mutating func list(_ texts: [String]) {
    write("[")
    for (number, entry) in texts.enumerated() {
      write(number == 0 ? "" : ",")
      text(entry)
    }
    write("]")
  }
}
