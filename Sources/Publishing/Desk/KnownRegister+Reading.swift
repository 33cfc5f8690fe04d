import Diagnostics
import Disk
import Drafting
import Parsing
import RegisterModel

/// What has to be known of a folder of content to add to it, and its portal, as far as that can be read; faulty files do not stop that, and
/// their identifiers count; `known` is the portal where it was read already.
/// - Throws: When the folder cannot be read, or something in it that may have an identifier.
func knownRegister(at content: String, of known: Portal? = nil) throws(EnvironmentFault) -> (KnownRegister, Portal?) {
  var faults = DiagnosticSet()
  let files = try readTree(at: content, shownAs: content, reportingTo: &faults)
  try requireIdentifiers(of: content, from: files, besides: faults)
  var ministries: [(code: String, names: [String])] = []
  var ids: Set<String> = []
  var titles: [(id: String, title: String, ministry: String)] = []
  let file = files.first { $0.path.below(content) == Portal.path }
  let portal = known ?? file.flatMap(readPortal)
  let entryIDs = file == nil ? EntryIDForm.usual : portal?.entryIDs ?? .any
  for file in files where file.path.below(content) != Portal.path {
    switch readContentItem(file, at: file.path.below(content), identifiedBy: entryIDs, reportingTo: &faults) {
    case .entry(let entry):
      ids.insert(entry.id)
      titles.append((entry.id, entry.title, entry.ministry))
    case .ministry(let ministry):
      let names = [ministry.abbreviation, withoutState(ministry.name), ministry.name]
      ministries.append((ministry.code, names))
    case .removals(let notes): ids.formUnion(notes.map(\.id))
    case nil: ids.formUnion(likelyIdentifiers(in: file, entryIDs))
    default: continue
    }
  }
  var register = KnownRegister(ministries: ministries, takenIDs: ids, entryIDs: entryIDs)
  for (id, title, ministry) in titles { register.note(id, titled: title, of: ministry) }
  return (register, portal)
}

/// The portal that its own file describes.
func readPortal(in file: SourceFile) -> Portal? {
  if case .portal(let portal)? = contentItem(file, at: Portal.path) { portal } else { nil }
}

/// Refuses to go on when an entry, or what was an entry, could not be read: the next identifier might be its own.
private func requireIdentifiers(
  of content: String, from files: [SourceFile], besides faults: DiagnosticSet
) throws(EnvironmentFault) {
  let read = Set(files.map(\.path))
  for fault in faults.sorted where !read.contains(fault.file.path) {
    let path = fault.file.path.below(content)
    guard path.split(separator: "/").first == "ressorts" || path == "entfernt.md" else { continue }
    throw EnvironmentFault(
      message:
        "Es kann keine Kennung vergeben werden, weil „\(fault.file.path)“ eine haben kann und nicht gelesen wurde: "
        + fault.message)
  }
}

/// A ministry's name as its own people write it: without the state that it belongs to.
private func withoutState(_ name: String) -> String {
  name.firstRange(of: " des Landes ").map { String(name[..<$0.lowerBound]) } ?? name
}

/// What stands behind `id:` in a file that cannot be read: such an identifier must not be given a second time.
private func likelyIdentifiers(in file: SourceFile, _ ids: EntryIDForm) -> [String] {
  String(decoding: file.bytes, as: UTF8.self).split(whereSeparator: \.isNewline).compactMap { line in
    guard line.hasPrefix("id") else { return nil }
    return line.split { !($0.isLetter || $0.isNumber || $0 == "-") }.first { $0.hasPrefix(ids.prefix) }.map(
      String.init)
  }
}

extension KnownRegister {
  /// Refuses to give an identifier where nobody can read how it has to begin.
  func requireIdentifierForm(at content: String) throws(EnvironmentFault) {
    guard !entryIDs.isKnown else { return }
    throw EnvironmentFault(
      message:
        "Es kann keine Kennung vergeben werden, weil nicht zu lesen ist, womit sie beginnt; beheben Sie zuerst die Fehler in „\(content)/\(Portal.path)“."
    )
  }

  /// The code of the ministry that a name means.
  /// - Throws: When there is none, with the most likely one.
  func code(ofMinistry name: String) throws(EnvironmentFault) -> String {
    if let code = ministry(named: name) { return code }
    throw EnvironmentFault(message: "Ein Ressort „\(name)“ gibt es nicht. \(advice(on: name))")
  }
}

/// What a file of content holds, whatever may be wrong with it.
func contentItem(_ file: SourceFile, at path: String) -> ContentItem? {
  var faults = DiagnosticSet()
  return readContentItem(file, at: path, identifiedBy: .any, reportingTo: &faults)
}

/// The findings of the reader about one file of content.
@Sendable func findings(
  in file: SourceFile, at path: String, among countries: Countries = Countries(record: nil),
  identifiedBy ids: EntryIDForm
) -> DiagnosticSet {
  var log = DiagnosticSet()
  _ = readContentItem(file, at: path, among: countries, identifiedBy: ids, reportingTo: &log)
  return log
}
