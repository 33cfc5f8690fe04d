/// JSON read as a table: one record for each object, one column for each path to a value.
extension TextTable {
  /// Reads the objects of a list, or of the list that an answer of an interface wraps, or one object.
  ///
  /// The column of a value is its path, such as `details.phase`; objects in a list are counted, such as `quellen.1.titel`, and a list of
  /// values is one cell by the rules of ``CellRules``. Nothing (`null`, an empty list) is an empty cell.
  public init(json file: [UInt8]) {
    isGuarded = false
    guard let text = DecodedText(file) else {
      (bytes, rows, isLegacyEncoded, faults) = ([], [], false, [.noJSON(at: 0)])
      return
    }
    var reader = JSONReader(text.bytes)
    let root = reader.document()
    var columns: [String] = []
    var positions: [String: Int] = [:]
    let records = (root?.records ?? []).map { record in
      (
        node: record,
        cells: record.cells.map { cell in
          if positions[cell.column] == nil {
            positions[cell.column] = columns.count
            columns.append(cell.column)
          }
          return (position: positions[cell.column] ?? 0, text: cell.text, range: cell.range)
        }
      )
    }
    let start = 0..<0
    rows =
      [Row(line: 1, cells: columns, ranges: columns.map { _ in start })]
      + records.map { record in
        var cells = [String](repeating: "", count: columns.count)
        var ranges = [Range<Int>](repeating: record.node.start..<record.node.start, count: columns.count)
        for cell in record.cells { (cells[cell.position], ranges[cell.position]) = (cell.text, cell.range) }
        return Row(line: 1, cells: cells, ranges: ranges)
      }
    bytes = text.bytes
    isLegacyEncoded = text.isLegacyEncoded
    faults = root == nil ? [.noJSON(at: reader.offset)] : []
  }
}

extension JSONNode {
  /// The names under which interfaces wrap the list that was asked for.
  private static let wrappers: Set<String> = [
    "results", "items", "records", "data", "documents", "algorithms", "algoritmes", "eintraege",
  ]

  /// The objects that are records.
  fileprivate var records: [JSONNode] {
    switch value {
    case .array(let elements): elements.flatMap(\.records)
    case .object(let members):
      members.first { Self.wrappers.contains($0.key) && $0.node.isList }?.node.records ?? [self]
    case .text: []
    }
  }

  private var isList: Bool { if case .array = value { true } else { false } }

  /// The values of a record with their paths.
  fileprivate var cells: [(column: String, text: String, range: Range<Int>)] {
    cells(at: "")
  }

  private func cells(at path: String) -> [(column: String, text: String, range: Range<Int>)] {
    func below(_ name: String) -> String { path.isEmpty ? name : "\(path).\(name)" }
    switch value {
    case .text(let text): return text.map { [(path, $0, start..<end)] } ?? []
    case .object(let members): return members.flatMap { $0.node.cells(at: below($0.key)) }
    case .array(let elements):
      let texts = elements.compactMap(\.text)
      guard texts.count < elements.count else {
        let list = texts.map(CellRules.listed).joined(separator: CellRules.listSeparator)
        return texts.isEmpty ? [] : [(path, list, start..<end)]
      }
      return elements.enumerated().flatMap { $1.cells(at: below(String($0 + 1))) }
    }
  }

  private var text: String? { if case .text(let text) = value { text } else { nil } }
}
