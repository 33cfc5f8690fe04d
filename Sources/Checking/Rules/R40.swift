import RegisterModel

extension Rule {
  /// R40: Reviews take place when they are due, what is in use was documented as such within a year, and its entry was looked after.
  ///
  /// When an entry was changed last is known from the history; without one nothing is said about it.
  /// Source: Dutch and British registers.
  /// Example: `naechste_pruefung` that has passed; `status_belegt_am` more than twelve months ago.
  static let r40 = Rule(
    "R40", "Prüfung ist nicht überfällig und der Stand ist aktuell belegt",
    source: "nach dem Vorbild des niederländischen Publikationsstandards 0.1 und des britischen ATRS", [.gap]
  ) { entry, review in
    if let due = entry.nextReview, due.last < review.asOf, entry.isInUse {
      review.shortcoming(
        Slot.nextReview, "Die nächste Prüfung ist überfällig seit \(due.plainGerman)", as: .overdue(since: due))
    }
    if let date = entry.statusDate, entry.isInUse, date.last.adding(months: 12) < review.asOf {
      review.shortcoming(Slot.statusDate, "Stand zuletzt belegt: \(date.plainGerman), vor mehr als zwölf Monaten")
    }
    if let changed = review.context.lastChanges[entry.id], entry.isInUse, changed.adding(months: 12) < review.asOf {
      review.shortcoming(nil, "Eintrag zuletzt geändert am \(changed.plainGerman), vor mehr als zwölf Monaten")
    }
  }
}
