import Diagnostics
import RegisterModel

/// What was read of all entries, found by their paths.
struct EntryResults: Sendable {
  let byPath: [String: EntryResult]
  let unread: UnreadFiles

  var summaries: [EntrySummary] { byPath.values.compactMap(\.summary) }

  /// Puts the results together and reports what is wrong, each fault once.
  ///
  /// - Parameters:
  ///   - results: The results by path.
  ///   - readingFaults: What is wrong with files that could not be read.
  ///   - work: The work that the results came from.
  ///   - unread: The files of Content that could not be read so far.
  ///   - log: Receives the findings.
  /// - Throws: `EnvironmentFault` when a result could not be kept.
  init(
    _ results: [(String, EntryResult)], faults readingFaults: DiagnosticSet, _ work: EntryWork,
    _ unread: UnreadFiles, reportingTo log: inout DiagnosticSet
  ) throws(EnvironmentFault) {
    log.formUnion(readingFaults)
    var unread = unread
    for finding in readingFaults.sorted { unread.insert(work.path(of: finding.file.path)) }
    for (path, result) in results where result.summary == nil { unread.insert(work.path(of: path)) }
    reportMissingMinistries(results, work, &unread, to: &log)
    for (_, result) in results {
      if let fault = result.fault { throw fault }
      for finding in result.findings.all where !unread.explains(finding) { log.insert(finding) }
    }
    byPath = Dictionary(results.map { ($0, $1) }) { first, _ in first }
    self.unread = unread
  }
}

/// A folder of entries without a ministry is reported once, at the first of its entries.
private func reportMissingMinistries(
  _ results: [(String, EntryResult)], _ work: EntryWork, _ unread: inout UnreadFiles, to log: inout DiagnosticSet
) {
  for summary in results.compactMap(\.1.summary) where work.check.register.ministry(code: summary.ministry) == nil {
    guard unread.insert("ressorts/\(summary.ministry)/ressort.md") else { continue }
    log.insert(
      Diagnostic(
        .error, rule: "ressort-fehlt",
        "Einträge liegen im Ordner ihres Ressorts, zu „\(summary.ministry)“ gibt es keine Datei ressort.md.",
        advice: "Legen Sie „ressorts/\(summary.ministry)/ressort.md“ an.",
        in: readFile(at: summary.path) ?? SourceFile(path: summary.path, bytes: []), at: ByteRange(at: 0)))
  }
}
