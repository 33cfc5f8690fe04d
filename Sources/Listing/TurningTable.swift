import RegisterModel

/// The days on which the portal changes although nobody edits it.
extension Survey {
  func turningTable(_ entries: [SurveyedEntry], withDuties: Bool) -> EditorTable {
    let rows = entries.flatMap(rows) + (withDuties ? duties.flatMap(rows) : [])
    return EditorTable(
      name: EditorList.turnings.rawValue,
      columns: [.init(key: "tag", label: "Tag")] + Self.head + [
        .init(key: "art", label: "Art"), .init(key: "meldungen", label: "Was sich von selbst ändert"),
      ] + Self.tail,
      rows: rows.sorted { ($0.day, $0.order) < ($1.day, $1.order) }.map(\.cells),
      emptyText: "Von selbst ändert sich nichts.")
  }

  private typealias Row = (day: Day, order: String, cells: [EditorTable.Cell])

  /// One row for each day and weight: an entry to which many duties begin at once is one matter.
  private func rows(of entry: SurveyedEntry) -> [Row] {
    var rows: [Row] = []
    for day in Set(entry.turnings.map(\.day)) {
      for severity in [RuleDescription.Severity.error, .gap] {
        let found = entry.turnings.filter { $0.day == day && $0.severity == severity }
        guard let first = found.first else { continue }
        let shown =
          found.count == 1 ? first.message : "\(found.count) Meldungen: \(found.map(\.rule).joined(separator: ", "))"
        rows.append(
          (
            day, "\(severity == .error ? 1 : 2) \(entry.summary.id)",
            [.text(day.description)] + head(entry.summary) + [
              .term(value: severity.value, label: severity.rawValue), .texts(found.map(\.message), shown: shown),
            ] + tail(entry.summary)
          ))
      }
    }
    return rows
  }

  /// The days from which a duty binds, with or without an entry that it concerns.
  private func rows(of duty: Duty) -> [Row] {
    let text = "\(duty.norm) \(duty.law): \(duty.obligation)"
    let days = [(duty.bindingFrom, text)] + (duty.bindingForLegacyFrom.map { [($0, "Bestandssysteme: \(text)")] } ?? [])
    return days.filter { $0.0 > asOf }.map { day, text in
      (
        day, "0 \(duty.key)",
        [
          .text(day.description), .text(""), .text(""), .term(value: "pflicht", label: "Pflicht"),
          .texts([text], shown: text), .text(""), .text(""),
        ]
      )
    }
  }
}

extension RuleDescription.Severity {
  fileprivate var value: String {
    switch self {
    case .error: "fehler"
    case .gap: "luecke"
    case .pending: "anstehend"
    case .hint: "hinweis"
    }
  }
}
