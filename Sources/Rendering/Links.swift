import Diagnostics
import RegisterModel

extension Context {
  /// A text's HTML with its internal links put in; links that lead nowhere were reported before anything was rendered.
  func html(of document: Document, in file: SourceFile) -> [UInt8] {
    document.html { self.address(of: $0.destination, in: file) }
  }

  /// The address that a destination in a text means: an anchor, an entry's identifier, a path of the portal or a file beside this one.
  func address(of destination: String, in file: SourceFile) -> String? {
    let parts = destination.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let anchor = parts.count > 1 ? "#\(parts[1])" : ""
    switch parts[0] {
    case "": return anchor.isEmpty ? nil : anchor
    case let path where path.hasPrefix("/"): return linker.prefix + path + anchor
    case let id where id.hasPrefix("nrw-ki-") && !id.hasSuffix(".md"):
      return register.entry(id: id).map { href(.entry(id: $0.id)) + anchor }
    case let path:
      return routesBySource[resolved(path, against: file.path)].map { href($0) + anchor }
    }
  }

  /// Reports every link of a text whose destination means nothing; whether its page has the anchor is seen on the finished pages.
  func reportDeadLinks(of document: Document, in file: SourceFile, to log: inout DiagnosticSet) {
    for link in document.links where link.isInternal && address(of: link.destination, in: file) == nil {
      log.insert(
        Diagnostic(
          .error, rule: "verweis-tot", "Der Verweis „\(link.destination)“ führt zu keiner Seite des Portals.",
          advice: suggestion(for: link.destination), in: file, at: link.range))
    }
  }

  private func suggestion(for destination: String) -> String? {
    let target =
      destination.split(separator: "#", omittingEmptySubsequences: false).first.map(String.init) ?? destination
    if target.hasPrefix("nrw-ki-"), let id = nearest(to: target, among: register.entries.map(\.id)) {
      return "meinten Sie „\(id)“?"
    }
    let name = target.split(separator: "/").last.map(String.init) ?? target
    let files = routesBySource.keys.sorted()
    let names = files.map { $0.split(separator: "/").last.map(String.init) ?? $0 }
    guard let found = nearest(to: name, among: names), let index = names.firstIndex(of: found) else { return nil }
    return "meinten Sie „\(files[index])“?"
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
