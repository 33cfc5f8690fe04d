import Diagnostics
public import RegisterModel

/// Reads the Markdown of an earlier version; nil when it breaks today's rules for texts and can only be shown as it was written.
public func readText(of past: PastEntry) -> Document? {
  let isText = past.source.bytes.withUnsafeBufferPointer { bytes in
    ByteInspection(UnsafeBufferPointer(rebasing: bytes[past.body.indices]), from: 0).faults.isEmpty
  }
  guard isText else { return nil }
  var faults = DiagnosticSet()
  let document = readMarkdown(
    of: past.source, body: past.body, reservedAnchors: ContentPlace.entryAnchors, reportingTo: &faults)
  return faults.containsError ? nil : document
}
