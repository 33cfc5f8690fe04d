import Chronicling
import Diagnostics
import Parsing
import RegisterModel

/// What a ministry's file, however old, calls it, or nil where it does not say or cannot be read.
func ministryName(in bytes: [UInt8]) -> String? {
  guard case .ministry(let ministry)? = readItem(in: bytes, at: "ressorts/-/ressort.md").item else { return nil }
  return ministry.record.text("name")
}

/// The form of identifiers that a portal's own file, however old, says, or nil where that cannot be read.
func entryIDForm(in bytes: [UInt8]) -> EntryIDForm? {
  portal(in: bytes).flatMap { $0.entryIDs.isKnown ? $0.entryIDs : nil }
}

/// The address that a portal's own file, however old, gives it, or nil where it gives none or cannot be read.
func portalAddress(in bytes: [UInt8]) -> String? {
  portal(in: bytes).flatMap { $0.baseURL.isEmpty ? nil : $0.baseURL }
}

private func portal(in bytes: [UInt8]) -> Portal? {
  if case .portal(let portal)? = readItem(in: bytes, at: Portal.path).item { portal } else { nil }
}

/// What a list of removed entries says, however old, or nil where it cannot be read.
func reasonList(in bytes: [UInt8]) -> ReasonList? {
  let (item, faults) = readItem(in: bytes, at: "entfernt.md")
  guard case .removals(let notes)? = item else { return nil }
  return ReasonList(
    Dictionary(notes.filter { !$0.reason.isEmpty }.map { ($0.id, $0.reason) }) { first, _ in first },
    isFaulty: faults.count(of: .error) > 0)
}

/// What a file at a path below Content holds, and what today's rules have to say about it.
private func readItem(in bytes: [UInt8], at path: String) -> (item: ContentItem?, faults: DiagnosticSet) {
  var faults = DiagnosticSet()
  let item = readContentItem(
    SourceFile(path: path, bytes: bytes), at: path, identifiedBy: .any, reportingTo: &faults)
  return (item, faults)
}
