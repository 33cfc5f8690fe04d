import Glibc
import Synchronization

/// A server that answers requests until the process ends.
final class RunningServer: Sendable {
  private let failure = Mutex<PreviewFault?>(nil)

  /// Returns when requests are answered.
  /// - Throws: `PreviewFault` when they cannot be.
  init(of site: PreviewSite, on port: UInt16) throws(PreviewFault) {
    let server: PreviewServer
    do { server = try PreviewServer(port: port, site: site) } catch { throw Self.fault(error, port) }
    Task { [self] in
      do {
        try await server.run()
      } catch {
        failure.withLock { $0 = Self.fault(error, port) }
        kill(getpid(), SIGTERM)
      }
    }
  }

  /// Why it ended by itself; nil while it runs.
  var fault: PreviewFault? { failure.withLock { $0 } }

  private static func fault(_ error: any Error, _ port: UInt16) -> PreviewFault {
    PreviewFault("Auf 127.0.0.1:\(port) kann nichts gezeigt werden: \(error).")
  }
}
