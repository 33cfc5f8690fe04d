public import Diagnostics
import Disk
import Glibc
import RegisterModel
import Synchronization
import Threading

/// What a check of outbound links did.
public struct ExternalCheck: Sendable {
  /// Addresses that pages link to.
  public var addresses = 0
  /// Those that were asked for now; the others were asked for lately.
  public var asked = 0
  /// Those that answered, now or lately.
  public var reachable = 0
}

/// Asks for every address that finished pages link to, and notes in Content when it last answered.
///
/// One request per host and half a second, `robots.txt` respected. An address that answered within `maximalAge` days is not asked
/// for again. The notes are for the editors to commit; a build reads them and asks nobody.
/// - Parameters:
///   - workspace: Where to read, and for which day.
///   - maximalAge: Days.
///   - log: Receives every finding.
/// - Returns: What was done, or nil when the content has faults.
/// - Throws: `EnvironmentFault` when `curl` is missing or the notes cannot be written.
public func checkExternalLinks(
  _ workspace: Workspace, maximalAge: Int, reportingTo log: inout DiagnosticSet
) throws(EnvironmentFault) -> ExternalCheck? {
  guard let site = try prepareSite(workspace, reportingTo: &log), !log.containsError else { return nil }
  let addresses = try OutboundLinks(of: site.files.all, besides: site.baseURL).addresses
  var notes = site.groundwork.register.reachability
  let due = addresses.filter { notes.isDue($0, on: workspace.asOf, after: maximalAge) }
  let answers = try ask(for: due, as: "offenlage-linkpruefung (+\(site.baseURL)/)")
  for (address, answer) in answers { notes.add(answer, of: address, on: workspace.asOf) }
  let linked = Set(addresses)
  notes.notes = notes.notes.filter { linked.contains($0.key) }
  try write(notes, below: workspace.content)
  let places = try LinkPlaces(in: workspace, reportingTo: &log)
  for address in addresses { notes.finding(on: address, places).map { log.insert($0) } }
  return ExternalCheck(
    addresses: addresses.count, asked: due.count,
    reachable: addresses.count { notes.notes[$0]?.result == reachableWord })
}

private let reachableWord = "erreichbar"

/// Asks all servers, several at a time and each for one address after the other.
private func ask(
  for addresses: [String], as userAgent: String
) throws(EnvironmentFault) -> [(String, LinkProbe.Answer)] {
  let servers = Dictionary(grouping: addresses, by: origin).sorted { compareBytes($0.key, $1.key) < 0 }
  let next = Atomic(0)
  let results = Mutex<(answers: [(String, LinkProbe.Answer)], fault: EnvironmentFault?)>(([], nil))
  runInParallel(min(8, servers.count)) { _ in
    while true {
      let position = next.wrappingAdd(1, ordering: .relaxed).oldValue
      guard position < servers.count else { return }
      var probe = LinkProbe(origin: servers[position].key, userAgent: userAgent)
      for address in servers[position].value {
        do throws(EnvironmentFault) {
          let answer = try probe.ask(for: address)
          results.withLock { $0.answers.append((address, answer)) }
        } catch {
          return results.withLock { $0.fault = error }
        }
      }
    }
  }
  let (answers, fault) = results.withLock { $0 }
  if let fault { throw fault }
  return answers
}

/// Scheme, host and port of an address.
private func origin(of address: String) -> String {
  let start = address.utf8.index(address.startIndex, offsetBy: address.hasPrefix("https") ? 8 : 7)
  let end = address.utf8[start...].firstIndex { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "?") }
  return String(address[..<(end ?? address.endIndex)])
}

extension Reachability {
  fileprivate func isDue(_ address: String, on day: Day, after maximalAge: Int) -> Bool {
    guard let note = notes[address], note.result == reachableWord else { return true }
    return !(0...maximalAge).contains(Int(day.number - note.checked.number))
  }

  fileprivate mutating func add(_ answer: LinkProbe.Answer, of address: String, on day: Day) {
    let reached = answer == .reachable ? day : notes[address]?.reached
    notes[address] = Note(reached: reached, checked: day, result: answer.word)
  }

  fileprivate func finding(on address: String, _ places: LinkPlaces) -> Diagnostic? {
    guard let note = notes[address], note.result != reachableWord else { return nil }
    let isGone = note.result == "404" || note.result == "410"
    let last = note.reached.map { ", zuletzt erreichbar am \($0.plainGerman)" } ?? ""
    let (file, range) = places.place(of: address)
    return Diagnostic(
      isGone ? .error : .hint, rule: isGone ? "verweis-nach-aussen-tot" : "verweis-nach-aussen-unklar",
      isGone
        ? "„\(address)“ gibt es nicht mehr (Antwort \(note.result)\(last))."
        : "Ob es „\(address)“ gibt, ließ sich nicht prüfen (\(note.result)\(last)).",
      advice: isGone ? "Nennen Sie die neue Adresse oder eine archivierte Fassung." : nil, in: file, at: range)
  }
}

extension LinkProbe.Answer {
  fileprivate var word: String {
    switch self {
    case .reachable: reachableWord
    case .gone(let status): "\(status)"
    case .unclear(let reason): reason
    case .unwanted: "von robots.txt ausgenommen"
    }
  }
}

/// Writes the notes in one step.
private func write(_ notes: Reachability, below content: String) throws(EnvironmentFault) {
  let temporary = Manifest.reservedPrefix + "neu"
  do throws(SystemCode) {
    let folder = try OpenFolder(path: content)
    if unlinkat(folder.descriptor, temporary, 0) != 0, errno != ENOENT { throw .last }
    try folder.create(temporary, with: notes.bytes)
    try system { renameat(folder.descriptor, temporary, folder.descriptor, Reachability.path) }
  } catch {
    throw EnvironmentFault("\(content)/\(Reachability.path)", cannotBe: "geschrieben", because: error)
  }
}
