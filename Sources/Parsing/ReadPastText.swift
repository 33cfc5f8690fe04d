import Diagnostics
public import RegisterModel

/// Reads the Markdown of an earlier version; nil when it breaks today's rules for texts and can only be shown as it was written.
public func readText(of past: PastEntry) -> Document? {
  var faults = DiagnosticSet()
  let document = readMarkdown(
    of: past.source, body: past.body, reservedAnchors: ContentPlace.entryAnchors, reportingTo: &faults)
  return faults.containsError ? nil : document
}
