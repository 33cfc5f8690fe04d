import Bytes
import RegisterModel
import Templating

/// Other entries that have something in common with one.
struct RelatedView: Sendable {
  let title: String
  let links: [Link]
}

extension RelatedView: View {
  static let names = Names<RelatedView>(.text("titel") { $0.title }, .list("verweise") { $0.links })
}

/// The part of an entry's page that shows other entries.
struct RelatedEntries: Sendable {
  let groups: [RelatedView]
}

extension RelatedEntries: View {
  static let names = Names<RelatedEntries>(
    .list("verwandt") { $0.groups }, .flag("hat_verwandte") { !$0.groups.isEmpty })
}

extension Overview {
  /// The entries related to the one at a position, at most five of each kind.
  func related(to position: Int) -> RelatedEntries {
    RelatedEntries(
      groups: relations(of: position).map { relation in
        RelatedView(
          title: relation.title,
          links: relation.entries.map { Link(entries[$0].title, href(.entry(id: entries[$0].id))) })
      })
  }

  /// Appends what the part of the page with the entries related to one is made of, addresses aside; to show them is far more work.
  func archiveRelated(to position: Int, to writer: inout ByteWriter) {
    for relation in relations(of: position) {
      writer.archive(relation.title)
      writer.archive(relation.entries.count)
      for position in relation.entries {
        writer.archive(entries[position].id)
        writer.archive(entries[position].title)
      }
    }
  }

  /// What entries have in common with one, and where those stand; none without an entry.
  private func relations(of position: Int) -> [(title: String, entries: [Int])] {
    let entry = entries[position]
    let sameSystem = entry.systemID.map { sharing(.system, $0, besides: position) } ?? []
    let sameProvider = entry.providers.flatMap { sharing(.provider, $0, besides: position) }
    let neighbours = nearest(to: position, among: ministryEntries[entry.ministry] ?? [])
    return [
      ("Dasselbe System", sameSystem), ("Derselbe Anbieter", first(sameProvider)), ("Dasselbe Ressort", neighbours),
    ].filter { !$0.entries.isEmpty }
  }

  private func sharing(_ kind: Facet.Kind, _ label: String, besides position: Int) -> [Int] {
    nearest(to: position, among: facet(kind).value(labelled: label)?.entries ?? [])
  }

  /// The neighbours in an ascending list: the ones that follow, then the ones before, so that every entry is led to from somewhere.
  private func nearest(to position: Int, among positions: [Int]) -> [Int] {
    let next = positions.partitioningIndex { $0 > position }
    let following = positions[next...].prefix(Self.mostRelated)
    let preceding = positions[..<max(0, next - 1)].suffix(Self.mostRelated - following.count)
    return Array(following) + preceding.reversed()
  }

  private static let mostRelated = 5

  /// The first few positions, each once.
  private func first(_ positions: [Int]) -> [Int] {
    var first: [Int] = []
    for position in positions where first.count < Self.mostRelated && !first.contains(position) {
      first.append(position)
    }
    return first
  }
}
