import RegisterModel

/// The name of a release: its number in the line of all releases and the day for which it was built, such as `00042-2026-11-25`.
///
/// Numbers and not times say which came first, so that a clock that was set back changes nothing.
struct ReleaseName: Hashable, Comparable, Sendable {
  let number: Int
  let day: Day

  init(number: Int, day: Day) {
    self.number = number
    self.day = day
  }

  /// A name as it stands on disk, or nil when it is none.
  init?(_ text: String) {
    guard let dash = text.firstIndex(of: "-"), Self.widths.contains(text[..<dash].utf8.count),
      let number = Int(text[..<dash]), number > 0, let day = Day(String(text[text.index(after: dash)...]))
    else { return nil }
    self.init(number: number, day: day)
    guard self.text == text else { return nil }
  }

  /// The name of the folder.
  var text: String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, Self.widths.lowerBound - digits.utf8.count)) + digits + "-\(day)"
  }

  static func < (left: Self, right: Self) -> Bool { (left.number, left.day) < (right.number, right.day) }

  /// How many digits a number may have; no folder that somebody made by hand can leave no number to follow.
  private static let widths = 5...9
}
