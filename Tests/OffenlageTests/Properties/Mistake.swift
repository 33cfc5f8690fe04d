import Foundation
import TestSupport

/// One wrong word in the front matter of a file.
struct Mistake {
  let line: Int
  let text: String

  /// Misspells a key or a closed value or breaks a date; nil when the file has nothing of the kind.
  ///
  /// Not the keys `id`, too short for anybody to know what was meant, and `luecken`, without which other fields lack their reason.
  init?(in lines: inout [String], _ generator: inout SplitMix64) {
    let end = lines.dropFirst().firstIndex(of: "---") ?? lines.count
    let kinds: [(pattern: String, change: (String, inout SplitMix64) -> String)] = [
      (#"^(?!id|luecken)[a-z_]+:( .*)?$"#, misspeltKey),
      (#"^  (- |  )(titel|herausgeber|norm|gesetz): .*$"#, misspeltKey),
      (#"^(status|risikoklasse|entscheidungsrolle|personenbezogene_daten|entwicklung): [a-z_]+$"#, misspeltValue),
      (#"^ +(stand|raum|regel): [a-z_]+$"#, misspeltValue), (#"^ *(- )?[a-z_]+: \d{4}-\d{2}(-\d{2})?$"#, brokenDate),
    ]
    for (pattern, change) in kinds.shuffled(using: &generator) {
      let candidates = (1..<end).filter { lines[$0].range(of: pattern, options: .regularExpression) != nil }
      guard let index = candidates.randomElement(using: &generator) else { continue }
      lines[index] = change(lines[index], &generator)
      line = index + 1
      text = lines[index]
      return
    }
    return nil
  }
}

private func misspeltKey(_ line: String, _ generator: inout SplitMix64) -> String {
  let colon = line.firstIndex(of: ":") ?? line.endIndex
  let start = line[..<colon].lastIndex { $0 == " " }.map(line.index(after:)) ?? line.startIndex
  return line[..<start] + misspelt(line[start..<colon], &generator) + line[colon...]
}

private func misspeltValue(_ line: String, _ generator: inout SplitMix64) -> String {
  let start = line.index((line.firstIndex(of: ":") ?? line.startIndex), offsetBy: 2)
  return line[..<start] + misspelt(line[start...], &generator)
}

/// A letter twice, one too many or one exchanged: no word of the register becomes another by it.
private func misspelt(_ word: Substring, _ generator: inout SplitMix64) -> String {
  var letters = Array(word)
  let index = letters.indices.randomElement(using: &generator) ?? 0
  switch Int.random(in: 0...2, using: &generator) {
  case 0: letters.insert(letters[index], at: index)
  case 1: letters[index] = letters[index] == "q" ? "x" : "q"
  default: letters.insert("x", at: index)
  }
  return String(letters)
}

private func brokenDate(_ line: String, _ generator: inout SplitMix64) -> String {
  let digits = line.split(separator: " ").last ?? ""
  let wrong = ["\(digits.prefix(4))-13", "\(digits.prefix(4))-02-30", "\(digits)-1", "\(digits).", "20\(digits)"]
  return line.dropLast(digits.count) + (wrong.randomElement(using: &generator) ?? "")
}
