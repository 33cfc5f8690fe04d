import Diagnostics
import Parsing
import RegisterModel

/// Whole files of every kind, whose first byte says which: values are typed or refused, nothing is lost without a word.
func examineContent(_ bytes: [UInt8]) -> Bool {
  guard let first = bytes.first else { return false }
  let paths = [
    "ressorts/im/a.md", "ressorts/im/ressort.md", "normen/a.md", "fristen/a.md", "laender.md", "seiten/a.md",
    "portal.md",
  ]
  let path = paths[Int(first) % paths.count]
  let file = SourceFile(path: path, bytes: Array("---\n".utf8) + bytes.dropFirst())
  var log = DiagnosticSet()
  let item = readContentItem(file, at: path, identifiedBy: .usual, reportingTo: &log)
  checkFindings(log, in: file)
  expect(item != nil || log.containsError, "lost without a word")
  // Of a file with conflicts what is read is one side of them.
  if case .entry(let entry)? = item, file.mergeConflicts.isEmpty { expect(entry.source === file, "another file") }
  return true
}
