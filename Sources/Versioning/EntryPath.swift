import Disk

/// Whether the path of a file, given as its parts, is that of an entry, today or in any commit.
public func isEntryPath(_ parts: [String]) -> Bool {
  parts.count == 3 && parts[0] == "ressorts" && parts[2].hasSuffix(".md") && parts[2] != "ressort.md"
    && !parts.contains(where: isLeftover)
}
