import Bytes
public import RegisterModel

/// Writes the whole search index: dictionaries, facets, what results show, and a table of contents that names all other files.
///
/// - Parameters:
///   - words: The words of all entries.
///   - entries: The entries, in the order in which their words were added.
///   - register: What holds for all entries.
///   - store: Receives every file as soon as it is finished.
/// - Throws: Whatever `store` throws.
/// - Returns: The name of the table of contents.
public func writeSearchIndex<Fault: Error>(
  _ words: WordIndex, of entries: [EntrySummary], in register: Register, to store: (IndexFile) throws(Fault) -> Void
) throws(Fault) -> String {
  var contents = ByteWriter(capacity: 1 << 16)
  contents.write("{\"anzahl\":")
  contents.write(entries.count)
  let dictionaries = try words.write(to: store)
  contents.member("woerter", dictionaries.words)
  contents.member("teile", dictionaries.parts)
  contents.member("vorwaerts", dictionaries.forwards)
  contents.member("rueckwaerts", dictionaries.backwards)
  contents.write(",\n\"merkmale\":[")
  for (number, facet) in searchFacets(of: entries, in: register).enumerated() {
    let file = IndexFile(facet.bytes)
    try store(file)
    contents.write(number == 0 ? "" : ",")
    contents.list([facet.key, facet.title, file.name])
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
  contents.write(",\"karten\":")
  contents.list(try writeCards(of: entries, to: store))
  contents.write("}\n")
  let file = IndexFile(contents.bytes)
  try store(file)
  return file.name
}

private let cardsPerFile = 16

/// What results show of each entry: identifier, title, summary, ministry, status, risk class, and the number of gaps.
private func writeCards<Fault: Error>(
  of entries: [EntrySummary], to store: (IndexFile) throws(Fault) -> Void
) throws(Fault) -> [String] {
  var names: [String] = []
  for start in stride(from: 0, to: entries.count, by: cardsPerFile) {
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
    let file = IndexFile(writer.bytes)
    names.append(file.name)
    try store(file)
  }
  return names
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

  /// A dictionary's files: first keys and names in turn.
  fileprivate mutating func member(_ name: StaticString, _ files: Dictionaries.Files) {
    write(",\n\"")
    write(name)
    write("\":")
    list(files.flatMap { [String(decoding: $0.firstKey, as: UTF8.self), $0.name] })
  }
}
