import RegisterModel

extension Rule {
  /// R44: The ministry of an entry existed on the entry's day: that of its end once it has ended, else the day of the check.
  ///
  /// Source: the register itself.
  /// Example: a ministry with `gueltig_bis: 2022-06-28` and an entry in operation; the successor is suggested.
  static let r44 = Rule("R44", "Ressort bestand zur Zeit des Eintrags", [.error]) { entry, review in
    guard let ministry = review.context.register.ministry(code: entry.ministry) else {
      return review.contradiction(
        "Ein Eintrag liegt im Ordner eines Ressorts, zu „\(entry.ministry)“ gibt es keine ressort.md.",
        advice: "Legen Sie „ressorts/\(entry.ministry)/ressort.md“ an.", at: review.range(of: Slot.ministry))
    }
    let day = entry.status == .retired ? entry.end?.last : review.asOf
    guard let day else { return }
    if let until = ministry.validUntil, until.last < day {
      review.contradiction(
        "Das Ressort eines Eintrags besteht zu dessen Zeit, \(ministry.abbreviation) bestand bis \(until.plainGerman).",
        advice: review.successor(of: ministry).map { "Legen Sie den Eintrag in den Ordner des Nachfolgers „\($0)“." }
          ?? adviceOnMinistry,
        at: review.range(of: Slot.ministry))
    } else if let from = ministry.validFrom, day == review.asOf, from.first > day {
      review.contradiction(
        "Das Ressort eines Eintrags besteht zu dessen Zeit, \(ministry.abbreviation) besteht erst ab \(from.plainGerman).",
        advice: adviceOnMinistry, at: review.range(of: Slot.ministry))
    }
  }

  private static let adviceOnMinistry =
    "Legen Sie den Eintrag in den Ordner des Ressorts, das zu dieser Zeit zuständig ist."
}

extension Review {
  /// The code of the ministry that took over; another fault tells of a successor that is none.
  fileprivate func successor(of ministry: Ministry) -> String? {
    ministry.successor.flatMap { $0 == ministry.code ? nil : context.register.ministry(code: $0)?.code }
  }
}
