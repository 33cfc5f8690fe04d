import Dispatch
import Synchronization

/// What a task that watches over a program tells the thread that waits for it: the one bridge between Swift's tasks and our threads.
final class Conversation<Ending: Sendable>: Sendable {
  /// What is told.
  enum Message: Sendable {
    /// A piece of output; the answer says whether more is wanted.
    case piece([UInt8], answer: CheckedContinuation<Bool, Never>)
    /// The task is over.
    case end(Ending)
  }

  private let messages = Mutex<[Message]>([])
  private let count = DispatchSemaphore(value: 0)

  /// Hands over a piece and waits, without blocking a thread, until it was taken.
  /// - Returns: Whether more is wanted.
  func offer(_ piece: [UInt8]) async -> Bool {
    await withCheckedContinuation { send(.piece(piece, answer: $0)) }
  }

  /// Says that the task is over.
  func end(_ ending: Ending) { send(.end(ending)) }

  /// Blocks the thread until there is a message, or until a moment has passed.
  func next(before deadline: DispatchTime) -> Message? {
    while count.wait(timeout: deadline) != .success {
      // The library waits by the clock that people and programs set, and one that is set ahead, or goes on while the machine sleeps, ends that.
      guard DispatchTime.now() < deadline else { return nil }
    }
    return messages.withLock { $0.removeFirst() }
  }

  private func send(_ message: Message) {
    messages.withLock { $0.append(message) }
    count.signal()
  }
}
