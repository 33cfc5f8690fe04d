import Disk

/// An entry's file when it is looked at again.
enum LookedAtFile {
  /// It is the one that was read.
  case known(KnownEntry)
  /// It is new or another.
  case changed(StampedFile)

  var file: StampedFile {
    switch self {
    case .known(let entry): entry.file
    case .changed(let file): file
    }
  }

  var changedPath: String? {
    if case .changed(let file) = self { file.path } else { nil }
  }
}

/// The paths of files that came, went or are others; both lists in the order of their paths.
func changedPaths(from old: [StampedFile], to new: [StampedFile]) -> [String] {
  guard old != new else { return [] }
  let old = Dictionary(old.map { ($0.path, $0.stamp) }) { first, _ in first }
  let new = Dictionary(new.map { ($0.path, $0.stamp) }) { first, _ in first }
  return Set(old.keys).union(new.keys).filter { old[$0] != new[$0] }.sorted()
}
