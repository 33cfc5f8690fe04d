import ArgumentParser
import Diagnostics
import Disk
import Glibc
import Preview
import Publishing
import Versioning

struct Serve: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Zeigt das Portal mit den Entwürfen im Browser und folgt jedem Speichern; lässt Output in Ruhe.",
    discussion: "Die Vorschau antwortet nur auf 127.0.0.1. Strg+C beendet sie.")

  @OptionGroup var sources: SourceOptions
  @Option(help: "Der Port; ist er belegt, der nächste freie.") var port: UInt16 = 8080
  @Flag(help: "Öffnet das Portal im Browser.") var open = false
  @Flag(help: "Der Browser geht zu der Seite, deren Quelle zuletzt gespeichert wurde.") var follow = false

  func run() throws {
    let sources = sources
    try reportingEnvironmentFaults { () throws(EnvironmentFault) in try requireFolders() }
    // Every page that is open in a browser holds a connection.
    raiseOpenFilesLimit()
    let portal = SitePreview()
    let places = workspace(sources)
    do {
      // Git is asked by threads too, and whoever asks waits for one without end.
      try requireThread()
      // A commit changes what is shown of the past, and no file of the content.
      let folders = [places.content, places.templates] + [commitJournal(around: places.content)].compactMap(\.self)
      let preview = Preview(
        folders: folders, port: port, follows: follow,
        isIgnored: isLeftover, rebuild: { outcome(of: portal, workspace(sources), suspects: $0) },
        isOutdated: { !portal.shows(workspace(sources)) },
        tell: { write("\($0)\n", to: STDERR_FILENO) }, report: tell)
      try preview.run { [open] address in
        write("Vorschau: \(address) (beenden mit Strg+C)\n", to: STDERR_FILENO)
        if open { openInBrowser(address) }
      }
    } catch {
      write("Fehler: \(error.message)\n", to: STDERR_FILENO)
      throw Outcome.environmentFault
    }
    write("Die Vorschau ist beendet.\n", to: STDERR_FILENO)
  }

  /// A folder that is missing from the start is a slip of the hand and nothing to wait for.
  private func requireFolders() throws(EnvironmentFault) {
    for folder in [sources.content, sources.templates] where access(folder, R_OK | X_OK) != 0 {
      throw EnvironmentFault(
        message: "„\(folder)“ ist kein lesbarer Ordner; starten Sie die Vorschau dort, wo Content und Templates liegen."
      )
    }
  }
}

private func workspace(_ sources: SourceOptions) -> Workspace {
  Workspace(
    content: sources.content, templates: sources.templates, output: "Output", baseURL: sources.baseURL,
    asOf: sources.day, showsDrafts: true)
}

/// What the preview needs to know of a build.
private func outcome(of portal: SitePreview, _ workspace: Workspace, suspects: [String]?) -> PreviewOutcome {
  do {
    let state = try portal.look(at: workspace, onlyAt: suspects)
    let faults = state.findings.filter { $0.severity == .error }.sorted
    return PreviewOutcome(site: state.site.map(PreviewedSite.init), faults: faults)
  } catch {
    return PreviewOutcome(site: nil, obstacle: error.message)
  }
}

private func tell(_ outcome: PreviewOutcome) {
  if let obstacle = outcome.obstacle { return write("Fehler: \(obstacle)\n", to: STDERR_FILENO) }
  guard !outcome.faults.isEmpty else { return write("Der Inhalt ist ohne Fehler.\n", to: STDERR_FILENO) }
  var log = DiagnosticSet()
  for fault in outcome.faults { log.insert(fault) }
  try? print(log, as: .text)
}

extension PreviewedSite {
  fileprivate init(_ site: ShownSite) {
    self.init(
      prefix: site.prefix, bytes: { try? site.bytes(ofFile: $0) }, fileShowing: site.file,
      notes: { file in
        PageNotes(source: site.source(ofFile: file), notes: site.notes(onFile: file).map(PageNote.init))
      })
  }
}

extension PageNote {
  fileprivate init(_ note: EditorsNote) {
    self.init(note.finding, label: note.label, rule: note.rule, key: note.key, help: note.help)
  }
}
