import Glibc

/// Runs work on a thread of its own that ends with the process.
func startThread(_ work: @escaping @Sendable () -> Void) {
  let task = Unmanaged.passRetained(Work(work))
  var thread = pthread_t()
  let code = pthread_create(
    &thread, nil,
    { task in
      Unmanaged<Work>.fromOpaque(task!).takeRetainedValue().work()
      return nil
    }, task.toOpaque())
  precondition(code == 0, "no thread to watch with")
}

private final class Work: Sendable {
  let work: @Sendable () -> Void

  init(_ work: @escaping @Sendable () -> Void) {
    self.work = work
  }
}
