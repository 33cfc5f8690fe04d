import Bytes
import Diagnostics
import RegisterModel

extension Context {
  /// A text's HTML with the addresses of its internal links put in, as far as they are known; the rest are holes.
  func html(of document: Document, in file: SourceFile) -> [UInt8] {
    document.html { self.address(of: $0.destination, in: file) }
  }

  /// The address that a destination in a text means: an anchor, an entry's identifier, a path of the portal or a file beside this one.
  ///
  /// The address of another entry's file is a hole, since its identifier stands inside that file. Whether an address leads anywhere is seen
  /// on the finished pages.
  func address(of destination: String, in file: SourceFile) -> String {
    let parts =
      destination.has(UInt8(ascii: "#"))
      ? destination.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      : [destination]
    let anchor = parts.count > 1 ? "#\(parts[1])" : ""
    switch parts[0] {
    case "": return anchor
    case let path where path.hasPrefix("/"): return linker.prefix + path + anchor
    case let id where register.portal.entryIDs.isOne(id): return href(.entry(id: id)) + anchor
    case let path:
      let source = resolved(path, against: file.path)
      return routesBySource[source].map { href($0) + anchor } ?? Hole.entry(at: source) + anchor
    }
  }
}

/// A relative path put together with the folder of the file it stands in.
private func resolved(_ path: String, against file: String) -> String {
  var parts = file.split(separator: "/", omittingEmptySubsequences: false).dropLast().map(String.init)
  for part in path.split(separator: "/") {
    switch part {
    case ".": continue
    case ".." where !parts.isEmpty: parts.removeLast()
    default: parts.append(String(part))
    }
  }
  return parts.joined(separator: "/")
}

/// How a file is named from the folder of another.
func relativePath(to path: String, from file: String) -> String {
  let (parts, folders) = (path.split(separator: "/"), file.split(separator: "/").dropLast())
  let shared = zip(parts.dropLast(), folders).prefix { $0 == $1 }.count
  return (Array(repeating: "..", count: folders.count - shared) + parts.dropFirst(shared)).joined(separator: "/")
}
