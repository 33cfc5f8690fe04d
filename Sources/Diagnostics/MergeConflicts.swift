import Bytes

extension SourceFile {
  /// What git left in the file because it could not put two versions together: a finding for every place, or for a mark that was forgotten.
  ///
  /// Nobody means these lines, and in a text they would be published like any other.
  public var mergeConflicts: [Diagnostic] {
    let openings = lines(beginningWith: "<<<<<<< ")
    return (openings.isEmpty ? lines(beginningWith: ">>>>>>> ") : openings).map { offset in
      Diagnostic(
        .error, rule: "konflikt", "Hier konnte Git zwei Fassungen nicht zusammenführen, und in der Datei stehen beide.",
        advice: "Behalten Sie, was gelten soll, und löschen Sie die Zeilen mit „<<<<<<<“, „=======“ und „>>>>>>>“.",
        in: self, at: ByteRange(offset, offset + 7))
    }
  }

  private func lines(beginningWith mark: StaticString) -> [Int] {
    bytes.withUnsafeBufferPointer { bytes in
      var offsets: [Int] = []
      var next = 0
      while let found = bytes.firstIndex(of: mark, in: next..<bytes.count) {
        if found == 0 || bytes[found - 1] == UInt8(ascii: "\n") { offsets.append(found) }
        next = found + 1
      }
      return offsets
    }
  }
}
