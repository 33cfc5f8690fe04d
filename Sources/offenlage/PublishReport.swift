import Diagnostics
import Publishing

extension PublishOutcome {
  /// What happened, for the person at the terminal or the log of a timer.
  func german(at target: String) -> String {
    switch self {
    case .rejected: "Nichts veröffentlicht: Erst müssen die Fehler behoben werden.\n"
    case .unchanged(let online, let removed):
      "Nichts zu veröffentlichen: \(online) ist auf dem Stand.\(told(removed: removed))\n"
    case .planned(let changes): changes.german + "Nur gezeigt, nichts veröffentlicht.\n"
    case .refused(let changes, let objections):
      changes.german + objections.map { "Einwand: \($0)\n" }.joined() + """
        Nichts veröffentlicht. Ist das gewollt, so erlaubt es „--allow-removals“ mit der Zahl der Adressen; sonst fehlt ein „aliase“.

        """
    case .published(let changes, let summary): changes.german + summary.german(at: target)
    }
  }
}

extension Rollback {
  /// What was taken back and what is online instead.
  func german(at target: String) -> String {
    guard let summary else { return changes.german + "Nur gezeigt, nichts zurückgenommen.\n" }
    return changes.german + "Zurückgenommen: \(left). Wieder veröffentlicht: \(repeated).\n"
      + summary.german(at: target)
  }
}

extension PublishSummary {
  fileprivate func german(at target: String) -> String {
    """
    Online: \(target)/releases/\(name), \(counted(files, "Datei", "Dateien")), \(grouped(takenOver)) davon unverändert \
    übernommen.\(told(removed: removed))

    """
  }
}

/// The old releases that are gone, as the end of a line.
private func told(removed: [String]) -> String {
  removed.isEmpty ? "" : " Entfernt: \(removed.joined(separator: ", "))."
}

extension ReleaseChanges {
  /// Pages by their titles, files that are no pages by their number.
  fileprivate var german: String {
    list(new, "Neue Seiten") + list(changed, "Geänderte Seiten") + list(removed, "Entfernte Seiten") + otherFiles
      + (haveOtherRedirects
        ? "Frühere Adressen führen anderswohin; der Webserver weiß es, wenn er neu geladen wurde.\n" : "")
      + (damagedCopies == 0 ? "" : "Beschädigte komprimierte Kopien, die erneuert werden: \(grouped(damagedCopies)).\n")
  }

  private var otherFiles: String {
    guard newFiles + changedFiles + removedFiles > 0 else { return "" }
    return """
      Andere Dateien: \(grouped(newFiles)) neu, \(grouped(changedFiles)) geändert, \(grouped(removedFiles)) entfernt.

      """
  }

  private func list(_ pages: [ReleasedPage], _ heading: String) -> String {
    guard !pages.isEmpty else { return "" }
    let shown = pages.prefix(Self.limit).map { "  /\($0.address)  \($0.title)\n" }.joined()
    let rest = pages.count > Self.limit ? "  … und \(grouped(pages.count - Self.limit)) weitere\n" : ""
    return "\(heading) (\(grouped(pages.count))):\n\(shown)\(rest)"
  }

  private static let limit = 20
}
