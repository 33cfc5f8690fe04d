/// The findings of a run: stages take it `inout` and add to it, none of them stops at the first fault.
public struct DiagnosticSet: Sendable {
  private var items: [Diagnostic] = []

  /// The findings in the order in which they were made.
  public var all: [Diagnostic] { items }

  /// No findings yet.
  public init() {}

  /// Adds a finding.
  public mutating func insert(_ diagnostic: Diagnostic) {
    items.append(diagnostic)
  }

  /// Adds the findings of another run, for example of another worker.
  public mutating func formUnion(_ other: DiagnosticSet) {
    items.append(contentsOf: other.items)
  }

  /// Whether anything was found that stops the build.
  public var containsError: Bool { items.contains { $0.severity == .error } }

  /// Whether nothing was found.
  public var isEmpty: Bool { items.isEmpty }

  /// The findings that satisfy a condition.
  public func filter(_ isIncluded: (Diagnostic) -> Bool) -> DiagnosticSet {
    var result = DiagnosticSet()
    result.items = items.filter(isIncluded)
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
