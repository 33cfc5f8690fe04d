public import Diagnostics

/// Why an entry is gone, in the words of an editor: a row of the list of removed entries.
public struct RemovalNote: Sendable {
  /// What was written.
  public let record: Record
  /// The file it was read from.
  public let source: SourceFile

  /// A note as it was read.
  public init(record: Record, source: SourceFile) {
    self.record = record
    self.source = source
  }

  /// The identifier of the entry that is gone.
  public var id: String { record.text("id") ?? "" }
  /// The reason.
  public var reason: String { record.text("grund") ?? "" }
}
