/// Whether a name belongs to an editor or the system and not to the content: dot-files, backups, swap and lock files, and what Windows
/// and macOS put into folders by themselves.
public func isLeftover(_ name: String) -> Bool {
  let bytes = name.utf8
  guard let first = bytes.first, let last = bytes.last else { return false }
  return switch (first, last) {
  case (UInt8(ascii: "."), _), (_, UInt8(ascii: "~")), (UInt8(ascii: "#"), UInt8(ascii: "#")): true
  case (UInt8(ascii: "~"), _) where bytes.starts(with: "~$".utf8): true
  case (_, UInt8(ascii: "p")) where bytes.suffix(4).elementsEqual(".swp".utf8): true
  default: isMadeBySystem(name)
  }
}

/// Whether Windows or macOS put a file of this name into folders by themselves; Windows does not care for capitals.
private func isMadeBySystem(_ name: String) -> Bool {
  guard (5...11).contains(name.utf8.count), !name.utf8.suffix(3).elementsEqual(".md".utf8) else { return false }
  return ["thumbs.db", "ehthumbs.db", "desktop.ini", "icon\r"].contains(name.lowercased())
}

/// Pairs of names in one folder that some file systems take for one: alike but for capitals or for how umlauts are composed.
func twins(among names: [String]) -> [(first: String, second: String)] {
  guard !names.allSatisfy(isPlain) else { return [] }
  var firsts: [String: String] = [:]
  var twins: [(String, String)] = []
  for name in names {
    let folded = name.lowercased()
    if let first = firsts[folded] { twins.append((first, name)) } else { firsts[folded] = name }
  }
  return twins
}

private func isPlain(_ name: String) -> Bool {
  name.utf8.allSatisfy { $0 < 0x80 && !(UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
}
