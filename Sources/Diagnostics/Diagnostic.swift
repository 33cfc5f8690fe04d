/// One finding about the content, made to be read by the person who can mend it.
public struct Diagnostic: Sendable {
  /// How much a finding weighs.
  public enum Severity: Int, CaseIterable, Sendable {
    /// A contradiction or an invalid value: nothing is written until it is mended.
    case error
    /// Something the law or good practice asks for is missing: published as a gap, never stops a build.
    case gap
    /// A duty that is not binding yet.
    case pending
    /// Advice for editors, never published.
    case hint
  }

  /// How much it weighs.
  public let severity: Severity
  /// The rule that found it: `R03` for a rule of the register, a short German word such as `schluessel-unbekannt` otherwise.
  public let rule: String
  /// What is wrong, in German: the rule and what was found, one sentence.
  public let message: String
  /// The one way out, if there is one to offer: a German sentence that begins with a capital.
  public let advice: String?
  /// The file it was found in.
  public let file: SourceFile
  /// Where in the file; empty for a place between two characters.
  public let range: ByteRange

  /// A finding at a place of a file.
  public init(
    _ severity: Severity, rule: String, _ message: String, advice: String? = nil, in file: SourceFile,
    at range: ByteRange
  ) {
    assert(advice.map { !($0.first?.isLowercase ?? true) } ?? true, "No sentence: \(advice ?? "")")
    self.severity = severity
    self.rule = rule
    self.message = message
    self.advice = advice
    self.file = file
    self.range = range
  }

  /// The place where the finding starts.
  public var position: SourcePosition { file.position(of: Int(range.start)) }
}

extension Diagnostic: Comparable {
  /// Orders by file, place, weight, rule and message, so that a report never depends on the order of the work.
  public static func < (left: Self, right: Self) -> Bool { left.sortKey < right.sortKey }

  /// Equal when the same rule says the same at the same place.
  public static func == (left: Self, right: Self) -> Bool { left.sortKey == right.sortKey }

  private var sortKey: (String, UInt32, UInt32, Int, String, String) {
    (file.path, range.start, range.end, severity.rawValue, rule, message)
  }
}
