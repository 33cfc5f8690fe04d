import Disk

/// Whether the path of a file, given as its parts, is that of an entry, today or in any commit.
public func isEntryPath(_ parts: [String]) -> Bool {
  parts.count == 3 && parts[0] == "ressorts" && parts[2].hasSuffix(".md") && !isMinistryFile(parts[2])
    && !parts.contains(where: isLeftover)
}

/// Whether a path below Content, as git writes it, is that of an entry.
func isEntryPath(_ path: ArraySlice<UInt8>) -> Bool {
  isEntryPath(text(path).split(separator: "/", omittingEmptySubsequences: false).map(String.init))
}

/// Whether a name is that of a ministry's own file, and be it with capitals that it should not have.
private func isMinistryFile(_ name: String) -> Bool {
  name.utf8.count == 10 && name.lowercased() == "ressort.md"
}
