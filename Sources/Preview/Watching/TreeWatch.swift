/// Watches folders with everything below them: by events where the kernel tells of them, else by looking.
///
/// What it reports is a hint that something may have changed; what did is found by reading again.
final class TreeWatch {
  private let roots: [String]
  private let isIgnored: @Sendable (String) -> Bool
  private let tell: @Sendable (String) -> Void
  private var way: Way

  private enum Way {
    case events(EventWatch)
    case polling(PollingWatch)
  }

  /// Starts watching; what happens from now on is not missed.
  ///
  /// - Parameters:
  ///   - roots: The folders, as paths are to be reported.
  ///   - isIgnored: Whether a name belongs to an editor or the system and not to the content.
  ///   - tell: Receives one German sentence if the folders have to be looked at again and again.
  ///   - watchByEvents: Asks the kernel; another function in tests.
  init(
    _ roots: [String], ignoring isIgnored: @escaping @Sendable (String) -> Bool,
    telling tell: @escaping @Sendable (String) -> Void,
    watchByEvents: ([String], @escaping @Sendable (String) -> Bool) throws(NoEvents) -> EventWatch = EventWatch.init
  ) {
    self.roots = roots
    self.isIgnored = isIgnored
    self.tell = tell
    do throws(NoEvents) {
      way = .events(try watchByEvents(roots, isIgnored))
    } catch {
      way = .polling(Self.polling(roots, isIgnored, error, tell))
    }
  }

  /// Waits for a change, at most so many milliseconds, and says what it was; nil when nothing happened.
  func change(within limit: Int? = nil) -> FolderChange? {
    switch way {
    case .events(let watch):
      do throws(NoEvents) {
        return try watch.change(within: limit)
      } catch {
        way = .polling(Self.polling(roots, isIgnored, error, tell))
        return FolderChange(saved: [])
      }
    case .polling(let watch): return watch.change(within: limit)
    }
  }

  private static func polling(
    _ roots: [String], _ isIgnored: @escaping @Sendable (String) -> Bool, _ fault: NoEvents,
    _ tell: @Sendable (String) -> Void
  ) -> PollingWatch {
    tell(
      "Gespeicherte Dateien werden alle \(PollingWatch.interval) Millisekunden gesucht, weil das System sie nicht meldet: \(fault.reason)."
    )
    return PollingWatch(roots, ignoring: isIgnored)
  }
}
