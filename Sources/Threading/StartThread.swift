public import Glibc

/// The system grants no further thread.
public struct NoThread: Error {
  /// Its number for the reason, as in `errno`.
  public let code: Int32
}

/// Runs work on a thread of its own, which has to be joined or ends with the process.
/// - Throws: `NoThread` when the system has none to give; then nothing of the work was done.
@discardableResult
public func startThread(_ work: @escaping @Sendable () -> Void) throws(NoThread) -> pthread_t {
  let task = Unmanaged.passRetained(Work(work))
  var thread = pthread_t()
  let code = pthread_create(
    &thread, nil,
    { task in
      Unmanaged<Work>.fromOpaque(task!).takeRetainedValue().work()
      return nil
    }, task.toOpaque())
  if code == 0 { return thread }
  task.release()
  throw NoThread(code: code)
}

private final class Work: Sendable {
  let work: @Sendable () -> Void

  init(_ work: @escaping @Sendable () -> Void) {
    self.work = work
  }
}
