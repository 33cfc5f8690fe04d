import Bytes
import Diagnostics
import Disk
import RegisterModel

/// An entry's file and what became of it; two are the same only if the file was not read again.
final class KnownEntry: Sendable {
  let file: StampedFile
  let result: EntryResult

  init(_ file: StampedFile, _ result: EntryResult) {
    self.file = file
    self.result = result
  }

  var path: String { file.path }
  var summary: EntrySummary? { result.summary }
}

/// What was read of all entries, in the order of their paths.
struct EntryResults: Sendable {
  let entries: [KnownEntry]
  let unread: UnreadFiles

  var summaries: [EntrySummary] { entries.compactMap(\.summary) }

  /// Puts the results together and reports what is wrong, each fault once.
  ///
  /// - Parameters:
  ///   - entries: The entries in the order of their paths.
  ///   - readingFaults: What is wrong with files that could not be read.
  ///   - work: The work that the results came from.
  ///   - unread: The files of Content that could not be read so far.
  ///   - log: Receives the findings.
  /// - Throws: `EnvironmentFault` when a result could not be kept.
  init(
    _ entries: [KnownEntry], faults readingFaults: DiagnosticSet, _ work: EntryWork,
    _ unread: UnreadFiles, reportingTo log: inout DiagnosticSet
  ) throws(EnvironmentFault) {
    log.formUnion(readingFaults)
    var unread = unread
    for finding in readingFaults.sorted { unread.insert(work.path(of: finding.file.path)) }
    for entry in entries where entry.summary == nil { unread.insert(work.path(of: entry.path)) }
    reportMissingMinistries(entries, work, &unread, to: &log)
    for entry in entries {
      if let fault = entry.result.fault { throw fault }
      for finding in entry.result.findings.all where !unread.explains(finding) { log.insert(located(finding)) }
    }
    self.entries = entries
    self.unread = unread
  }
}

extension [KnownEntry] {
  /// The position of the entry whose file has a path, as it is shown.
  func position(of path: String) -> Int? {
    let index = partitioningIndex { compareBytes($0.path, path) >= 0 }
    return index < count && self[index].path == path ? index : nil
  }
}

/// A folder of entries without a ministry is reported once, at the first of its entries.
private func reportMissingMinistries(
  _ entries: [KnownEntry], _ work: EntryWork, _ unread: inout UnreadFiles, to log: inout DiagnosticSet
) {
  var last: String?
  for case let summary? in entries.lazy.map(\.summary) where summary.ministry != last {
    // Entries come folder by folder, so that each ministry is looked up a few times and not for every entry.
    last = summary.ministry
    guard work.check.register.ministry(code: summary.ministry) == nil else { continue }
    guard unread.insert("ressorts/\(summary.ministry)/ressort.md") else { continue }
    let twin = work.check.register.ministry(code: summary.ministry.lowercased())
    log.insert(
      Diagnostic(
        .error, rule: "ressort-fehlt",
        "Einträge liegen im Ordner ihres Ressorts, zu „\(summary.ministry)“ gibt es keine Datei ressort.md.",
        advice: twin.map { "Verschieben Sie die Dateien nach „ressorts/\($0.code)“." }
          ?? "Legen Sie „ressorts/\(summary.ministry)/ressort.md“ an.",
        in: readFile(at: summary.path) ?? SourceFile(path: summary.path, bytes: []), at: ByteRange(at: 0)))
  }
}
