import Disk

/// The folder in which git notes every new commit of the repository around a content folder, for whoever waits for one; nil where git notes none.
public func commitJournal(around content: String) -> String? {
  guard let answer = try? Git(folder: content, timeout: .seconds(60)).answer(["rev-parse", "--git-path", "logs/HEAD"])
  else { return nil }
  let path = text(answer.prefix { $0 != UInt8(ascii: "\n") })
  let folder = parent(of: path.hasPrefix("/") ? path : "\(content)/\(path)")
  return (try? OpenFolder(path: folder)) == nil ? nil : folder
}
