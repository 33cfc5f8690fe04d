import RegisterModel
import Rendering

/// The files of drafts that are looked at.
struct DraftPages {
  private let folders: Set<Substring>

  /// The files of the drafts among the entries, those aside that were published once: without its draft such an address says what became
  /// of the entry.
  init(of inventory: Inventory, on plan: SitePlan) {
    let known = Set(plan.histories.filter { !$0.versions.isEmpty }.map(\.id))
    let drafts = inventory.drafts.filter { !known.contains($0.id) }
    folders = Set(drafts.map { Route.entry(id: $0.id).file.dropLast("index.html".utf8.count) })
  }

  /// Whether a file of the portal, by its path, is there because of a draft only.
  func contain(_ path: String) -> Bool {
    guard !folders.isEmpty, let folder = path.firstIndex(of: "/") else { return false }
    guard let end = path[path.index(after: folder)...].firstIndex(of: "/") else { return false }
    return folders.contains(path[...end])
  }
}
