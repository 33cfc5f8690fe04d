import Glibc

/// Ctrl-C, a terminal that is closed and the wish of the system that the process end.
public struct EndingSignals {
  private var signals = sigset_t()

  /// The signals, which are not held back yet.
  public init() {
    sigemptyset(&signals)
    for signal in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&signals, signal) }
  }

  /// Holds them back for good, from this thread and every thread that it starts from now on.
  public func holdBack() {
    var signals = signals
    pthread_sigmask(SIG_BLOCK, &signals, nil)
  }

  /// Waits for one of them, where all threads hold them back.
  public func wait() {
    var signals = signals
    var signal: Int32 = 0
    while sigwait(&signals, &signal) != 0 {}
  }

  /// Does on the main thread what must not be left half done: whoever asks the process to end is answered behind it.
  ///
  /// - Throws: What the work throws.
  public func heldBack<Result, Fault: Error>(during work: () throws(Fault) -> Result) throws(Fault) -> Result {
    var (signals, before) = (signals, sigset_t())
    pthread_sigmask(SIG_BLOCK, &signals, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    return try work()
  }
}
