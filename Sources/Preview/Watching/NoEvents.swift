import Glibc

/// The kernel does not tell of changes: it cannot, or one of its limits is reached.
struct NoEvents: Error, Equatable {
  /// The reason in German, as part of a sentence.
  let reason: String

  init(_ reason: String) {
    self.reason = reason
  }

  /// The failure of an inotify call, by its `errno`.
  init(code: Int32) {
    reason =
      switch code {
      case EMFILE, ENFILE: "die Grenze für Beobachter ist erreicht"
      case ENOSPC: "die Grenze für beobachtete Ordner ist erreicht"
      case ENOMEM: "der Arbeitsspeicher reicht nicht"
      case ENOSYS: "das System kennt kein inotify"
      default: String(cString: strerror(code))
      }
  }
}
