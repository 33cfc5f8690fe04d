import Diagnostics

/// The fields at the head of a file as they were written, and where its Markdown begins.
public struct FrontMatter: Sendable {
  /// The fields in the order of the file, each key once; a field that could not be read is there with a faulty value.
  public let fields: [RawField]
  /// Fields that were left out because their keys stand there already; they were reported.
  public let twins: [RawField]
  /// Keys seen in lines that were left out behind a fault: they are no fields, but nobody should call them missing either.
  public let uncertainKeys: Set<String>
  /// The same for keys inside maps.
  public let uncertainParts: Set<String>
  /// Whether lines stand there without the line of their key, so that any field that is missing may be theirs.
  public let mayLackKey: Bool
  /// From the opening `---` to the end of the closing one.
  public let range: ByteRange
  /// The Markdown behind the closing line.
  public let body: ByteRange
}

/// A key and what stands behind it, untyped.
public struct RawField: Sendable {
  /// The key as it was written; nothing is folded or corrected.
  public let key: String
  /// Where the key stands.
  public let keyRange: ByteRange
  /// What stands behind the colon.
  public let value: RawValue
}

/// A value as it was written: text, or a shape made of text.
public enum RawValue: Sendable {
  /// Nothing behind the colon; the place where the value would stand.
  case empty(ByteRange)
  /// Text, whatever it looks like: `no`, `012` and `2026-05-01` are text here.
  case scalar(RawScalar)
  /// A list, written with dashes or in square brackets.
  case list([RawValue], ByteRange)
  /// A map, written below its key, behind a dash or in braces; each key once.
  case map([RawField], ByteRange)
  /// Something that was reported and could not be read: present, but without a value to judge.
  case faulty(ByteRange)

  /// Where the value stands, with its quotes, brackets or dashes.
  public var range: ByteRange {
    switch self {
    case .scalar(let scalar): scalar.range
    case .empty(let range), .list(_, let range), .map(_, let range), .faulty(let range): range
    }
  }
}

/// A piece of text with the way it was written.
public struct RawScalar: Sendable {
  /// The ways to write text.
  public enum Style: Sendable {
    /// As it is, on one line.
    case plain
    /// In `'…'`.
    case singleQuoted
    /// In `"…"`, with escapes.
    case doubleQuoted
    /// Behind `|`, every line break kept.
    case literal
    /// Behind `>`, lines joined by spaces.
    case folded
  }

  /// The text it stands for: quotes removed, escapes resolved, line breaks as `\n`.
  public let text: String
  /// Where it stands, with its quotes or its `|` and `>`.
  public let range: ByteRange
  /// How it was written.
  public let style: Style
}
