import Templating

/// How a list is cut into pages; the first one has the list's own address.
struct Pagination: Sendable {
  /// How many rows of a table a page shows.
  static let tableRows = 100

  let route: Route
  /// How much the list has.
  let count: Int
  /// How much of it a page shows.
  let size: Int

  var pageCount: Int { max(1, (count + size - 1) / size) }

  /// The routes of all pages in their order.
  var routes: [Route] { (1...pageCount).map(route(ofPage:)) }

  func route(ofPage page: Int) -> Route { page == 1 ? route : .further(route, page: page) }

  /// What a page is called in a list of some heading.
  func title(_ heading: String, ofPage page: Int) -> String { page == 1 ? heading : "\(heading), Seite \(page)" }

  /// Where in the list it stands what a page shows.
  func positions(onPage page: Int) -> Range<Int> { (page - 1) * size..<min(page * size, count) }
}

/// Where one page of a list stands among the others, and the ways from it.
///
/// A way that would lead where the one beside it leads is left out.
struct Paging: Sendable {
  let first: Link?
  let previous: Link?
  let position: String
  let next: Link?
  let last: Link?
}

extension Paging: View {
  static let names = Names<Paging>(
    .optionalView("anfang") { $0.first }, .optionalView("zurueck") { $0.previous }, .text("blatt") { $0.position },
    .optionalView("weiter") { $0.next }, .optionalView("ende") { $0.last })
}

extension Name {
  /// The ways from one page of a list to the others; a template without them would hide what stands there.
  static func paging(_ value: @escaping @Sendable (Owner) -> Paging?) -> Self {
    .optionalView("blaettern", value).required
  }
}
