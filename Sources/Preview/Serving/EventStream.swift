import FlyingFox
import FlyingSocks

/// The preview's moments as server-sent events, with a line now and then that shows whether the browser is still there.
struct EventStream: AsyncBufferedSequence {
  typealias Element = UInt8

  let moments: AsyncStream<Int>

  func makeAsyncIterator() -> Iterator {
    let (events, continuation) = AsyncStream.makeStream(of: [UInt8].self)
    continuation.yield(Array("retry: 500\n\n".utf8))
    let telling = Task {
      for await number in moments { continuation.yield(Array("event: stand\nid: \(number)\ndata: \(number)\n\n".utf8)) }
    }
    let breathing = Task {
      while !Task.isCancelled {
        try? await Task.sleep(for: .seconds(15))
        continuation.yield(Array(": noch da\n\n".utf8))
      }
    }
    continuation.onTermination = { _ in
      telling.cancel()
      breathing.cancel()
    }
    return Iterator(events: events.makeAsyncIterator(), lifetime: Lifetime { continuation.finish() })
  }

  struct Iterator: AsyncBufferedIteratorProtocol {
    fileprivate var events: AsyncStream<[UInt8]>.AsyncIterator
    fileprivate let lifetime: Lifetime

    mutating func next() async -> UInt8? { await nextBuffer(suggested: 1)?.first }

    mutating func nextBuffer(suggested count: Int) async -> [UInt8]? { await events.next() }
  }
}

/// Ends something when nobody holds it any more.
private final class Lifetime: Sendable {
  private let end: @Sendable () -> Void

  init(_ end: @escaping @Sendable () -> Void) {
    self.end = end
  }

  deinit { end() }
}
