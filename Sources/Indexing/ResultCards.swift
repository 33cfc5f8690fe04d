import Bytes
import RegisterModel

let cardsPerFile = 16

/// What results show of each entry: identifier, title, summary, ministry, status, risk class, and the number of gaps.
func cardFiles(of entries: [EntrySummary]) -> [IndexFile] {
  stride(from: 0, to: entries.count, by: cardsPerFile).map { start in
    var writer = ByteWriter(capacity: 8192)
    for (number, entry) in entries[start..<min(start + cardsPerFile, entries.count)].enumerated() {
      writer.write(number == 0 ? "[[" : ",\n[")
      for text in [
        entry.id, entry.title, entry.summary, entry.ministry, entry.status?.label ?? "", entry.riskClass?.label ?? "",
      ] {
        writer.text(text)
        writer.write(",")
      }
      writer.write(entry.openGaps)
      writer.write(entry.riskClass?.term.admitsIgnorance ?? true ? ",1]" : ",0]")
    }
    writer.write("]\n")
    return IndexFile(writer.bytes)
  }
}
