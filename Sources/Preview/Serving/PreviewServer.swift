import FlyingSocks
import Foundation
import Synchronization

/// Speaks HTTP for the preview, on 127.0.0.1 and nowhere else.
struct PreviewServer: Sendable {
  private let listening: Socket
  private let site: PreviewSite

  /// A server that listens on a port.
  init(port: UInt16, site: PreviewSite) throws {
    let address = try sockaddr_in.inet(ip4: "127.0.0.1", port: port)
    listening = try Socket(domain: Int32(sockaddr_in.family))
    try listening.setValue(true, for: .localAddressReuse)
    try listening.bind(to: address)
    try listening.listen()
    self.site = site
  }

  /// Answers requests until the process ends.
  func run() async throws {
    let pool: SocketPool<ePoll> = .ePoll()
    try await pool.prepare()
    let door = try AsyncSocket(socket: listening, pool: pool)
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await pool.run() }
      group.addTask { try await admit(at: door) }
      defer { group.cancelAll() }
      try await group.next()
    }
  }

  /// Who comes when there are as many as there may be waits until others have left, and so does who cannot be let in.
  private func admit(at door: AsyncSocket) async throws {
    let present = Presence()
    try await withThrowingDiscardingTaskGroup { group in
      while true {
        while present.count >= Self.mostConnections { try await Task.sleep(for: .milliseconds(100)) }
        do {
          let socket = try await door.accept()
          present.change(by: 1)
          group.addTask {
            await PreviewConnection(socket: socket, site: site).serve()
            present.change(by: -1)
          }
        } catch is SocketError {
          try await Task.sleep(for: .milliseconds(100))
        }
      }
    }
  }

  /// Each takes one of the files that may be open at once; the rest is for reading the content.
  private static let mostConnections: Int = {
    var limit = rlimit()
    getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    let files = Int(clamping: limit.rlim_cur)
    return max(4, min(files / 2, files - 48))
  }()
}

/// How many connections there are.
private final class Presence: Sendable {
  private let number = Atomic(0)

  var count: Int { number.load(ordering: .relaxed) }

  func change(by difference: Int) { number.wrappingAdd(difference, ordering: .relaxed) }
}
