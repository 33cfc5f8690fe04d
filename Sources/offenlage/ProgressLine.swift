import Diagnostics
import Disk
import Glibc
import Publishing
import Synchronization
import Threading

/// Does the work and shows at a terminal how far it is, from the second second on; elsewhere it stays silent.
func showingProgress<Result, Fault: Error>(
  of monitor: BuildMonitor, _ work: () throws(Fault) -> Result
) throws(Fault) -> Result {
  guard isatty(STDERR_FILENO) == 1 else { return try work() }
  let line = ProgressLine(monitor)
  defer { line.stop() }
  return try work()
}

/// A line at the terminal that is written anew several times a second by a thread of its own.
private final class ProgressLine: Sendable {
  private static let patience = 1_000_000_000
  private static let pause: UInt32 = 200_000

  private let monitor: BuildMonitor
  private let isDone = Atomic(false)
  private let thread = Mutex<pthread_t?>(nil)
  private let start = now()

  init(_ monitor: BuildMonitor) {
    self.monitor = monitor
    let thread = try? startThread { self.run() }
    self.thread.withLock { $0 = thread }
  }

  func stop() {
    isDone.store(true, ordering: .relaxed)
    if let thread = thread.withLock({ $0 }) { pthread_join(thread, nil) }
  }

  private func run() {
    var isShown = false
    var phase: (BuildPhase, Int)?
    while !isDone.load(ordering: .relaxed) {
      usleep(Self.pause)
      guard let progress = monitor.progress, now() - start > Self.patience else { continue }
      if phase?.0 != progress.phase { phase = (progress.phase, now()) }
      write("\r\u{1B}[K\(text(progress, since: phase!.1))", to: STDERR_FILENO)
      isShown = true
    }
    if isShown { write("\r\u{1B}[K", to: STDERR_FILENO) }
  }

  private func text(_ progress: BuildMonitor.Progress, since start: Int) -> String {
    guard progress.total > 0 else { return "\(progress.phase.rawValue) …" }
    let milliseconds = max(1, (now() - start) / 1_000_000)
    let rate = progress.done * 1000 / milliseconds
    let done = "\(grouped(progress.done)) von \(grouped(progress.total))"
    return "\(progress.phase.rawValue): \(done), \(grouped(rate)) je Sekunde"
  }
}

private func now() -> Int {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return time.tv_sec * 1_000_000_000 + time.tv_nsec
}
