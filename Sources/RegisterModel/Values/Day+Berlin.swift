extension Day {
  /// The calendar day in Europe/Berlin at a moment, by the summer time rule of Directive 2000/84/EC.
  ///
  /// - Parameter secondsSince1970: The moment in Universal Time.
  public init(berlinAt secondsSince1970: Int) {
    let utc = Day(number: Int32(floorDivide(secondsSince1970, by: 86_400)))
    let year = utc.components.year
    let begin = Self.lastSunday(ofMonth: 3, year).secondsSince1970 + 3600
    let end = Self.lastSunday(ofMonth: 10, year).secondsSince1970 + 3600
    let offset = (begin..<end).contains(secondsSince1970) ? 7200 : 3600
    self.init(number: Int32(floorDivide(secondsSince1970 + offset, by: 86_400)))
  }

  private var secondsSince1970: Int { Int(number) * 86_400 }

  private static func lastSunday(ofMonth month: Int, _ year: Int) -> Day {
    let last = Day(year: year, month: month, day: 31) ?? Day(number: 0)
    return Day(number: last.number - Int32(last.weekday))
  }
}

private func floorDivide(_ number: Int, by divisor: Int) -> Int {
  number >= 0 ? number / divisor : -((-number + divisor - 1) / divisor)
}
