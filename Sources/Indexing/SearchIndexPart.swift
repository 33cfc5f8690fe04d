import Bytes
import RegisterModel

/// A part of the search index.
public struct SearchIndexPart: Sendable {
  enum Kind {
    case dictionary, facet, cards, removed
  }

  let kind: Kind
  /// The files that were made.
  public let files: [IndexFile]
  /// All files of a dictionary.
  var dictionary: [KnownDictionaryFile] = []
  /// How the table of contents names them.
  let mention: [UInt8]

  static func dictionary(_ name: StaticString, _ dictionary: DictionaryWriter) -> SearchIndexPart {
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

  static func facet(_ facet: SearchFacet) -> SearchIndexPart {
    if facet.values.isEmpty { return SearchIndexPart(kind: .facet, files: [], mention: []) }
    let file = IndexFile(facet.bytes)
    var writer = ByteWriter()
    writer.list([facet.key, facet.title, file.name])
    return SearchIndexPart(kind: .facet, files: [file], mention: writer.bytes)
  }

  static func cards(of entries: [EntrySummary]) -> SearchIndexPart {
    let files = cardFiles(of: entries)
    var writer = ByteWriter(capacity: 1 << 14)
    writer.write(",\"karten\":")
    writer.list(files.map(\.name))
    return SearchIndexPart(kind: .cards, files: files, mention: writer.bytes)
  }

  /// Of all entries that are gone one file, which the search loads with the first question; none where nothing is gone.
  static func removed(_ entries: [RemovedEntry]) -> SearchIndexPart {
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
