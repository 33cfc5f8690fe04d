import Bytes

/// Writes sorted keys into files of a bounded size, each a JSON list of lines: how many characters a key shares with the one before, the rest
/// of the key, and the postings behind a space for each weight.
struct DictionaryWriter {
  /// Files are closed at this size; one line may make a file larger.
  private static let fileSize = 16_384

  /// The files so far, each with its first key.
  private(set) var files: [(firstKey: [UInt8], file: IndexFile)] = []
  private var writer = ByteWriter(capacity: 20_000)
  private var firstKey: [UInt8] = []
  private var lastKey: [UInt8] = []

  /// Appends a key and whatever belongs to it.
  mutating func append(_ key: [UInt8], values: (inout ByteWriter) -> Void = { _ in }) {
    if writer.count > Self.fileSize { finish() }
    let shared = writer.count == 0 ? 0 : sharedBytes(lastKey, key)
    if writer.count == 0 { firstKey = key }
    writer.write(writer.count == 0 ? "[\"" : ",\n\"")
    writer.write(signOf: key[..<shared].count { $0 & 0xC0 != 0x80 })
    writer.write(key[shared...])
    values(&writer)
    writer.write("\"")
    lastKey = key
  }

  /// Closes the last file.
  mutating func finish() {
    guard writer.count > 0 else { return }
    writer.write("]\n")
    files.append((firstKey, IndexFile(writer.bytes)))
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
