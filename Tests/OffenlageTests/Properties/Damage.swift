import TestSupport

/// Deletes, doubles or exchanges lines, or changes bytes.
func damage(_ bytes: inout [UInt8], _ generator: inout SplitMix64) {
  var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map(Array.init)
  let first = lines.indices.randomElement(using: &generator) ?? 0
  let second = lines.indices.randomElement(using: &generator) ?? 0
  switch Int.random(in: 0...6, using: &generator) {
  case 0: lines.remove(at: first)
  case 1: lines.insert(lines[first], at: second)
  case 2: lines.swapAt(first, second)
  case 3: lines[first].insert(contentsOf: Array(repeating: UInt8(ascii: " "), count: second % 5), at: 0)
  case 4: lines.removeSubrange(first...)
  default:
    let letters = Array(":\"'[]{}#&*!|>-\t\0\\`<_@%?, 9é".utf8) + [0xFF, 0xC3, 0xE2]
    let index = Int.random(in: 0...lines[first].count, using: &generator)
    lines[first].insert(letters.randomElement(using: &generator) ?? 0, at: index)
  }
  bytes = Array(lines.joined(separator: [UInt8(ascii: "\n")]))
}
