import Diagnostics

/// Why a part of the front matter could not be read, thrown to whoever knows where reading can go on.
struct FrontMatterFault: Error {
  let rule: String
  let message: String
  let advice: String
  var range: ByteRange
  /// The key whose value is lost, when it could be made out.
  var key: ByteRange?
  /// Whether the lines that follow may belong to the faulty value although they look like anything else.
  var spills = false
  /// Whether the line of a key may be gone above it.
  var mayLackKey = false

  init(
    _ rule: String, _ message: String, advice: String, at range: ByteRange, spills: Bool = false,
    mayLackKey: Bool = false
  ) {
    self.rule = rule
    self.message = message
    self.advice = advice
    self.range = range
    self.spills = spills
    self.mayLackKey = mayLackKey
  }

  /// The same fault, known to have spoilt the value of `key`.
  func spoiling(_ key: ByteRange) -> Self {
    var copy = self
    copy.key = key
    return copy
  }

  func diagnostic(in file: SourceFile) -> Diagnostic {
    Diagnostic(.error, rule: rule, message, advice: advice, in: file, at: range)
  }
}
