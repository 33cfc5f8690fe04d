import RegisterModel

/// The lists for editors, by the word that asks for them.
public enum EditorList: String, CaseIterable, Sendable {
  case entries = "eintraege"
  case drafts = "entwuerfe"
  case lapses = "ueberfaellig"
  case turnings = "termine"
  case gaps = "luecken"
}

extension Survey {
  /// A list of the entries that a filter includes.
  public func table(_ list: EditorList, of filter: EntryFilter) -> EditorTable {
    let entries = entries.filter { filter.includes($0.summary) }
    return switch list {
    case .entries: entryTable(entries.filter { !$0.summary.isDraft })
    case .drafts: draftTable(entries.filter(\.summary.isDraft))
    case .lapses: lapseTable(entries)
    case .turnings: turningTable(entries, withDuties: filter.includesAll)
    case .gaps: gapTable(entries.filter { !$0.summary.isDraft }, filter)
    }
  }

  private func entryTable(_ entries: [SurveyedEntry]) -> EditorTable {
    EditorTable(
      name: EditorList.entries.rawValue,
      columns: Self.head + [
        .init(key: "status", label: "Status"), .init(key: "risikoklasse", label: "Risikoklasse"),
        .init(key: "luecken", label: "Lücken"), .init(key: "anstehend", label: nil),
      ] + Self.tail,
      rows: entries.map(\.summary).map { entry in
        head(entry) + [
          cell(entry.status), cell(entry.riskClass), .number(entry.openGaps),
          .number(entry.gaps.count - entry.openGaps),
        ] + tail(entry)
      }, emptyText: "Keine Einträge.")
  }

  private func draftTable(_ entries: [SurveyedEntry]) -> EditorTable {
    EditorTable(
      name: EditorList.drafts.rawValue,
      columns: Self.head + [.init(key: "ausgefuellt", label: "Ausgefüllt")] + Self.tail,
      rows: entries.map(\.summary).map { entry in
        let share = "\(entry.completeness.filled) von \(entry.completeness.asked)"
        return head(entry) + [.text(share)] + tail(entry)
      }, emptyText: "Keine Entwürfe.")
  }

  private func lapseTable(_ entries: [SurveyedEntry]) -> EditorTable {
    EditorTable(
      name: EditorList.lapses.rawValue,
      columns: Self.head + [.init(key: "regel", label: "Regel"), .init(key: "meldung", label: "Was überfällig ist")]
        + Self.tail,
      rows: entries.flatMap { entry in
        entry.lapses.map { head(entry.summary) + [.text($0.rule), .text($0.message)] + tail(entry.summary) }
      }, emptyText: "Nichts ist überfällig.")
  }

  static let head: [EditorTable.Column] = [
    .init(key: "id", label: "Kennung"), .init(key: "ressort", label: "Ressort"),
  ]

  static let tail: [EditorTable.Column] = [
    .init(key: "titel", label: "Titel"), .init(key: "datei", label: "Datei"),
  ]

  func head(_ entry: EntrySummary) -> [EditorTable.Cell] { [.text(entry.id), .text(entry.ministry)] }

  func tail(_ entry: EntrySummary) -> [EditorTable.Cell] { [.text(entry.title), .text(entry.path)] }

  private func cell(_ value: (some TypedVocabulary)?) -> EditorTable.Cell {
    .term(value: value?.value, label: value?.label ?? "–")
  }
}
