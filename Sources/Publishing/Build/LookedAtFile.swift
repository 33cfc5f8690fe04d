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

/// The paths of files that came, went or are others; both lists in the same order.
func changedPaths(from old: [StampedFile], to new: [StampedFile]) -> [String] {
  let start = zip(old, new).prefix { $0 == $1 }.count
  let (old, new) = (old[start...], new[start...])
  let end = zip(old.reversed(), new.reversed()).prefix { $0 == $1 }.count
  let before = Dictionary(old.dropLast(end).map { ($0.path, $0.stamp) }) { first, _ in first }
  let after = Dictionary(new.dropLast(end).map { ($0.path, $0.stamp) }) { first, _ in first }
  return Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }.sorted()
}
