import ArgumentParser
import Diagnostics
import Disk
import Glibc
import Publishing

struct Publish: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract:
      "Baut eine neue Veröffentlichung und stellt sie in einem Schritt online; was online ist, bleibt immer ganz.",
    discussion: """
      ZIEL/current verweist auf die Veröffentlichung, die online ist, und ist der Ordner für den Webserver. Jede Veröffentlichung liegt \
      in einem eigenen Ordner unter ZIEL/releases; unveränderte Dateien teilt sie mit der vorigen. Rückgabewerte: 0 erledigt oder nichts zu \
      tun, 1 die Inhalte haben Fehler oder es verschwände zu viel, 2 etwas außerhalb der Inhalte.
      """)

  @Argument(help: ArgumentHelp("Der Ordner, aus dem der Webserver veröffentlicht.", valueName: "ziel")) var target:
    String
  @OptionGroup var options: SiteOptions
  @Flag(name: .customLong("dry-run"), help: "Zeigt, was sich ändern würde, und schreibt nichts.") var isDryRun = false
  @Option(
    help: ArgumentHelp(
      "Wie viele Veröffentlichungen bleiben, mindestens 2 (Standard: 5; --rollback entfernt sonst keine).",
      valueName: "zahl"))
  var keep: Int?
  @Option(
    name: .customLong("allow-removals"),
    help: ArgumentHelp("Wie viele Adressen diesmal verschwinden dürfen.", valueName: "zahl"))
  var allowedRemovals: Int?
  @Flag(
    help: "Nimmt die letzte Veröffentlichung zurück: Die Dateien der vorigen werden neu veröffentlicht, ohne zu bauen.")
  var rollback = false

  func validate() throws {
    if let keep, keep < 2 {
      throw ValidationError("--keep muss mindestens 2 sein: die Veröffentlichung, die online ist, und die vorige.")
    }
    if let allowedRemovals, allowedRemovals < 0 {
      throw ValidationError("--allow-removals darf nicht kleiner als 0 sein.")
    }
  }

  func run() throws {
    rollback ? try takeBack() : try publish()
  }

  private func takeBack() throws {
    let rollback = try reportingEnvironmentFaults { () throws(EnvironmentFault) in
      try rollBack(publishOptions(keeping: keep))
    }
    write(rollback.german(at: target), to: STDERR_FILENO)
  }

  private func publish() throws {
    var log = DiagnosticSet()
    let monitor = BuildMonitor()
    let outcome = try reportingEnvironmentFaults { () throws(EnvironmentFault) in
      try publishSite(
        options.workspace(writingTo: target), publishOptions(keeping: keep ?? 5), watchedBy: monitor,
        reportingTo: &log)
    }
    let shown = options.format == .text && !options.gaps ? log.filter { $0.severity == .error } : log
    if !shown.isEmpty || options.format != .text { try print(shown, as: options.format) }
    tellOfMissingHistory(monitor)
    write(outcome.german(at: target), to: STDERR_FILENO)
    switch outcome {
    case .rejected, .refused: throw Outcome.contentFault
    case .unchanged, .planned, .published: return
    }
  }

  private func publishOptions(keeping kept: Int?) -> PublishOptions {
    PublishOptions(target: target, kept: kept, allowedRemovals: allowedRemovals, isDryRun: isDryRun, now: time(nil))
  }
}
