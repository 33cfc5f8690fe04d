public import Diagnostics
public import RegisterModel

/// Reads one version of an entry's file, whatever rules it breaks today; nothing is reported.
///
/// A version whose front matter has a fault has no record: half a reading would show changes that nobody made.
///
/// - Parameters:
///   - file: The file as it was.
///   - ministry: The code of the ministry whose folder held it.
///   - earlier: Another version, if one was read just now: what both have in common is taken from there, which is most of it.
/// - Returns: What the version says, the same with and without another.
public func readPastEntry(_ file: SourceFile, of ministry: String, after earlier: PastEntry? = nil) -> PastEntry {
  if let earlier, let version = readVersion(file, of: ministry, besides: earlier) { return version }
  return readPast(file, of: ministry, by: .entry)
}

/// Reads one version of a file that is no entry, whatever rules it breaks today; nothing is reported.
///
/// - Parameters:
///   - file: The file as it was.
///   - ground: What it is.
/// - Returns: What the version says.
public func readPastGround(_ file: SourceFile, as ground: GroundFile) -> PastEntry {
  readPast(file, of: ground.kind == .ministry ? ground.name : "", by: ground.kind.catalogue)
}

private func readPast(_ file: SourceFile, of ministry: String, by catalogue: FieldCatalogue) -> PastEntry {
  var faults = DiagnosticSet()
  guard let matter = readFrontMatter(of: file, reportingTo: &faults),
    !faults.all.contains(where: { $0.severity == .error && $0.range.start < matter.range.end })
  else { return PastEntry(source: file, ministry: ministry, record: nil, body: ByteRange(at: file.bytes.count)) }
  var reader = RecordReader(file: file)
  reader.keepsUnknownParts = true
  let record = reader.record(matter.fields, by: catalogue, at: matter.range)
  let unknown = reader.strangers.map { PastEntry.UnknownField(key: $0.key, range: $0.value.range) }
  return PastEntry(
    source: file, ministry: ministry, record: record, unknownFields: unknown, body: matter.body,
    isSound: reader.isSound && !faults.all.contains { $0.range.start < matter.range.end })
}
