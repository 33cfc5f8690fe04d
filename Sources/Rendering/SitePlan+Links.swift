import Bytes
public import Diagnostics
public import RegisterModel

/// Where links in texts of Content lead.
extension SitePlan {
  /// What stands on a page, until it is finished, for the address of the entry that a file of Content holds.
  public static func openAddress(ofEntryFile path: String) -> [UInt8] {
    var writer = ByteWriter()
    writer.write(Hole.entry(at: path), escapedFor: .html)
    return writer.bytes
  }

  /// The identifiers of the entries that files of Content hold or held, by the paths of the files.
  public var entriesByFile: [String: String] { overview.idsByPath.merging(removedIDsByPath) { first, _ in first } }

  func id(ofFile path: String) -> String? { overview.idsByPath[path] ?? removedIDsByPath[path] }

  /// The address that a link of a text was given on the finished page.
  public func address(of link: Document.Link, in file: SourceFile) -> String {
    let address = overview.context.address(of: link.destination, in: file)
    return String(decoding: finished(Array(address.utf8)), as: UTF8.self)
  }

  /// The one of these drafts that a link of a text leads to.
  public func draft(behind link: Document.Link, in file: SourceFile, among drafts: [EntrySummary]) -> EntrySummary? {
    let address = overview.context.address(of: link.destination, in: file).split(separator: "#").first.map(String.init)
    return drafts.first {
      address == Hole.entry(at: $0.path) || address == overview.context.linker.href(.entry(id: $0.id))
    }
  }

  /// What a link in a file of Content was most likely to be that leads to no file, if it was meant to lead to one.
  public func destination(meantBy destination: String, in file: SourceFile) -> String? {
    let path = String(destination.prefix { $0 != "#" }).replacing("\\", with: "/")
    if let id = identifier(meantBy: path) { return id + destination.dropFirst(path.count) }
    guard !path.hasPrefix("/") || path.hasSuffix(".md"), let last = path.split(separator: "/").last else { return nil }
    let wanted = FileName(of: String(last))
    let sources = (Array(entriesByFile.keys) + Array(overview.context.routesBySource.keys)).sorted().filter {
      FileName(of: $0).isPage == wanted.isPage
    }
    let names = sources.map { FileName(of: $0).stem }
    return nearest(to: wanted.stem, among: names).flatMap(names.firstIndex).map {
      relativePath(to: sources[$0], from: file.path) + destination.dropFirst(path.count)
    }
  }
}

extension SitePlan {
  /// The entry whose identifier was written in capitals or with other zeros.
  private func identifier(meantBy text: String) -> String? {
    let small = text.lowercased()
    guard small.hasPrefix(EntryID.prefix), let number = Int(small.dropFirst(EntryID.prefix.count)) else { return nil }
    let id = EntryID.identifier(number)
    return entriesByFile.values.contains(id) ? id : nil
  }
}

/// A name of a file, which is near to another one without its ending: that they share says nothing.
private struct FileName {
  let stem: String
  /// Whether it is a page, or was meant to become one.
  let isPage: Bool

  init(of path: String) {
    let name = path.split(separator: "/").last ?? ""
    let parts = name.split(separator: ".", maxSplits: 1)
    stem = parts.first.map(String.init) ?? ""
    isPage = parts.count < 2 || ["md", "markdown", "txt", "html", "htm"].contains(parts[1])
  }
}
