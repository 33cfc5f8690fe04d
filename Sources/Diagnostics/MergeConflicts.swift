import Bytes

/// How the lines begin that git writes around two versions that it could not put together.
public enum ConflictMark {
  static let opening: StaticString = "<<<<<<< "
  static let closing: StaticString = ">>>>>>> "
  /// Those that mean nothing else wherever a line begins with them.
  public static let ends = [opening, closing]
}

extension SourceFile {
  /// What git left in the file because it could not put two versions together: a finding for every place, or for a mark that was forgotten.
  ///
  /// Nobody means these lines, and in a text they would be published like any other.
  public var mergeConflicts: [Diagnostic] {
    let openings = lines(beginningWith: ConflictMark.opening)
    return (openings.isEmpty ? lines(beginningWith: ConflictMark.closing) : openings).map { offset in
      Diagnostic(
        .error, rule: "konflikt", "Hier konnte Git zwei Fassungen nicht zusammenführen, und in der Datei stehen beide.",
        advice: "Behalten Sie, was gelten soll, und löschen Sie die Zeilen mit „<<<<<<<“, „=======“ und „>>>>>>>“.",
        in: self, at: ByteRange(offset, offset + 7))
    }
  }

  /// The file with one side of every conflict, the one that was there, and the places where the other side and the marks stood: there are
  /// blanks now, so that everything else keeps its place and can be judged.
  public var withoutConflicts: (file: SourceFile, conflicts: [ByteRange]) {
    var bytes = bytes
    var conflicts: [ByteRange] = []
    var isOtherSide = false
    var opening: Int?
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      let line = bytes[start..<end]
      func begins(with mark: StaticString) -> Bool { line.starts(with: mark.description.utf8) }
      let isEnd = begins(with: ConflictMark.closing)
      let isStart = begins(with: ConflictMark.opening)
      let isMark = isStart || isEnd || opening != nil && (begins(with: "=======") || begins(with: "|||||||"))
      if isStart { (opening, isOtherSide) = (start, false) } else if isMark { isOtherSide = !isEnd }
      if isEnd {
        conflicts.append(ByteRange(opening ?? start, end))
        opening = nil
      }
      if isMark || isOtherSide {
        for index in start..<end where bytes[index] != 13 { bytes[index] = UInt8(ascii: " ") }
      }
      start = end + 1
    }
    if let opening { conflicts.append(ByteRange(opening, bytes.count)) }
    return (SourceFile(path: path, bytes: bytes), conflicts)
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
