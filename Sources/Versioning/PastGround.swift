import Chronicling
import Diagnostics
import Parsing
import RegisterModel

/// What a ministry's file, however old, calls it, or nil where it does not say or cannot be read.
func ministryName(in bytes: [UInt8]) -> String? {
  let path = "ressorts/-/ressort.md"
  var faults = DiagnosticSet()
  guard
    case .ministry(let ministry)? = readContentItem(
      SourceFile(path: path, bytes: bytes), at: path, identifiedBy: .any, reportingTo: &faults)
  else { return nil }
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
  var faults = DiagnosticSet()
  let file = SourceFile(path: Portal.path, bytes: bytes)
  guard
    case .portal(let portal)? = readContentItem(file, at: Portal.path, identifiedBy: .any, reportingTo: &faults)
  else { return nil }
  return portal
}

/// What a list of removed entries says, however old, or nil where it cannot be read.
func reasonList(in bytes: [UInt8]) -> ReasonList? {
  let path = "entfernt.md"
  var faults = DiagnosticSet()
  guard
    case .removals(let notes)? = readContentItem(
      SourceFile(path: path, bytes: bytes), at: path, identifiedBy: .any, reportingTo: &faults)
  else { return nil }
  return ReasonList(
    Dictionary(notes.filter { !$0.reason.isEmpty }.map { ($0.id, $0.reason) }) { first, _ in first },
    isFaulty: faults.count(of: .error) > 0)
}
