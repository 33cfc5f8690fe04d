import Bytes
import Diagnostics
import Disk
import RegisterModel
import Rendering
import Threading

/// A portal that was read, checked and rendered, its pages kept in the spool and ready to be written.
struct PreparedSite: Sendable {
  let groundwork: Groundwork
  /// What was made of all entries together.
  let overall: Overall
  let files: SiteFiles
  /// The portal's address without a slash at the end.
  let baseURL: String
  /// The pages but the entries' own, if they were rendered.
  private let pages: [RenderedPage]
  /// What the next process can make the next search index of, if something is kept for it.
  let search: KeptIndex?
  /// What its links were judged by, if all of them were followed and lead somewhere.
  let soundLinks: UInt64?
  private let plan: SitePlan
  /// The paths of all files, if there is to be a file for each.
  private let planned: Meanwhile<Result<PlannedPaths, EnvironmentFault>>?

  init(
    groundwork: Groundwork, overall: Overall, files: SiteFiles, plan: SitePlan, baseURL: String,
    pages: [RenderedPage] = [], planned: Meanwhile<Result<PlannedPaths, EnvironmentFault>>? = nil,
    search: KeptIndex? = nil, soundLinks: UInt64? = nil
  ) {
    self.groundwork = groundwork
    self.overall = overall
    self.files = files
    self.plan = plan
    self.baseURL = baseURL
    self.pages = pages
    self.planned = planned
    self.search = search
    self.soundLinks = soundLinks
  }

  var inventory: Inventory { overall.inventory }

  /// The paths of all files, ready to be written at.
  /// - Throws: `EnvironmentFault` when one of them is not allowed in the output.
  func paths() throws(EnvironmentFault) -> PlannedPaths {
    if let planned { return try planned.value.get() }
    return try PlannedPaths(files.all.map(\.path))
  }

  /// The files at former addresses.
  var redirects: Set<String> { Set(plan.redirects.map { Route.former($0.address).file }) }
  /// What the next process can know of the pages of lists; of those that have faults in themselves none is built.
  var keptPages: [KeptPage] {
    pages.compactMap { page in page.basis.map { KeptPage(path: page.file.path, basis: $0, links: page.links) } }
  }
  /// The pages of entries that were removed, which say what became of them.
  var removed: Set<String> { Set(plan.removed.map { Route.entry(id: $0.id).file }) }
}

extension ByteWriter {
  /// Large files are handed over in pieces of about this size.
  private static let pieceSize = 1 << 18

  /// A writer for the pieces of a large file.
  static var forPieces: ByteWriter { ByteWriter(capacity: pieceSize * 2) }

  /// Hands over what was written and forgets it, if it is enough for a piece.
  mutating func handOverPiece(to receive: PieceReceiver) throws(EnvironmentFault) {
    guard count > Self.pieceSize else { return }
    try receive(bytes)
    removeAll()
  }
}

/// A file of the portal that is to be written.
struct OutputFile: Sendable {
  /// The path below the output folder.
  let path: String
  /// Stands for everything that the content is made of; nil if nobody can tell without making it.
  let basis: (@Sendable () -> UInt64)?
  /// Whether the file may be larger than memory should be.
  let isLarge: Bool
  /// Hands over the finished content, that of a large file piece by piece.
  let pieces: @Sendable (PieceReceiver) throws(EnvironmentFault) -> Void

  /// A file whose content is made at once.
  init(
    path: String, madeOf basis: (@Sendable () -> UInt64)? = nil,
    _ bytes: @escaping @Sendable () throws(EnvironmentFault) -> [UInt8]
  ) {
    self.path = path
    self.basis = basis
    isLarge = false
    pieces = { (receive: PieceReceiver) throws(EnvironmentFault) in try receive(bytes()) }
  }

  /// A file of all entries together, whose content is made piece by piece.
  init(
    path: String, madeOf basis: (@Sendable () -> UInt64)? = nil,
    pieces: @escaping @Sendable (PieceReceiver) throws(EnvironmentFault) -> Void
  ) {
    self.path = path
    self.basis = basis
    isLarge = true
    self.pieces = pieces
  }

  /// The finished content.
  func bytes() throws(EnvironmentFault) -> [UInt8] {
    var bytes: [UInt8] = []
    try pieces { (piece) throws(EnvironmentFault) in
      if bytes.isEmpty { bytes = piece } else { bytes += piece }
    }
    return bytes
  }

  /// What files of its kind are called in reports: its first folder and its name, or how its name ends where the content names it.
  var kind: String {
    let parts = path.split(separator: "/")
    guard parts.count > 2 else { return path }
    let name = parts[parts.count - 1]
    return "\(parts[0])/…/\(parts[0] == "assets" ? "*.\(name.split(separator: ".").last ?? name)" : String(name))"
  }
}

/// Reads, checks and renders everything; the findings are complete whatever comes back.
///
/// - Returns: nil when faults keep the portal from being rendered.
func prepareSite(
  _ workspace: Workspace, watchedBy monitor: BuildMonitor = BuildMonitor(), reportingTo log: inout DiagnosticSet
) throws(EnvironmentFault) -> PreparedSite? {
  try SiteEngine(workspace).update(.whole, watchedBy: monitor, reportingTo: &log)
}
