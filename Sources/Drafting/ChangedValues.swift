public import RegisterModel

/// A file's bytes with other values behind some of its keys; everything else stays as it was written.
///
/// - Parameters:
///   - bytes: The file.
///   - record: What was read from it.
///   - answers: The new values, as front matter writes them; keys that the file does not have are put at its head.
/// - Returns: The changed file.
public func changing(_ bytes: [UInt8], _ record: Record, to answers: [FieldPlace: String]) -> [UInt8] {
  var edits: [(range: Range<Int>, text: String)] = []
  let head = bytes.firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.count
  for (place, value) in answers.sorted(by: { $0.key.description < $1.key.description }) where place.part == nil {
    if let item = record.catalogue.slot(of: place.key).flatMap(record.item) {
      edits.append((item.value.range.indices, value))
    } else {
      edits.append((head..<head, "\(place.key): \(value)\n"))
    }
  }
  var changed = bytes
  for edit in edits.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
    changed.replaceSubrange(edit.range, with: Array(edit.text.utf8))
  }
  return changed
}
