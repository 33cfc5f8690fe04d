import Chronicling
import Linking
import RegisterModel
import Rendering
import Synchronization

/// What the links of a portal that is looked at may lead to, and whose links were found to be sound.
///
/// It outlives edits: which pages there are changes seldom, and the links of an entry hold as long as neither it nor the
/// places it leads to are others.
final class FollowedLinks: Sendable {
  private struct State {
    var extent: SiteExtent?
    var targets: SiteTargets?
    /// The entries when all links led somewhere.
    var sound: [KnownEntry]?
    /// The pages whose links hold only as long as finished pages have the places that they lead to.
    var contingent: Set<String> = []
    /// Whether the links that templates write led somewhere; they are the same as long as the portal's ground is.
    var templatesAreSound = false
  }

  private let state = Mutex(State())

  /// What links may lead to; made anew when there are other pages than before.
  func targets(_ extent: SiteExtent, _ make: () -> SiteTargets) -> SiteTargets {
    state.withLock { state in
      if state.extent == extent, let targets = state.targets { return targets }
      let targets = make()
      state = State(extent: extent, targets: targets, sound: nil, templatesAreSound: state.templatesAreSound)
      return targets
    }
  }

  /// The pages whose links have to be followed after every edit.
  var contingent: Set<String> { state.withLock(\.contingent) }

  /// Whether the links of templates need not be followed again.
  var templatesAreSound: Bool { state.withLock(\.templatesAreSound) }

  /// Remembers what came of following the links of templates.
  func noteTemplates(_ found: LinkFindings) { state.withLock { $0.templatesAreSound = found.faults.isEmpty } }

  /// The positions of the entries whose links have to be followed, or nil when those of all pages have to.
  func suspects(among entries: [KnownEntry]) -> [Int]? {
    let (sound, contingent) = state.withLock { ($0.sound, $0.contingent) }
    guard let sound, sound.count == entries.count else { return nil }
    var suspects: [Int] = []
    for position in entries.indices {
      if entries[position] !== sound[position] {
        guard entries[position].looksToLinks(as: sound[position]) else { return nil }
      } else if contingent.isEmpty || !entries[position].isShown(onOneOf: contingent) {
        continue
      }
      suspects.append(position)
    }
    return suspects
  }

  /// Remembers what came of following links.
  func note(_ entries: [KnownEntry], _ found: [LinkFindings]) {
    state.withLock { state in
      state.sound = found.allSatisfy(\.faults.isEmpty) ? entries : nil
      state.contingent = Set(found.flatMap(\.contingent))
    }
  }
}

/// What the links of a portal with drafts may lead to.
struct SiteTargets: Sendable {
  /// Everything.
  let all: LinkTargets
  /// What links of published pages may lead to.
  let published: LinkTargets
  /// What addresses mean that entries' pages leave open.
  let places: OpenPlaces
}

extension KnownEntry {
  /// Whether links from elsewhere to the entry and to places on its page find what they found on another state of it.
  fileprivate func looksToLinks(as other: KnownEntry) -> Bool {
    guard path == other.path, summary?.isDraft == other.summary?.isDraft else { return false }
    return summary?.id == other.summary?.id && result.ids == other.result.ids
  }

  /// Whether the entry's page is among some.
  fileprivate func isShown(onOneOf pages: Set<String>) -> Bool {
    summary.map { pages.contains(Route.entry(id: $0.id).file) } ?? false
  }
}

/// Everything on which it depends which files a portal has, as long as nothing but entries differs.
struct SiteExtent: Equatable, Sendable {
  private let entries: [String]
  private let paths: [String]
  private let drafts: [String]
  private let pages: [String]
  private let versions: [[Int]]

  /// The extent of a portal with a plan.
  init(_ plan: SitePlan, _ inventory: Inventory) {
    entries = inventory.entries.map(\.id)
    paths = inventory.entries.map(\.path)
    drafts = inventory.drafts.map(\.id)
    pages = plan.jobs.map(\.route.path) + plan.histories.map(\.id) + plan.removed.map(\.id)
    versions = plan.histories.map { $0.versions.map(\.number) }
  }
}
