import Dispatch
import Glibc
import Threading

/// The preview: watches folders, has the portal made anew after every save, and shows it on 127.0.0.1.
public struct Preview: Sendable {
  /// The folders to watch, as findings name them.
  public var folders: [String]
  /// The port to listen on if it is free; 0 for any.
  public var port: UInt16
  /// Whether browsers go to the page whose source was saved last.
  public var follows: Bool
  /// Whether a name in a folder belongs to an editor or the system and not to the content.
  public var isIgnored: @Sendable (_ name: String) -> Bool
  /// Reads the content again; `suspects` are the only files that can have changed, as paths in the folders, nil if any can. Never called twice at a time.
  public var rebuild: @Sendable (_ suspects: [String]?) -> PreviewOutcome
  /// Whether the last rebuild no longer holds although no file changed, as on the next day; asked every few seconds.
  public var isOutdated: @Sendable () -> Bool
  /// Receives German sentences for the person at the terminal.
  public var tell: @Sendable (_ text: String) -> Void
  /// Receives what came of every rebuild whose faults differ from those before.
  public var report: @Sendable (PreviewOutcome) -> Void

  /// A preview of what `rebuild` makes of the folders.
  public init(
    folders: [String], port: UInt16, follows: Bool, isIgnored: @escaping @Sendable (_ name: String) -> Bool,
    rebuild: @escaping @Sendable (_ suspects: [String]?) -> PreviewOutcome,
    isOutdated: @escaping @Sendable () -> Bool,
    tell: @escaping @Sendable (_ text: String) -> Void,
    report: @escaping @Sendable (PreviewOutcome) -> Void
  ) {
    self.folders = folders
    self.port = port
    self.follows = follows
    self.isIgnored = isIgnored
    self.rebuild = rebuild
    self.isOutdated = isOutdated
    self.tell = tell
    self.report = report
  }

  /// Shows the portal until the user presses Ctrl-C or the process is asked to end; to be called on the main thread.
  ///
  /// - Parameter ready: Is given the portal's address as soon as it is served.
  /// - Throws: `PreviewFault` when no port is free or the server ends by itself.
  public func run(ready: @Sendable (_ address: String) -> Void) throws(PreviewFault) {
    // Before any thread is started, since threads inherit what they hold back.
    let ending = EndingSignals()
    ending.holdBack()
    signal(SIGPIPE, SIG_IGN)
    guard let free = freePort(from: port) else { throw PreviewFault("Die Ports ab \(port) sind alle belegt.") }
    if port > 0, free != port { tell("Port \(port) ist belegt; die Vorschau nimmt \(free).") }
    let state = PreviewState(follows: follows)
    let isReady = DispatchSemaphore(value: 0)
    try startPreviewThread { keepUpToDate(state) { isReady.signal() } }
    isReady.wait()
    let server = try RunningServer(of: PreviewSite(state: state, gate: Gate(port: free)), on: free)
    ready("http://127.0.0.1:\(free)\(state.current.site?.prefix ?? "")/")
    ending.wait()
    if let fault = server.fault { throw fault }
  }

  private func keepUpToDate(_ state: PreviewState, ready: () -> Void) {
    let watch = TreeWatch(folders, ignoring: isIgnored, telling: tell)
    var outcome = rebuild(nil)
    report(outcome)
    state.update(outcome, saved: [])
    ready()
    while true {
      guard var change = nextChange(in: watch) else { continue }
      let faults = outcome.faults
      let obstacle = outcome.obstacle
      outcome = rebuild(change.suspects)
      // Half of a change may look like a fault: what is still going on is waited for before anybody is told of one.
      while !outcome.isGood, let more = watch.change(within: Burst.grace) {
        change.append(more)
        outcome = rebuild(change.suspects)
      }
      state.update(outcome, saved: change.saved)
      if outcome.faults != faults || outcome.obstacle != obstacle { report(outcome) }
    }
  }

  /// The next change of the folders, or of what else the portal depends on; nil when nothing happened for some milliseconds.
  func nextChange(in watch: TreeWatch, within limit: Int = patience) -> FolderChange? {
    watch.change(within: limit) ?? (isOutdated() ? FolderChange(saved: []) : nil)
  }

  /// How long a change of the folders is waited for before the day is looked at, in milliseconds: no clock of the system rings when a
  /// machine wakes up on another day.
  static let patience = 10_000
}

/// What keeps the preview from being shown.
public struct PreviewFault: Error, Sendable {
  /// One German sentence.
  public let message: String

  init(_ message: String) {
    self.message = message
  }
}
