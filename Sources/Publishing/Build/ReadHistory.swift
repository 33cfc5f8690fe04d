import Disk
import RegisterModel
import Versioning

extension GitHistory {
  /// Reads the history of a workspace's content, and asks for it as strictly as the workspace does.
  ///
  /// - Parameters:
  ///   - source: Where from.
  ///   - workspace: Where and for which day.
  ///   - register: The words in which changes are told.
  ///   - spool: Beside it the versions are kept.
  ///   - keeps: Whether what git told is kept for whoever asks next.
  ///   - secret: What nobody knows who writes content.
  /// - Throws: `EnvironmentFault` when there is none and the workspace requires one.
  init(
    of source: PastSource, _ workspace: Workspace, in register: Register, spool: Spool, keeping keeps: Bool = false,
    secret: UInt64 = 0
  ) throws(EnvironmentFault) {
    try self.init(
      of: source, asOf: workspace.asOf, in: register, spool: spool, besides: workspace.output, keeping: keeps,
      isRequired: workspace.requiresHistory, secret: secret)
  }
}

extension WorkingCopy {
  /// The entries that were read, as the history sees them.
  init(_ results: EntryResults, below root: String) {
    let files = results.entries.compactMap { entry in
      entry.summary.map { File(of: $0, print: entry.result.print) }
    }
    self.init(files, below: root)
  }
}
