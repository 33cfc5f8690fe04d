public import Diagnostics

/// A legal duty and the day from which it binds: a row of the date table.
public struct Duty: Sendable {
  /// What was written.
  public let record: Record
  /// The file it was read from.
  public let source: SourceFile

  /// A duty as it was read.
  public init(record: Record, source: SourceFile) {
    self.record = record
    self.source = source
  }

  /// The key by which rules refer to it.
  public var key: String { record.text("kuerzel") ?? "" }
  /// The norm.
  public var norm: String { record.text("norm") ?? "" }
  /// The law's short name.
  public var law: String { record.text("gesetz") ?? "" }
  /// What is to be done.
  public var obligation: String { record.text("pflicht") ?? "" }
  /// The first day on which it binds.
  public var bindingFrom: Day { record.date("gilt_ab")?.first ?? Day(number: 0) }
  /// The first day for systems that authorities used before, if it differs.
  public var bindingForLegacyFrom: Day? { record.date("bestand_ab")?.first }
  /// What is disputed about the date.
  public var dispute: String? { record.text("strittig") }

  /// The first day on which the duty binds a system in use since `begin`: systems of authorities in use before the cut-off
  /// have longer, Art. 111(2) of Regulation (EU) 2024/1689.
  public func bindingFrom(begin: PartialDate?) -> Day {
    guard let legacy = bindingForLegacyFrom, let begin, begin.last < bindingFrom else { return bindingFrom }
    return legacy
  }
}
