import Templating

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
