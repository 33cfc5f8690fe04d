import Glibc

/// The number a failed system call leaves in `errno`.
public struct SystemCode: Error, Equatable {
  /// The number of the system, as in `errno`.
  public let number: Int32

  /// A code by its number.
  public init(_ number: Int32) {
    self.number = number
  }

  /// The code of the call that failed last on this thread; to be read before anything else is called.
  public static var last: SystemCode { SystemCode(errno) }

  /// There is nothing under the name.
  public static let isMissing = SystemCode(ENOENT)
  /// A part of the path is no folder.
  public static let isNoFolder = SystemCode(ENOTDIR)
  /// What stands there is a pipe, a socket or a device.
  static let isNoFile = SystemCode(ENODEV)
  /// Something has the name already.
  public static let exists = SystemCode(EEXIST)
  /// The folder is not empty.
  public static let isNotEmpty = SystemCode(ENOTEMPTY)

  /// The reason in German, as the end of a sentence.
  public var reason: String {
    Self.reasons[number] ?? String(cString: strerror(number))
  }

  /// The code of which the end of a complaint speaks, in the words that every program gets from the system.
  /// - Parameter complaint: A line in English, such as `gzip: a.gz: No space left on device`.
  public init?(endOf complaint: String) {
    guard let number = Self.reasons.keys.first(where: { complaint.hasSuffix(": \(String(cString: strerror($0)))") })
    else {
      return nil
    }
    self.init(number)
  }

  private static let reasons: [Int32: String] = [
    ENOENT: "nicht gefunden",
    EACCES: "keine Berechtigung",
    EPERM: "keine Berechtigung",
    ENOSPC: "auf dem Datenträger ist kein Platz mehr",
    EDQUOT: "das Speicherkontingent ist ausgeschöpft",
    EFBIG: "die erlaubte Dateigröße ist überschritten",
    EROFS: "der Datenträger ist schreibgeschützt",
    ENOTDIR: "dort steht kein Ordner, sondern eine Datei oder ein symbolischer Verweis",
    EISDIR: "dort steht ein Ordner",
    ENODEV: "dort steht keine gewöhnliche Datei",
    ENOTEMPTY: "der Ordner ist nicht leer",
    EEXIST: "dort steht schon etwas",
    ELOOP: "dort steht ein symbolischer Verweis",
    ENAMETOOLONG: "der Name ist zu lang",
    EMFILE: "zu viele Dateien sind gleichzeitig geöffnet",
    ENFILE: "zu viele Dateien sind gleichzeitig geöffnet",
    EXDEV: "der Ordner liegt auf einem anderen Datenträger",
    EIO: "der Datenträger meldet einen Fehler",
    ENOMEM: "der Arbeitsspeicher reicht nicht",
    ENOLCK: "das Dateisystem kennt keine Sperren",
    ENOSYS: "das Dateisystem kann das nicht",
    EOPNOTSUPP: "das Dateisystem kann das nicht",
  ]
}

/// Lets a write beyond the limit on the size of files fail with `EFBIG` instead of ending the process by a signal.
public func reportFileSizeLimitAsError() {
  signal(SIGXFSZ, SIG_IGN)
}

/// Lets the process keep more files open than it gets without asking, up to 65,536, as far as it may.
public func raiseOpenFilesLimit() {
  var limit = rlimit()
  guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return }
  limit.rlim_cur = max(limit.rlim_cur, min(limit.rlim_max, 1 << 16))
  setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
}

/// Repeats a call that a signal interrupted; its failure is thrown as the system's code.
@discardableResult
public func system<Result: FixedWidthInteger>(_ call: () -> Result) throws(SystemCode) -> Result {
  while true {
    let result = call()
    if result != -1 { return result }
    if errno != EINTR { throw .last }
  }
}
