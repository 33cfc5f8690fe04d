import Bytes

/// A file of a dictionary.
struct DictionaryFile: Sendable {
  /// The first key in it.
  let firstKey: [UInt8]
  let name: String
  /// The file, or nil if it is one of an earlier index that stays as it is.
  let new: IndexFile?
}

/// Writes sorted keys into files of a bounded size, each a JSON list of lines: how many characters a key shares with the one before, the rest
/// of the key, and the postings behind a space for each weight.
struct DictionaryWriter {
  /// From this size on a file ends before the next key that may begin one, so that an edit moves the ends of few files.
  private static let wantedSize = 12_288
  /// At this size a file ends before any key; one line may make it larger.
  private static let mostSize = 24_576

  /// The files so far.
  private(set) var files: [DictionaryFile] = []
  private var writer = ByteWriter(capacity: 20_000)
  private var firstKey: [UInt8] = []
  private var lastKey: [UInt8] = []

  /// Appends a key and whatever belongs to it.
  mutating func append(_ key: [UInt8], values: (inout ByteWriter) -> Void = { _ in }) {
    if isBetweenFiles(before: key) { finish() }
    let shared = writer.count == 0 ? 0 : sharedBytes(lastKey, key)
    if writer.count == 0 { firstKey = key }
    writer.write(writer.count == 0 ? "[\"" : ",\n\"")
    writer.write(signOf: key[..<shared].count { $0 & 0xC0 != 0x80 })
    writer.write(key[shared...])
    values(&writer)
    writer.write("\"")
    lastKey = key
  }

  /// Whether a key would be the first of a file.
  func isBetweenFiles(before key: [UInt8]) -> Bool {
    writer.count == 0 || writer.count > Self.mostSize || writer.count > Self.wantedSize && Self.mayBeginFile(key)
  }

  /// One key in about a hundred, always the same ones.
  private static func mayBeginFile(_ key: [UInt8]) -> Bool { contentFingerprint(key) % 101 == 0 }

  /// Takes a file of an earlier index over as it is; what was written must end before its first key.
  mutating func keep(_ file: KnownDictionaryFile) {
    finish()
    files.append(DictionaryFile(firstKey: file.firstKey, name: file.name, new: nil))
  }

  /// Closes the last file.
  mutating func finish() {
    guard writer.count > 0 else { return }
    writer.write("]\n")
    let file = IndexFile(writer.bytes)
    files.append(DictionaryFile(firstKey: firstKey, name: file.name, new: file))
    writer.removeAll()
  }

  /// How many bytes two keys share, whole characters only.
  private func sharedBytes(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var count = 0
    while count < min(left.count, right.count), left[count] == right[count] { count += 1 }
    while count > 0, count < right.count, right[count] & 0xC0 == 0x80 { count -= 1 }
    return count
  }
}
