import Disk
import RegisterModel
import Rendering

/// What a release publishes, before it has a place in the line: rendered files, or those of an earlier release once more.
struct ReleaseContents: Sendable {
  let files: [OutputFile]
  /// The day for which they were rendered.
  let day: Day
  let baseURL: String
  /// The commit that they can be rebuilt from, if that is known.
  let commit: String?
  /// The number of published entries.
  let entries: Int
  /// Pages of entries that were removed, which say what became of them.
  let removed: Set<String>
  /// The pages that must be there, each with what is missing without it.
  let required: [(path: String, what: String)]
  /// The pages that must not be there, each with what it would show.
  let forbidden: [(path: String, what: String)]
  /// What is known of the files' checksums.
  let sums: [String: String]
  /// The release whose files they are.
  let repeated: ReleaseName?
}

extension ReleaseContents {
  /// What was rendered just now.
  init(of site: PreparedSite, _ workspace: Workspace) {
    let (entries, drafts) = (site.inventory.entries, site.inventory.drafts)
    self.init(
      files: site.files.all, day: workspace.asOf, baseURL: site.baseURL,
      commit: sourceCommit(of: [workspace.content, workspace.templates]), entries: entries.count,
      removed: site.removed,
      required: entries.map { (Route.entry(id: $0.id).file, "Der Eintrag „\($0.id)“") },
      forbidden: drafts.map { (Route.entry(id: $0.id).file, "Der Entwurf „\($0.id)“") },
      sums: [:], repeated: nil)
  }

  /// What an earlier release showed, read from its folder.
  init(of release: KeptRelease) {
    let rendered = release.renderedPaths()
    let files = rendered.map(RelativePath.init(unchecked:)).sorted().map(\.text).map { path in
      OutputFile(path: path) { () throws(EnvironmentFault) in try release.bytes(of: path) }
    }
    self.init(
      files: files, day: release.name.day, baseURL: release.record.baseURL, commit: release.record.commit,
      entries: release.record.entries, removed: Set(release.record.removed), required: [], forbidden: [],
      sums: release.checksums.sums.filter { rendered.contains($0.key) }, repeated: release.original)
  }
}
