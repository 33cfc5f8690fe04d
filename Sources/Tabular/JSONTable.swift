/// JSON read as a table: one record for each object, one column for each path to a value.
extension TextTable {
  /// Reads the objects of a list, or of the list that an answer of an interface wraps, or one object.
  ///
  /// The column of a value is its path, such as `details.phase`; objects in a list are counted, such as `quellen.1.titel`, and a list of
  /// values is one cell by the rules of ``CellRules``. Nothing (`null`, an empty list) is an empty cell, and an object with nothing else no
  /// record.
  public init(json file: [UInt8]) {
    self.init(json: file) { reader in reader.document().map { [$0] } }
  }

  /// Reads a file with an object on each line, as `init(json:)` reads a list of them.
  public init(jsonLines file: [UInt8]) {
    self.init(json: file) { reader in reader.documents() }
  }

  private init(json file: [UInt8], read: (inout JSONReader) -> [JSONNode]?) {
    isGuarded = false
    guard let text = DecodedText(file) else {
      (bytes, rows, isLegacyEncoded, faults) = ([], [], false, [.noJSON(at: 0)])
      return
    }
    var reader = JSONReader(text.bytes)
    let roots = read(&reader)
    var records = RecordCollector()
    for record in (roots ?? []).flatMap(\.records) { records.add(record) }
    rows = records.rows
    faults =
      (roots == nil ? [.noJSON(at: reader.offset)] : []) + reader.faults + records.faults
      + (roots ?? []).flatMap(\.strays).map { .noObject($0.start..<$0.end) }
    bytes = text.bytes
    isLegacyEncoded = text.isLegacyEncoded
  }
}

/// Puts the values of records under columns that stand in the order in which they first come.
private struct RecordCollector {
  private var columns: [String] = []
  private var positions: [String: Int] = [:]
  private var records: [(node: JSONNode, cells: [Int: (text: String, range: Range<Int>)])] = []
  private(set) var faults: [TableFault] = []

  mutating func add(_ record: JSONNode) {
    var cells: [Int: (text: String, range: Range<Int>)] = [:]
    for cell in record.cells where cells.updateValue((cell.text, cell.range), forKey: position(of: cell.column)) != nil
    {
      faults.append(.repeatedValue(column: cell.column, cell.range))
    }
    if cells.values.contains(where: { CellRules.hasText($0.text) }) { records.append((record, cells)) }
  }

  private mutating func position(of column: String) -> Int {
    if let known = positions[column] { return known }
    positions[column] = columns.count
    columns.append(column)
    return columns.count - 1
  }

  /// The names of the columns and the records; a cell without a value stands where its record does.
  var rows: [TextTable.Row] {
    [TextTable.Row(line: 1, cells: columns, ranges: columns.map { _ in 0..<0 })]
      + records.map { node, cells in
        TextTable.Row(
          line: 1, cells: columns.indices.map { cells[$0]?.text ?? "" },
          ranges: columns.indices.map { cells[$0]?.range ?? node.start..<node.end })
      }
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
    case .object: wrapped?.records ?? [self]
    case .text: []
    }
  }

  /// The values that stand where records do and are none.
  fileprivate var strays: [JSONNode] {
    switch value {
    case .array(let elements): elements.flatMap(\.strays)
    case .object: wrapped?.strays ?? []
    case .text: [self]
    }
  }

  private var wrapped: JSONNode? {
    guard case .object(let members) = value else { return nil }
    return members.first { Self.wrappers.contains($0.key) && $0.node.isList }?.node
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
