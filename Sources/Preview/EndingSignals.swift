import Glibc

/// Ctrl-C and the wish of the system that the process end, held back from every thread and waited for on one.
struct EndingSignals {
  private var signals = sigset_t()

  /// To be made before any thread is started, since threads inherit what they hold back.
  init() {
    sigemptyset(&signals)
    for signal in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&signals, signal) }
    pthread_sigmask(SIG_BLOCK, &signals, nil)
    signal(SIGPIPE, SIG_IGN)
  }

  func wait() {
    var signals = signals
    var signal: Int32 = 0
    while sigwait(&signals, &signal) != 0 {}
  }
}
