import Glibc
import Threading

/// Runs work on a thread of its own that ends with the process.
///
/// - Throws: `PreviewFault` when the system has no thread to give.
func startPreviewThread(_ work: @escaping @Sendable () -> Void) throws(PreviewFault) {
  do throws(NoThread) {
    try startThread(work)
  } catch {
    throw PreviewFault(
      "Die Vorschau braucht einen Thread, das System gibt keinen her (\(String(cString: strerror(error.code)))); beenden Sie andere Programme oder erhöhen Sie mit „ulimit“ die Grenze."
    )
  }
}

/// Makes sure that the system has a thread to give.
/// - Throws: `PreviewFault` when it has none.
public func requireThread() throws(PreviewFault) {
  try startPreviewThread {}
}
