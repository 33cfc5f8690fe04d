import Bytes
import Exporting
import RegisterModel
import Rendering

/// A file of the portal that is to be written.
struct OutputFile: Sendable {
  /// The path below the output folder.
  let path: String
  /// The page it is, for findings about its links; nil for feeds, style sheets and the like.
  var page: PageJob?
  let write: @Sendable (inout ByteWriter) -> Void
}

extension CheckedSite {
  /// Every file of the portal, pages first.
  func files() -> [OutputFile] {
    plan.jobs.map { OutputFile(path: $0.route.file, page: $0, write: $0.render) } + feeds() + [
      OutputFile(path: Route.sitemap.file) { [plan, linker] writer in
        writer.write(sitemap(of: plan.jobs.map(\.route).filter { $0 != .notFound }.map(linker.url)))
      },
      OutputFile(path: Route.robots.file) { [linker] writer in writer.write(robots(sitemap: linker.url(.sitemap))) },
    ]
      + assets.files.map { file in OutputFile(path: Route.asset(name: file.publishedName).file) { $0.write(file.bytes) }
      }
      + pictures.map { picture in OutputFile(path: picture.path) { $0.write(picture.file.bytes) } }
  }

  private func feeds() -> [OutputFile] {
    let portal = register.portal
    let all = feed(
      title: portal.title, summary: portal.summary, page: .start, address: .feed,
      positions: Array(register.entries.indices))
    let byMinistry = Dictionary(grouping: register.entries.indices) { register.entries[$0].ministry }
    return [all]
      + register.ministries.map { ministry in
        feed(
          title: "\(portal.title): \(ministry.abbreviation)", summary: "Einträge: \(ministry.name)",
          page: .ministry(code: ministry.code), address: .ministryFeed(code: ministry.code),
          positions: byMinistry[ministry.code] ?? [])
      }
  }

  /// A feed of entries; the highest identifiers, which were given last, come first.
  private func feed(title: String, summary: String, page: Route, address: Route, positions: [Int]) -> OutputFile {
    OutputFile(path: address.file) { [self] writer in
      let items = positions.reversed().prefix(Feed.maximumItems).map { position in
        let entry = register.entries[position]
        return FeedItem(
          entry, gaps: assessment.entries[position].gaps,
          ministry: register.ministry(code: entry.ministry)?.name ?? entry.ministry,
          page: linker.url(.entry(id: entry.id)))
      }
      let feed = Feed(
        title: title, summary: summary, page: linker.url(page), address: linker.url(address), asOf: assessment.asOf,
        items: items)
      writer.write(feed.rss)
    }
  }
}
