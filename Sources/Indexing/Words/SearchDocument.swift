import Bytes
public import RegisterModel

/// Where in an entry a word stands; what stands further up counts more.
enum Weight: UInt8, CaseIterable {
  case title, summary, text
}

/// The words of an entry, each once and with the best place it has: all that the search index needs of it.
///
/// One word after the other: a byte with weight and length, then the letters. The entry's own words, its ministry's name and all names of
/// countries and of the laws that it cites are in it; addresses are not.
public func searchDocument(of entry: Entry, in register: Register) -> [UInt8] {
  var collector = WordCollector(register: register)
  collector.add(entry.id, .title)
  collector.add(entry.title, .title)
  collector.add(entry.summary, .summary)
  for word in entry.searchWords { collector.add(word, .summary) }
  if let ministry = register.ministry(code: entry.ministry) {
    collector.add(ministry.abbreviation, .summary)
    collector.add(ministry.name, .text)
  }
  collector.add(entry.record)
  for basis in entry.legalBases {
    guard let law = register.law(named: basis.law) else { continue }
    collector.add(law.name, .text)
    for name in law.furtherNames { collector.add(name, .text) }
  }
  entry.body.plainTextBytes.withUnsafeBufferPointer { collector.add($0, .text) }
  return collector.bytes
}

/// Calls `body` with every word of a search document and the place it has.
func forEachWord(of document: [UInt8], _ body: (ArraySlice<UInt8>, Weight) -> Void) {
  var index = 0
  while index < document.count {
    let length = Int(document[index] & 0x3F)
    body(document[(index + 1)...(index + length)], Weight(rawValue: document[index] >> 6)!)
    index += length + 1
  }
}

private struct WordCollector {
  let register: Register
  private var reader = WordReader()
  private var table = WordTable(capacity: 512)
  private var weights: [Weight] = []

  init(register: Register) { self.register = register }

  mutating func add(_ text: String, _ weight: Weight) {
    text.withBytes { add($0, weight) }
  }

  /// Words have to come in the order of their weights: the first place of a word is its best.
  mutating func add(_ text: UnsafeBufferPointer<UInt8>, _ weight: Weight) {
    reader.read(text) { word in
      if table.number(of: word) == weights.count { weights.append(weight) }
    }
  }

  mutating func add(_ record: Record) {
    for item in record.items { add(item.value.value, record.catalogue.fields[item.slot].kind) }
  }

  private mutating func add(_ value: FieldValue, _ kind: FieldKind) {
    switch (value, kind) {
    case (.text(let code), .country):
      guard let country = register.countries[code] else { break }
      add(country.name, .text)
      for name in country.furtherNames { add(name, .text) }
    case (.text(let text), .text), (.text(let text), .slug): add(text, .text)
    case (.term(let term), .term(let vocabulary)): add(vocabulary.terms[term].label, .text)
    case (.list(let elements), .list(let kind)): for element in elements { add(element.value, kind) }
    case (.map(let record), _): add(record)
    default: break
    }
  }

  var bytes: [UInt8] {
    var writer = ByteWriter(capacity: table.letters.count + table.count)
    for number in 0..<table.count {
      let word = table[number]
      writer.write(byte: weights[number].rawValue << 6 | UInt8(word.count))
      writer.write(word)
    }
    return writer.bytes
  }
}
