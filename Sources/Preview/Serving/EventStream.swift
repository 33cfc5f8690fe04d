/// The preview's moments as server-sent events, with a line now and then that shows whether the browser is still there.
struct EventStream: Sendable {
  /// What is sent, piece by piece.
  let lines: AsyncStream<[UInt8]>
  /// Ends the stream; to be called when nobody reads it any more.
  let end: @Sendable () -> Void

  init(of moments: AsyncStream<Int>) {
    let (lines, continuation) = AsyncStream.makeStream(of: [UInt8].self)
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
    self.lines = lines
    end = { continuation.finish() }
  }
}
