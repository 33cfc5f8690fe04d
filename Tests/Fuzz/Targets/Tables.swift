import Tabular

/// Tables of every kind: each cell has its place in the file, and rows come in order.
func examineTables(_ bytes: [UInt8]) -> Bool {
  for table in [TextTable(bytes), TextTable(json: bytes)] { examine(table) }
  return true
}

private func examine(_ table: TextTable) {
  var last = 0
  for row in table.rows {
    expect(row.cells.count == row.ranges.count, "cells without a place")
    for range in row.ranges {
      expect(range.upperBound <= table.bytes.count, "place of a cell")
      if table.isGuarded { expect(range.lowerBound >= last, "order of the cells") }
      last = range.upperBound
    }
    for cell in row.cells { _ = CellRules.list(CellRules.unguarded(cell)) }
  }
}
