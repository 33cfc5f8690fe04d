import Bytes

/// A date as exactly as it is known: a day, a month or a year.
public struct PartialDate: Hashable, Sendable {
  /// How exactly a date is known.
  public enum Precision: Sendable { case year, month, day }

  /// No use of AI, no law and no source that a register names is older than this year; one of two digits would be.
  public static let firstYear = 1800

  /// The first day that the date may mean.
  public let first: Day
  /// How exactly it is known.
  public let precision: Precision

  /// A known day.
  public init(_ day: Day) {
    first = day
    precision = .day
  }

  init(_ first: Day, precision: Precision) {
    self.first = first
    self.precision = precision
  }

  /// A date written `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, or nil when it is written otherwise or no such day exists.
  public init?(_ text: String) {
    guard let (first, precision) = text.withBytes(Self.read) else { return nil }
    self.init(first, precision: precision)
  }

  /// Dates are read by the thousand, so nothing is split: what each length means is known.
  private static func read(_ text: UnsafeBufferPointer<UInt8>) -> (Day, Precision)? {
    let dash = UInt8(ascii: "-")
    guard [4, 7, 10].contains(text.count), text.count < 7 || text[4] == dash, text.count < 10 || text[7] == dash,
      let year = number(text[..<4]), let month = text.count < 7 ? 1 : number(text[5..<7]),
      let day = text.count < 10 ? 1 : number(text[8...]), let first = Day(year: year, month: month, day: day)
    else { return nil }
    return (first, text.count == 4 ? .year : text.count == 7 ? .month : .day)
  }

  /// The last day that the date may mean.
  public var last: Day {
    let (year, month, _) = first.components
    return switch precision {
    case .day: first
    case .month: Day(year: year, month: month, day: Day.days(inMonth: month, of: year)) ?? first
    case .year: Day(year: year, month: 12, day: 31) ?? first
    }
  }

  private static func number(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    var value = 0
    for digit in digits {
      guard digit.isDigit else { return nil }
      value = value * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return value
  }
}

extension PartialDate: CustomStringConvertible {
  /// The date as it is written in front matter: `2025`, `2025-05` or `2025-05-31`.
  public var description: String {
    let (year, month, _) = first.components
    return switch precision {
    case .day: first.description
    case .month: "\(padded(year, to: 4))-\(padded(month, to: 2))"
    case .year: padded(year, to: 4)
    }
  }
}

extension PartialDate: Comparable {
  /// Orders by the first possible day, the less exact date first.
  public static func < (left: Self, right: Self) -> Bool {
    (left.first, right.last) < (right.first, left.last)
  }
}
