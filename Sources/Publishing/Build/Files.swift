import Bytes
import Exporting
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
    plan.jobs.map { OutputFile(path: $0.route.file, page: $0, write: $0.render) } + feeds() + dataFiles() + [
      OutputFile(path: Route.sitemap.file) { [plan, linker] writer in
        writer.write(sitemap(of: plan.jobs.map(\.route).filter { $0 != .notFound }.map(linker.url)))
      },
      OutputFile(path: Route.robots.file) { [linker] writer in writer.write(robots(sitemap: linker.url(.sitemap))) },
    ]
      + assets.files.map { file in OutputFile(path: Route.asset(name: file.publishedName).file) { $0.write(file.bytes) }
      }
      + pictures.map { picture in OutputFile(path: picture.path) { $0.write(picture.file.bytes) } }
  }
}
