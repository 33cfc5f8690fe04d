import Disk

/// The folder in which git notes every new commit of the repository around a content folder, for whoever waits for one; nil where git notes none.
public func commitJournal(around content: String) -> String? {
  // Where git keeps references in tables, their list is what a commit replaces.
  let arguments = ["rev-parse", "--git-path", "logs/HEAD", "--git-path", "reftable/tables.list"]
  guard let answer = try? Git(folder: content, timeout: .seconds(60)).answer(arguments) else { return nil }
  return answer.split(separator: UInt8(ascii: "\n")).lazy.map { line in
    let path = text(line)
    return parent(of: path.hasPrefix("/") ? path : "\(content)/\(path)")
  }.first { (try? OpenFolder(path: $0)) != nil }
}
