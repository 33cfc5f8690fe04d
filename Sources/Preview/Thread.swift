import Glibc

/// Runs work on a thread of its own that ends with the process.
///
/// - Throws: `PreviewFault` when the system has no thread to give.
func startThread(_ work: @escaping @Sendable () -> Void) throws(PreviewFault) {
  let task = Unmanaged.passRetained(Work(work))
  var thread = pthread_t()
  let code = pthread_create(
    &thread, nil,
    { task in
      Unmanaged<Work>.fromOpaque(task!).takeRetainedValue().work()
      return nil
    }, task.toOpaque())
  guard code == 0 else {
    task.release()
    throw PreviewFault(
      "Die Vorschau braucht einen Thread, das System gibt keinen her (\(String(cString: strerror(code)))); beenden Sie andere Programme oder erhöhen Sie mit „ulimit“ die Grenze."
    )
  }
}

/// Makes sure that the system has a thread to give.
/// - Throws: `PreviewFault` when it has none.
public func requireThread() throws(PreviewFault) {
  try startThread {}
}

private final class Work: Sendable {
  let work: @Sendable () -> Void

  init(_ work: @escaping @Sendable () -> Void) {
    self.work = work
  }
}
