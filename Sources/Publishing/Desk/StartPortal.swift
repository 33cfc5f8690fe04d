import Diagnostics
import Disk
public import Drafting
import Glibc
import Parsing
import RegisterModel

/// What a new portal takes over from another one: whatever holds for every portal of the state.
private func belongsToEveryPortal(_ parts: [String]) -> Bool {
  switch parts.first {
  case "portal.md", "laender.md": parts.count == 1
  case "fristen", "normen": parts.count == 2
  case "seiten": parts.dropFirst().elementsEqual(["daten.md"])
  default: false
  }
}

/// Starts a folder of content: the table of duties, the laws, the countries and the page about the data of another portal, and that
/// portal's own file with other values. It has no ministry and no entry yet.
///
/// - Parameters:
///   - content: The folder; it is made if it is not there, and what it holds stays.
///   - model: The content of the other portal.
///   - answers: What the new portal's file says instead.
/// - Returns: The paths of the new files.
/// - Throws: `EnvironmentFault` when the model is no portal, there is a portal already or a file cannot be written.
public func startPortal(
  at content: String, from model: String, answers: [FieldPlace: String]
) throws(EnvironmentFault) -> [String] {
  var faults = DiagnosticSet()
  let files = try FileTree(at: model, shownAs: model, reportingTo: &faults).filter(belongsToEveryPortal)
    .read(reportingTo: &faults).map { (path: String($0.path.dropFirst(model.utf8.count + 1)), file: $0) }
  guard let portal = files.first(where: { $0.path == "portal.md" }),
    case .portal(let read)? = contentItem(portal.file, at: "portal.md")
  else { throw EnvironmentFault(message: "In „\(model)“ liegt kein Portal, das als Muster dienen kann (portal.md).") }
  try makeFolder(content)
  var made: [String] = []
  for (path, file) in [portal] + files.filter({ $0.path != "portal.md" }) {
    let bytes = path == "portal.md" ? changing(file.withoutText(read.record), read.record, to: answers) : file.bytes
    made.append(try createFile(path, below: content, bytes))
  }
  return made
}

extension SourceFile {
  /// The front matter alone: the text of a start page speaks of that portal's own pages.
  fileprivate func withoutText(_ record: Record) -> [UInt8] {
    Array(bytes[..<Int(record.range.end)]) + [UInt8(ascii: "\n")]
  }
}

private func makeFolder(_ path: String) throws(EnvironmentFault) {
  do throws(SystemCode) {
    if mkdir(path, 0o777) != 0, SystemCode.last != .exists { throw .last }
  } catch {
    throw EnvironmentFault(path, cannotBe: "angelegt", because: error)
  }
}
