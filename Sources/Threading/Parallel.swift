import Glibc
import Synchronization

/// Runs the same work on several threads, each told its number from 0, and returns when all are done.
///
/// Where the system grants no further thread the calling one does the work: it must be such that any worker can do all of it.
public func runInParallel(_ workers: Int, _ work: @escaping @Sendable (Int) -> Void) {
  let threads = (1..<max(workers, 1)).compactMap { number in try? startThread { work(number) } }
  work(0)
  for thread in threads { pthread_join(thread, nil) }
}

/// Work that a thread of its own does meanwhile; where the system grants no thread it is done when somebody asks for it.
public final class Meanwhile<Value: Sendable>: Sendable {
  private let work: @Sendable () -> Value
  private let result: Once<Value>
  private let thread: Mutex<pthread_t?>

  /// Begins the work.
  public init(_ work: @escaping @Sendable () -> Value) {
    let result = Once<Value>()
    (self.work, self.result) = (work, result)
    thread = Mutex(try? startThread { _ = result.value(work) })
  }

  // Whatever the work uses may be let go of behind it.
  deinit { join() }

  /// What the work came to, as soon as it is done.
  public var value: Value {
    join()
    return result.value(work)
  }

  private func join() {
    thread.withLock { thread in
      if let running = thread { pthread_join(running, nil) }
      thread = nil
    }
  }
}
