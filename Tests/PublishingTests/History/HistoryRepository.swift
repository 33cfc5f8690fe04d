import Chronicling
import Diagnostics
import Foundation
import Linking
import RegisterModel
import TestSupport
import Versioning

@testable import Checking
@testable import Disk
@testable import Publishing
@testable import Rendering

/// A repository with a small register, made by a script; nothing of the machine's own git configuration is used.
///
/// The script may use `e PATH ID LINES…` to write an entry below `Content/ressorts`, with a title and status of its own unless the
/// lines name them, `r NUMBER=REASON…` to write the list of removed entries, `p PREFIX` to say
/// how identifiers begin,
/// `c DAY MESSAGE` to commit everything.
struct HistoryRepository: Sendable {
  let scratch: Scratch
  /// The folder of the repository.
  var folder: String { scratch.path }
  var content: String

  init(_ script: String, content: String = "Content", initialised: Bool = true) throws {
    scratch = try Scratch()
    self.content = content
    try run(Self.prelude + (initialised ? "git init -q -b main .\n" : "") + "frame '\(content)'\n" + script)
  }

  private static let prelude = """
    set -e
    export GIT_CONFIG_NOSYSTEM=1 GIT_CONFIG_GLOBAL=/dev/null LC_ALL=C.UTF-8 GIT_AUTHOR_NAME=A GIT_COMMITTER_NAME=A
    export GIT_AUTHOR_EMAIL=a@example.invalid GIT_COMMITTER_EMAIL=a@example.invalid
    frame() {
      C=$1; mkdir -p "$C/ressorts/im" "$C/ressorts/jm"
      printf -- '---\\ntitel: P\\nbasis_url: https://p.example\\n---\\n' > "$C/portal.md"
      printf -- '---\\nkuerzel: im\\nabkuerzung: IM\\nname: Inneres\\n---\\n' > "$C/ressorts/im/ressort.md"
      printf -- '---\\nkuerzel: jm\\nabkuerzung: JM\\nname: Justiz\\n---\\n' > "$C/ressorts/jm/ressort.md"
    }
    e() {
      file=$C/ressorts/$1; id=$2; shift 2
      mkdir -p "$(dirname "$file")"
      { echo ---; echo "id: $id"; [ $# = 0 ] || printf '%s\\n' "$@"
        printf '%s\\n' "$@" | grep -q ^titel: || echo "titel: Titel $id"
        printf '%s\\n' "$@" | grep -q ^status: || echo 'status: geplant'; echo ---; } > "$file"
    }
    c() {
      day=$1; shift; git add -A
      GIT_AUTHOR_DATE="${day}T12:00:00 +0000" GIT_COMMITTER_DATE="${day}T12:00:00 +0000" git commit -q -m "$*"
    }
    p() { printf -- '---\\ntitel: P\\nbasis_url: https://p.example\\nkennung_anfang: %s\\n---\\n' "$1" > "$C/portal.md"; }
    r() {
      { echo ---; echo eintraege:
        for row in "$@"; do echo "- {id: nrw-ki-000${row%%=*}, grund: \"${row#*=}\"}"; done; echo ---; } > "$C/entfernt.md"
    }
    m() {
      day=$1; shift
      GIT_AUTHOR_DATE="${day}T12:00:00 +0000" GIT_COMMITTER_DATE="${day}T12:00:00 +0000" git merge -q --no-ff -m Merge "$@"
    }

    """

  /// Goes on with the history, in the words of the first script.
  func proceed(_ script: String) throws { try run(Self.prelude + "C='\(content)'\n" + script) }

  /// Runs a further script in the folder.
  func run(_ script: String) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = ["-c", script]
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.standardInput = FileHandle.nullDevice
    let errors = Pipe()
    process.standardError = errors
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    let complaint = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw ScriptFault(errors: String(decoding: complaint, as: UTF8.self)) }
  }

  struct ScriptFault: Error { let errors: String }

  /// What the program makes of the history, and what its rules say about it.
  func read(asOf day: String = "2026-11-23", requiringHistory: Bool = false) async throws -> ReadHistory {
    try await onThread { try readHere(asOf: day, requiringHistory: requiringHistory) }
  }

  private func readHere(asOf day: String, requiringHistory: Bool) throws -> ReadHistory {
    let workspace = Workspace(
      content: "\(folder)/\(content)", templates: "", output: "\(folder)/Output", asOf: Day(day)!,
      requiresHistory: requiringHistory)
    var log = DiagnosticSet()
    let tree = try FileTree(at: workspace.content, shownAs: workspace.content, reportingTo: &log)
    let groundwork = readGroundwork(of: tree, at: workspace.content, reportingTo: &log)
    let spool = try Spool(near: workspace.output)
    let git = try GitHistory(
      of: PastSource(around: workspace.content), workspace, in: groundwork.register, spool: spool, keeping: true)
    let work = EntryWork(
      root: workspace.content,
      check: CheckContext(register: groundwork.register, asOf: workspace.asOf, lastChanges: git.lastChanges),
      entryIDs: git.entryIDs, renderer: nil, spool: spool, linker: Linker(baseURL: "https://p.example"),
      site: SiteAddress(baseURL: "https://p.example"), edition: 0, secret: 0)
    var faults = DiagnosticSet()
    let known = tree.filter(isEntryPath).map(reportingTo: &faults) { file in
      let stamp = FileStamp(inode: 0, size: Int64(file.bytes.count), modified: 0, changed: 0)
      return KnownEntry(StampedFile(path: file.path, stamp: stamp), work.result(of: file))
    }
    let entries = try EntryResults(known, faults: faults, work, groundwork.unread, reportingTo: &log)
    let present = WorkingCopy(entries, below: workspace.content)
    let past = try git.past(of: present)
    let history = try git.publicHistory(besides: present)
    _ = work.check.check(
      Inventory(entries.summaries), everPublished: history.chronicle.everPublished, past: past, reportingTo: &log)
    return ReadHistory(history: history, findings: log.all, entries: entries)
  }
}

/// A history, and the findings about it.
struct ReadHistory: Sendable {
  let history: PublicHistory
  let findings: [Diagnostic]
  let entries: EntryResults

  /// Why there is none.
  var reason: String? {
    if case .unavailable(let reason) = history.chronicle.state { reason } else { nil }
  }

  /// Every entry's history on one line.
  var told: [String] { history.chronicle.histories.values.sorted { $0.id < $1.id }.map(described) }

  /// The history of every file beside the entries on one line, its first version with the title.
  var toldOfGround: [String] { history.chronicle.grounds.map(described) }

  private func described(_ entry: EntryHistory) -> String {
    let versions = entry.versions.map { version in
      described(version) + (entry.ground != nil && version.number == 1 ? " „\(version.title)“" : "")
    }
    let end = entry.removal.map { ["weg \($0.commit?.day.description ?? "ohne Commit")\(reason($0))"] } ?? []
    let back =
      entry.undoneRemoval.map { ["offen wieder da nach \($0.commit?.day.description ?? "")\(reason($0))"] } ?? []
    let open = entry.uncommitted.isEmpty ? [] : ["offen" + described(entry.uncommitted)]
    return "\(entry.id): " + (versions + end + back + open).joined(separator: " | ")
  }

  private func described(_ version: EntryVersion) -> String {
    var text = "\(version.number) \(version.commit.day)"
    if version.commit.isDateDoubtful { text += "?" }
    if let restored = version.restored { text += " zurück\(reason(restored))" }
    if !version.isReadable { return text + " unlesbar" }
    text += described(version.changes)
    if version.isEditorial { text += " redaktionell" }
    if let note = version.note { text += " „\(note)“" }
    return text
  }

  /// The changes without the gaps that follow from them, which are no matter of commits.
  private func described(_ changes: [FieldChange]) -> String {
    changes.filter { !$0.isConsequence }.map { " \($0.label): \($0.old ?? "-") → \($0.new ?? "-")" }
      .joined(separator: ",")
  }

  private func reason(_ removal: Removal) -> String {
    removal.reason.map { " „\($0)“ (\(removal.source?.rawValue ?? ""))" } ?? ""
  }
}
