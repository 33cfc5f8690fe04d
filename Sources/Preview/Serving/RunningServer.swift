import Dispatch
import Glibc
import Synchronization

/// A server that answers requests until the process ends. Where the system grants no further connection it lets go of all and begins anew;
/// browsers come back by themselves.
final class RunningServer: Sendable {
  private let failure = Mutex<PreviewFault?>(nil)

  /// Returns when requests are answered.
  /// - Throws: `PreviewFault` when they cannot be.
  init(of site: PreviewSite, on port: UInt16) throws(PreviewFault) {
    let isListening = DispatchSemaphore(value: 0)
    Task { [self] in
      do {
        while true {
          let server = try PreviewServer(port: port, site: site)
          Task {
            try? await server.waitUntilListening()
            isListening.signal()
          }
          do {
            return try await server.run()
          } catch let error where PreviewServer.isRefusedConnection(error) {
            try await Task.sleep(for: .seconds(1))
          }
        }
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
