import Bytes
import Diagnostics
import Disk

extension SiteEngine {
  /// The last moment at which everything is known to have been as it was read.
  ///
  /// What had changed only just before it was read may have changed again behind that and look the same. Instead of leaving it to the next
  /// build, which would have to do everything anew, it is read once more as soon as the clock of the file system has ticked.
  ///
  /// - Parameter started: When the first file was looked at.
  /// - Returns: The same moment when there was nothing to look at again, or when it was not as it had been.
  func momentOfCertainty(since started: Int64) -> Int64 {
    guard let sources, let ground else { return started }
    let moment = now()
    let becameSettled = { (file: StampedFile) in !file.stamp.isSettled(at: started) && file.stamp.isSettled(at: moment)
    }
    let recent = entries.filter { becameSettled($0.file) }
    let isGroundRecent = (groundStamps + folders).contains(where: becameSettled)
    guard !recent.isEmpty || isGroundRecent, sources.entries.stillHas(recent) else { return started }
    return !isGroundRecent || sources.areStillThere(for: workspace, groundStamps, ground.print) ? moment : started
  }
}

extension FileTree {
  /// Whether files of entries are, byte for byte, what was read.
  func stillHas(_ known: [KnownEntry]) -> Bool {
    var faults = DiagnosticSet()
    let files = files(at: known.map(\.path))
    let prints = files.map(reportingTo: &faults) { fingerprint($0.bytes) }
    return prints == known.map(\.result.print) && files.stamped() == known.map(\.file)
  }
}

extension SourceTrees {
  /// Whether both folders are still listed as they were, and everything but the entries says the same.
  func areStillThere(for workspace: Workspace, _ groundStamps: [StampedFile], _ groundPrint: UInt64) -> Bool {
    guard let now = try? SourceTrees(of: workspace) else { return false }
    return now.content.isListed(as: content) && now.templates.isListed(as: templates)
      && now.groundPrint() == groundPrint && now.groundStamps() == groundStamps
  }

  private func groundPrint() -> UInt64 {
    var faults = DiagnosticSet()
    let files = ground.read(reportingTo: &faults) + templates.read(reportingTo: &faults)
    return files.reduce(0) { $0.combined(with: $1) }
  }
}
