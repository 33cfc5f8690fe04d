import Disk
import Threading

/// The comparison of a page's links with what there is.
struct LinkCheck: Sendable {
  /// How the links of a page stand, as far as its scan tells.
  enum Verdict {
    case sound, contingent, doubtful
  }

  private let listPages: @Sendable () -> [LinkedPage]
  private let knownPages = Once<[LinkedPage]>()
  private let knownTable = Once<FingerprintTable>()
  private let targets: LinkTargets
  private let openPlaces: OpenPlaces
  private let finished: FinishedPages

  init(
    pages: @escaping @Sendable () -> [LinkedPage], targets: LinkTargets, openPlaces: OpenPlaces, finished: FinishedPages
  ) {
    listPages = pages
    self.targets = targets
    self.openPlaces = openPlaces
    self.finished = finished
  }

  var pages: [LinkedPage] { knownPages.value(listPages) }

  private var pageOfTarget: FingerprintTable {
    knownTable.value {
      var table = FingerprintTable(capacity: pages.count)
      for (number, page) in pages.enumerated() {
        table.insert(fingerprint(ofFile: page.path), number)
      }
      return table
    }
  }

  /// Whether something may be wrong with the page or one of its links.
  func verdict(on page: LinkedPage) throws(EnvironmentFault) -> Verdict {
    let links = try page.links()
    guard links.faults.isEmpty, links.targets.allSatisfy(leadsSomewhere) else { return .doubtful }
    let unknown = links.anchors.isEmpty ? [] : anchorsBeyondScans(links.anchors)
    if unknown.isEmpty { return .sound }
    return unknown.allSatisfy { fault(of: $0) == nil } ? .contingent : .doubtful
  }

  /// The faults of a finished page, with their places.
  func faults(among found: LocatedLinks) -> [PageLinks.Fault] {
    let dead = found.links.filter { !leadsSomewhere($0.target) }
      .map { PageLinks.Fault(kind: .missingPage, place: $0.place) }
    let astray = found.anchored.compactMap { link in
      fault(of: link.anchor).map { PageLinks.Fault(kind: $0, place: link.place) }
    }
    return found.faults + dead + astray
  }

  private func leadsSomewhere(_ target: UInt64) -> Bool { targets.table.contains(openPlaces.target(of: target)) }

  /// Those of the links to places of pages whose places no scan knows.
  private func anchorsBeyondScans(_ anchors: [PageLinks.Anchor]) -> [PageLinks.Anchor] {
    let (pageOfTarget, pages) = (pageOfTarget, pages)
    return anchors.filter { anchor in
      let target = openPlaces.target(of: anchor.target)
      guard targets.table.contains(target) else { return true }
      if let page = pageOfTarget[target], pages[page].ids.contains(anchor.fragment) { return false }
      return targets.page(target) != nil
    }
  }

  /// What is wrong with a link to a place of a page.
  private func fault(of anchor: PageLinks.Anchor) -> LinkFault.Kind? {
    let target = openPlaces.target(of: anchor.target)
    guard targets.table.contains(target) else { return .missingPage }
    guard let page = targets.page(target) else { return nil }
    return finished.ids(of: page).contains(anchor.fragment) ? nil : .missingAnchor
  }
}
