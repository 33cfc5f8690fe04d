import RegisterModel
import Rendering

/// The files of drafts that are looked at.
struct DraftPages {
  private let folders: Set<Substring>

  init(of inventory: Inventory) {
    folders = Set(inventory.drafts.map { Route.entry(id: $0.id).file.dropLast("index.html".utf8.count) })
  }

  var isEmpty: Bool { folders.isEmpty }

  /// Whether a file of the portal, by its path, is there because of a draft only.
  func contain(_ path: String) -> Bool {
    guard !folders.isEmpty, let folder = path.firstIndex(of: "/") else { return false }
    guard let end = path[path.index(after: folder)...].firstIndex(of: "/") else { return false }
    return folders.contains(path[...end])
  }
}
