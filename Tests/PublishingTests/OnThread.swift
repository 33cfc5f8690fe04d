import Foundation

/// Does work that waits for other programs on a thread of its own.
///
/// Tests run on the few threads that Swift's tasks share. Where all of them wait, the tasks that watch over the programs cannot go on.
func onThread<Result: Sendable>(_ work: @escaping @Sendable () throws -> Result) async throws -> Result {
  try await withCheckedThrowingContinuation { continuation in
    let thread = Thread { continuation.resume(with: Swift.Result(catching: work)) }
    thread.stackSize = 8 << 20
    thread.start()
  }
}
