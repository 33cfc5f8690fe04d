/// A table for an editor: the same rows for a terminal and for programs.
public struct EditorTable: Sendable {
  /// A column.
  struct Column: Sendable {
    /// The name of the value for programs.
    let key: String
    /// The heading for people; nil for a column that only programs get.
    let label: String?
  }

  /// A value of a row.
  enum Cell: Sendable {
    case text(String)
    case number(Int)
    /// A value of a closed list: as programs and as people know it.
    case term(value: String?, label: String)
    /// Several texts that people see summed up.
    case texts([String], shown: String)
  }

  /// The table's name for programs, which is also the word that asks for it.
  public let name: String
  let columns: [Column]
  let rows: [[Cell]]
  /// What is said when there is no row.
  let emptyText: String

  /// The number of rows.
  public var count: Int { rows.count }
}

extension EditorTable.Cell {
  /// What people see.
  var shown: String {
    switch self {
    case .text(let text): text
    case .number(let number): String(number)
    case .term(_, let label): label
    case .texts(_, let shown): shown
    }
  }

  var isNumber: Bool { if case .number = self { true } else { false } }
}
