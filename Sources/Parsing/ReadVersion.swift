import Bytes
import Diagnostics
import RegisterModel

/// Reads a version of which another is known, and of its fields only those between the ends that both have in common; nil where that is
/// not sure to give what reading all of it gives.
///
/// A field reaches from its key in column 1 to the next key there, and what stands before and behind has no say in how it is read. That is
/// only true of files without any fault in their front matter.
func readVersion(_ file: SourceFile, of ministry: String, besides known: PastEntry) -> PastEntry? {
  guard known.isSound, let record = known.record else { return nil }
  return file.bytes.withUnsafeBufferPointer { bytes in
    guard faultOfUnreadable(bytes, from: 0) == nil else { return nil }
    let inspection = ByteInspection(bytes, from: 0)
    guard inspection.faults.isEmpty, inspection.separator == nil else { return nil }
    let lines = LineReader(bytes: bytes, breaksAtCarriageReturn: false)
    guard let envelope = try? FrontMatterEnvelope(in: lines, from: 0), envelope.faults.isEmpty else { return nil }
    let matter = envelope.opening.next..<envelope.end
    let common = known.source.bytes.withUnsafeBufferPointer {
      CommonFields(of: record, in: $0, with: bytes, at: matter)
    }
    var scanner = FrontMatterScanner(
      file, lines: lines, from: common.between.lowerBound, to: envelope.end, hasTab: inspection.hasTab)
    let fields = scanner.readFields(before: common.between.upperBound)
    guard scanner.faults.isEmpty, scanner.line.start == common.between.upperBound else { return nil }
    var reader = RecordReader(file: file)
    let read = fields.compactMap { reader.item(of: $0, by: .entry) }
    guard read.count == fields.count, reader.log.all.isEmpty else { return nil }
    let items = common.first + read + common.last
    guard Set(items.map(\.slot)).count == items.count else { return nil }
    return PastEntry(
      source: file, ministry: ministry,
      record: Record(catalogue: .entry, items: items, range: ByteRange(envelope.opening.start, envelope.close)),
      body: ByteRange(envelope.body, bytes.count), isSound: true)
  }
}

/// The fields at both ends of two versions' front matter that stand there with the very same bytes.
private struct CommonFields {
  /// The first fields, at their places in the new version.
  let first: [Record.Item]
  /// The last fields, at their places in the new version.
  let last: [Record.Item]
  /// Where the others stand in the new version.
  let between: Range<Int>

  /// `record` is what the bytes of the known version say, `matter` is where the fields of the new one stand.
  init(
    of record: Record, in known: UnsafeBufferPointer<UInt8>, with bytes: UnsafeBufferPointer<UInt8>,
    at matter: Range<Int>
  ) {
    let former = Self.placeOfFields(of: record, in: known)
    let (old, new) = (UnsafeBufferPointer(rebasing: known[former]), UnsafeBufferPointer(rebasing: bytes[matter]))
    let start = old.sharedStart(with: new, atMost: .max)
    let end = old.sharedEnd(with: new, atMost: min(old.count, new.count) - start)
    let items = record.items
    // A field is the same if its bytes are, and the first one behind them: there the next key begins.
    var upper = 0
    while upper + 1 < items.count, Int(items[upper + 1].keyRange.start) < former.lowerBound + start { upper += 1 }
    // Its key has to begin a line in the new version, too.
    var lower = items.count
    while lower > upper, Int(items[lower - 1].keyRange.start) > former.upperBound - end { lower -= 1 }
    let (toStart, toEnd) = (matter.lowerBound - former.lowerBound, matter.upperBound - former.upperBound)
    first = items[..<upper].map { $0.moved(by: toStart) }
    last = items[lower...].map { $0.moved(by: toEnd) }
    let from = upper == 0 ? matter.lowerBound : Int(items[upper].keyRange.start) + toStart
    between = from..<(lower == items.count ? matter.upperBound : Int(items[lower].keyRange.start) + toEnd)
  }

  /// Where the lines of the fields stand: between the two lines `---`, from the start of the one to the end of the other of which the record
  /// reaches.
  private static func placeOfFields(of record: Record, in bytes: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    let start = LineReader(bytes: bytes, breaksAtCarriageReturn: false).line(at: Int(record.range.start)).next
    var end = Int(record.range.end)
    while end > start, bytes[end - 1] != Byte.newline { end -= 1 }
    return start..<end
  }
}
