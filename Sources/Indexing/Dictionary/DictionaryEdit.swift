import Bytes

/// What became of the words of one entry.
public struct DocumentChange: Sendable {
  let entry: Int
  let old: [UInt8]
  let new: [UInt8]

  /// - Parameters:
  ///   - entry: The entry's number.
  ///   - old: Its search document in the earlier index, empty if it was not there.
  ///   - new: Its search document now, empty if it is there no longer.
  public init(of entry: Int, from old: [UInt8], to new: [UInt8]) {
    (self.entry, self.old, self.new) = (entry, old, new)
  }
}

/// What a dictionary of an earlier index says otherwise today, key by key.
struct DictionaryEdit {
  private typealias Move = (entry: Int, from: Weight?, to: Weight?)

  /// The keys in their order.
  private let keys: [[UInt8]]
  private let moves: [[UInt8]: [Move]]
  /// Keys that were not there before.
  private(set) var added: [[UInt8]] = []
  /// Keys that are there no longer.
  private(set) var removed: [[UInt8]] = []

  /// - Parameters:
  ///   - changes: The entries whose words are others.
  ///   - keys: The keys of a word.
  init(_ changes: [DocumentChange], keys: ([UInt8]) -> [[UInt8]]) {
    var moves: [[UInt8]: [Move]] = [:]
    for change in changes {
      let (old, new) = (bestWeights(in: change.old, keys), bestWeights(in: change.new, keys))
      for (key, weight) in old where new[key] != weight {
        moves[key, default: []].append((change.entry, weight, new[key]))
      }
      for (key, weight) in new where old[key] == nil { moves[key, default: []].append((change.entry, nil, weight)) }
    }
    self.moves = moves
    self.keys = moves.keys.sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// Makes the dictionary of today out of an earlier one; files without a changed key stay as they are.
  ///
  /// - Parameters:
  ///   - files: The files of the earlier dictionary.
  ///   - read: Reads one of them.
  /// - Throws: `DamagedDictionary` when a file is none that we wrote.
  /// - Returns: The dictionary.
  mutating func applied(
    to files: [KnownDictionaryFile], reading read: (String) throws(DamagedDictionary) -> [UInt8]
  ) throws(DamagedDictionary) -> DictionaryWriter {
    try edited(files, keys, reading: read) { (key, postings, writer) throws(DamagedDictionary) in
      var lists = try PostingLists(postings ?? [])
      for move in moves[key]! { lists.move(move.entry, from: move.from, to: move.to) }
      if lists.isEmpty {
        if postings != nil { removed.append(key) }
      } else {
        if postings == nil { added.append(key) }
        writer.append(key) { lists.write(to: &$0) }
      }
    }
  }
}

/// Adds keys to the dictionary of keys alone, and takes some out.
func edited(
  _ files: [KnownDictionaryFile], adding added: [[UInt8]], removing removed: [[UInt8]],
  reading read: (String) throws(DamagedDictionary) -> [UInt8]
) throws(DamagedDictionary) -> DictionaryWriter {
  let stays = Set(added)
  let keys = (added + removed).filter(isWorthCorrecting).sorted { $0.lexicographicallyPrecedes($1) }
  return try edited(files, keys, reading: read) { (key, _, writer) throws(DamagedDictionary) in
    if stays.contains(key) { writer.append(key) }
  }
}

/// Goes through files and sorted keys side by side; a file is only read if one of the keys belongs into it, or if what was written does not
/// end where it begins.
private func edited(
  _ files: [KnownDictionaryFile], _ keys: [[UInt8]], reading read: (String) throws(DamagedDictionary) -> [UInt8],
  write: ([UInt8], ArraySlice<UInt8>?, inout DictionaryWriter) throws(DamagedDictionary) -> Void
) throws(DamagedDictionary) -> DictionaryWriter {
  var writer = DictionaryWriter()
  var keys = keys[...]
  for (number, file) in files.enumerated() {
    let own =
      number + 1 < files.count ? keys.prefix { $0.lexicographicallyPrecedes(files[number + 1].firstKey) } : keys
    keys = keys.dropFirst(own.count)
    if own.isEmpty, writer.isBetweenFiles(before: file.firstKey) {
      writer.keep(file)
      continue
    }
    var rest = own
    var reader = DictionaryReader(try read(file.name))
    while let line = try reader.next() {
      while let key = rest.first, key.lexicographicallyPrecedes(line.key) {
        try write(key, nil, &writer)
        rest.removeFirst()
      }
      if rest.first == line.key {
        try write(line.key, line.postings, &writer)
        rest.removeFirst()
      } else {
        writer.append(line.key) { $0.write(line.postings) }
      }
    }
    for key in rest { try write(key, nil, &writer) }
  }
  for key in keys { try write(key, nil, &writer) }
  writer.finish()
  return writer
}

/// The keys of a document, each with its best place.
private func bestWeights(in document: [UInt8], _ keys: ([UInt8]) -> [[UInt8]]) -> [[UInt8]: Weight] {
  var best: [[UInt8]: Weight] = [:]
  forEachWord(of: document) { word, weight in
    for key in keys(Array(word)) where best[key].map({ weight.rawValue < $0.rawValue }) ?? true { best[key] = weight }
  }
  return best
}
