import Synchronization

/// What the preview shows at the moment, and who wants to hear of the next.
final class PreviewState: Sendable {
  /// One moment of the preview.
  struct Moment: Sendable {
    /// Counts the times that the content was read.
    var number = 0
    /// The portal after its last faultless build.
    var site: PreviewedSite?
    /// What the latest build found.
    var latest = PreviewOutcome(site: nil)
    /// The page whose source was saved last.
    var followed: Followed?
  }

  /// A page to go to, and when it was asked for.
  struct Followed: Sendable {
    let number: Int
    /// The address within the host.
    let address: String
  }

  private let follows: Bool
  private let moment = Mutex(Moment())
  private let listeners = Mutex(Listeners())

  private struct Listeners {
    var next = 0
    var continuations: [Int: AsyncStream<Int>.Continuation] = [:]
  }

  /// - Parameter follows: Whether browsers are to go to the page whose source was saved last.
  init(follows: Bool) {
    self.follows = follows
  }

  /// The present moment.
  var current: Moment { moment.withLock { $0 } }

  /// Takes over what came of reading the content again, and tells everybody.
  ///
  /// - Parameters:
  ///   - outcome: What came of it.
  ///   - saved: The files that were saved, the latest last.
  func update(_ outcome: PreviewOutcome, saved: [String]) {
    // To let go of a large portal takes its time; browsers hear of the new one before.
    let before = current
    let number = moment.withLock { moment in
      moment.number += 1
      moment.latest = outcome
      if outcome.isGood { moment.site = outcome.site }
      if follows, let address = address(of: saved, in: moment.site) {
        moment.followed = Followed(number: moment.number, address: address)
      }
      return moment.number
    }
    withExtendedLifetime(before) {
      for listener in listeners.withLock({ Array($0.continuations.values) }) { listener.yield(number) }
    }
  }

  private func address(of saved: [String], in site: PreviewedSite?) -> String? {
    guard let site else { return nil }
    return saved.reversed().lazy.compactMap(site.fileShowing).first.map { PagePath.address(of: $0, below: site.prefix) }
  }

  /// The numbers of the moments from now on, the present one first.
  func moments() -> AsyncStream<Int> {
    let (stream, continuation) = AsyncStream.makeStream(of: Int.self, bufferingPolicy: .bufferingNewest(1))
    let listener = listeners.withLock { listeners in
      listeners.next += 1
      listeners.continuations[listeners.next] = continuation
      return listeners.next
    }
    continuation.onTermination = { [weak self] _ in
      self?.listeners.withLock { _ = $0.continuations.removeValue(forKey: listener) }
    }
    continuation.yield(current.number)
    return stream
  }
}
