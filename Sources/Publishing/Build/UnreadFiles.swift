import Diagnostics

/// The files of Content that are missing or faulty: what other files say about them is not judged until they can be read.
///
/// Without it one broken law would be reported again by every entry that cites it.
struct UnreadFiles: Sendable {
  private let root: String
  /// Files with faults, of which something could be read all the same.
  private let faulty: Set<String>
  /// Files that are not there, or of which nothing can be said.
  private var lost: Set<String>

  /// - Parameters:
  ///   - log: What was found while the files were read.
  ///   - read: The paths of the files of which enough could be read to know what they are.
  ///   - root: The content folder.
  init(_ log: DiagnosticSet, read: Set<String>, below root: String) {
    self.root = root
    let paths = Set(log.filter { $0.severity == .error }.sorted.map(\.file.path))
    // A file with capitals in its name is told to lose them: then it will be the one that others ask for.
    faulty = paths.union(paths.map { "\(root)/\($0.below(root).lowercased())" })
    lost = faulty.subtracting(read)
  }

  /// Adds a file that is not there or gave nothing, by its path below Content; returns false when it was known to be unread.
  @discardableResult mutating func insert(_ path: String) -> Bool { lost.insert("\(root)/\(path)").inserted }

  /// Whether pages are missing that others may link to.
  var hidesPages: Bool { !lost.isEmpty }

  /// Whether a finding may be nothing but the consequence of a file that is not read.
  func explains(_ finding: Diagnostic) -> Bool {
    switch finding.rule {
    case "R29": faulty.contains { $0.hasPrefix("\(root)/normen/") }
    case "frist-fehlt": faulty.contains { $0.hasPrefix("\(root)/fristen/") }
    case "land-unbekannt": faulty.contains("\(root)/laender.md")
    case "verweis-unbekannt": lost.contains { $0.hasPrefix("\(root)/ressorts/") }
    case "R44": lost.contains { $0 == "\(folder(of: finding))ressort.md" }
    default: false
    }
  }

  private func folder(of finding: Diagnostic) -> String {
    let path = finding.file.path
    return String(path[..<(path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex)])
  }
}
