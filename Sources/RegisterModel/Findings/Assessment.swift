/// What the rules say across a register on one day.
public struct Assessment: Sendable {
  /// The day of the build.
  public let asOf: Day
  /// The rules, by number.
  public let rules: [RuleDescription]
  /// The ministries' own gaps, by code.
  public let ministryGaps: [String: [Gap]]
  /// Systems that their entries describe differently, by system.
  public let contradictions: [SystemContradiction]

  /// The results of a check.
  public init(
    asOf: Day, rules: [RuleDescription], ministryGaps: [String: [Gap]],
    contradictions: [SystemContradiction] = []
  ) {
    self.asOf = asOf
    self.rules = rules
    self.ministryGaps = ministryGaps
    self.contradictions = contradictions
  }

  /// The results with more gaps of ministries.
  public func adding(_ gaps: [String: [Gap]]) -> Assessment {
    Assessment(
      asOf: asOf, rules: rules, ministryGaps: ministryGaps.merging(gaps) { $0 + $1 }, contradictions: contradictions)
  }
}

/// What the rules say about one entry.
public struct EntryAssessment: Sendable {
  /// The gaps, in the order of the fields.
  public let gaps: [Gap]
  /// How much of what is asked for is there.
  public let completeness: Completeness

  /// The result for an entry.
  public init(gaps: [Gap], completeness: Completeness) {
    self.gaps = gaps
    self.completeness = completeness
  }
}

/// How much of what is asked for is there.
public struct Completeness: Hashable, Sendable {
  /// The number of fields that are asked for.
  public let asked: Int
  /// How many of them are filled or explained as not applicable.
  public let filled: Int

  /// A share of fields.
  public init(asked: Int, filled: Int) {
    self.asked = asked
    self.filled = filled
  }

  /// The share in whole per cent, rounded down; 100 when nothing is asked for.
  public var percent: Int { Self.meanPercent(of: [self]) }

  /// The mean of shares in whole per cent, rounded down once; 100 where nothing is asked for.
  public static func meanPercent(of shares: [Completeness]) -> Int {
    let sum = shares.reduce(0.0) { $0 + ($1.asked == 0 ? 1 : Double($1.filled) / Double($1.asked)) }
    // Thirds and sevenths do not add up to a whole in binary numbers.
    return shares.isEmpty ? 100 : Int(sum * 100 / Double(shares.count) + 1e-9)
  }
}
