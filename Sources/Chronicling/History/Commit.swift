public import RegisterModel

/// A commit as readers may check it.
public struct Commit: Hashable, Sendable {
  /// The object id, 40 or 64 hexadecimal digits.
  public let id: String
  /// The author date as a calendar day in Europe/Berlin.
  public let day: Day
  /// The place in the history's order, from 0; commits are shown in this order whatever their dates say.
  public let order: Int
  /// Whether the date lies in the future, before that of an earlier commit or before there was git.
  public let isDateDoubtful: Bool
  /// Where the date lies in the future or before there was git, the last day before that commits name: what happened is listed on that day,
  /// and not on one that nobody's clock showed, or on another one with every build.
  public let dayInstead: Day?

  /// A commit as it was read.
  public init(id: String, day: Day, order: Int, isDateDoubtful: Bool, dayInstead: Day? = nil) {
    self.id = id
    self.day = day
    self.order = order
    self.isDateDoubtful = isDateDoubtful
    self.dayInstead = dayInstead
  }

  /// The day by which lists and figures go: a date that cannot be true says nothing of when something happened.
  public var countedDay: Day { dayInstead ?? day }
}
