import RegisterModel

/// The gaps of each ministry, its own and those of its entries.
extension Survey {
  func gapTable(_ entries: [SurveyedEntry], _ filter: EntryFilter) -> EditorTable {
    let byMinistry = Dictionary(grouping: entries, by: \.summary.ministry)
    let codes = Set(ministries.map(\.code)).union(byMinistry.keys).filter { code in
      filter.includesAll || byMinistry[code] != nil || filter.ministry == code
    }
    let names = Dictionary(ministries.map { ($0.code, $0.name) }) { first, _ in first }
    return EditorTable(
      name: EditorList.gaps.rawValue,
      columns: [
        .init(key: "ressort", label: "Ressort"), .init(key: "eintraege", label: "Einträge"),
        .init(key: "luecken", label: "Lücken"), .init(key: "anstehend", label: "Anstehend"),
        .init(key: "ueberfaellig", label: "Überfällig"), .init(key: "name", label: "Name"),
      ],
      rows: codes.sorted().map { row(of: $0, named: names[$0] ?? "", byMinistry[$0] ?? []) },
      emptyText: "Keine Ressorts.")
  }

  private func row(of code: String, named name: String, _ entries: [SurveyedEntry]) -> [EditorTable.Cell] {
    let open = entries.reduce(ministryGaps[code]?.count ?? 0) { $0 + $1.summary.openGaps }
    let pending = entries.reduce(0) { $0 + $1.summary.gaps.count - $1.summary.openGaps }
    return [
      .text(code), .number(entries.count), .number(open), .number(pending),
      .number(entries.reduce(0) { $0 + $1.lapses.count }), .text(name),
    ]
  }
}
