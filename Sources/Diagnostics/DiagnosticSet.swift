/// The findings of a run: stages take it `inout` and add to it, none of them stops at the first fault.
public struct DiagnosticSet: Sendable {
  /// How many errors of one file, and how many hints, are told in one run; more than these nobody would read.
  public static let errorsOfAFile = 200

  private var items: [Diagnostic] = []
  private let limit: Int
  private var errors = 0
  private var hints = 0
  /// The number of findings that were left out behind too many errors.
  public private(set) var omitted = 0
  /// The number of hints that were left out behind too many others.
  public private(set) var omittedHints = 0

  /// The findings in the order in which they were made.
  public var all: [Diagnostic] { items }

  /// No findings yet; behind so many errors nothing more is taken, behind so many hints no other hint.
  public init(limit: Int = .max) {
    self.limit = limit
  }

  /// Adds a finding, which is only worded if it is taken: a file of a megabyte can have a hundred thousand faults.
  public mutating func insert(_ diagnostic: @autoclosure () -> Diagnostic) {
    guard errors < limit else {
      omitted += 1
      return
    }
    let diagnostic = diagnostic()
    if diagnostic.severity == .error {
      errors += 1
    } else if hints < limit {
      hints += 1
    } else {
      omittedHints += 1
      return
    }
    items.append(diagnostic)
  }

  /// Adds the findings of another run, for example of another worker.
  public mutating func formUnion(_ other: DiagnosticSet) {
    if limit == .max {
      items.append(contentsOf: other.items)
      errors += other.errors
      hints += other.hints
    } else {
      for item in other.items { insert(item) }
    }
    omitted += other.omitted
    omittedHints += other.omittedHints
  }

  /// Whether anything was found that stops the build.
  public var containsError: Bool { errors > 0 }

  /// Whether nothing was found.
  public var isEmpty: Bool { items.isEmpty }

  /// The findings that satisfy a condition.
  public func filter(_ isIncluded: (Diagnostic) -> Bool) -> DiagnosticSet {
    var result = DiagnosticSet()
    result.items = items.filter(isIncluded)
    result.errors = result.items.count { $0.severity == .error }
    return result
  }

  /// The number of findings of a weight.
  public func count(of severity: Diagnostic.Severity) -> Int {
    items.count { $0.severity == severity }
  }

  /// All findings in the order in which they are reported: by file, place and weight, each once.
  public var sorted: [Diagnostic] {
    var unique: [Diagnostic] = []
    for item in items.sorted() where unique.last != item { unique.append(item) }
    return unique
  }
}
