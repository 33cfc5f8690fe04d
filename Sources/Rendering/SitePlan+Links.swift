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
}

/// Looks for what links in texts of Content were meant to lead to that lead to no file.
///
/// It remembers what it found: a page that was given another name may be missed by every entry.
public final class MeantFiles {
  /// Names are looked for this often at most: where thousands of links are dead, one cause is enough.
  private static let mostNames = 100

  private let ids: Set<String>
  private let form: EntryIDForm
  private let sources: [(path: String, name: FileName)]
  private var known: [FileName: String?] = [:]

  /// Links may be meant to lead to whatever a plan has a page for.
  public init(on plan: SitePlan) {
    let entries = plan.entriesByFile
    ids = Set(entries.values)
    form = plan.overview.context.register.portal.entryIDs
    sources = (Array(entries.keys) + Array(plan.overview.context.routesBySource.keys)).sorted().map {
      ($0, FileName(of: $0))
    }
  }

  /// What a link in a file was most likely to be, if it was meant to lead to one.
  public func destination(meantBy destination: String, in file: SourceFile) -> String? {
    let path = String(destination.prefix { $0 != "#" }).replacing("\\", with: "/")
    if let id = identifier(meantBy: path) { return id + destination.dropFirst(path.count) }
    guard !path.hasPrefix("/") || path.hasSuffix(".md"), let last = path.split(separator: "/").last else { return nil }
    return source(named: FileName(of: String(last))).map {
      relativePath(to: $0, from: file.path) + destination.dropFirst(path.count)
    }
  }

  /// The file whose name is nearest to one that none has.
  private func source(named wanted: FileName) -> String? {
    if let known = known[wanted] { return known }
    guard known.count < Self.mostNames else { return nil }
    let candidates = sources.filter { $0.name.isPage == wanted.isPage }
    let source = nearest(to: wanted.stem, among: candidates.map(\.name.stem)).flatMap { stem in
      candidates.first { $0.name.stem == stem }?.path
    }
    known[wanted] = .some(source)
    return source
  }

  /// The entry whose identifier was written in capitals or with other zeros.
  private func identifier(meantBy text: String) -> String? {
    let small = text.lowercased()
    guard small.hasPrefix(form.prefix), let number = Int(small.dropFirst(form.prefix.count)) else { return nil }
    let id = form.identifier(number)
    return ids.contains(id) ? id : nil
  }
}

/// A name of a file, which is near to another one without its ending: that they share says nothing.
private struct FileName: Hashable {
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
