import Dispatch
import Glibc
import Synchronization

/// A server that answers requests until the process ends.
final class RunningServer: Sendable {
  private let failure = Mutex<PreviewFault?>(nil)

  /// Returns when requests are answered.
  /// - Throws: `PreviewFault` when they cannot be.
  init(of site: PreviewSite, on port: UInt16) throws(PreviewFault) {
    let isListening = DispatchSemaphore(value: 0)
    Task { [self] in
      do {
        let server = try PreviewServer(port: port, site: site)
        Task {
          try? await server.waitUntilListening()
          isListening.signal()
        }
        try await server.run()
      } catch {
        failure.withLock { $0 = PreviewFault("Auf 127.0.0.1:\(port) kann nichts gezeigt werden: \(error).") }
        isListening.signal()
        kill(getpid(), SIGTERM)
      }
    }
    isListening.wait()
    if let fault { throw fault }
  }

  /// Why it ended by itself; nil while it runs.
  var fault: PreviewFault? { failure.withLock { $0 } }
}
