import Bytes
import Diagnostics
import Rendering
import Synchronization

/// A finished portal: every file can be had again at any time, small portals are kept whole.
struct RenderedSite: Sendable {
  let files: [OutputFile]
  private let kept: [[UInt8]?]

  /// Up to this many bytes of pages are kept between checking and writing; the rest is rendered twice, so that memory does not grow with
  /// the register.
  private static let budget = 64_000_000

  init(_ files: [OutputFile], _ rendered: [[UInt8]]) {
    self.files = files
    var rest = Self.budget
    kept = rendered.map { bytes in
      rest -= bytes.count
      return rest >= 0 ? bytes : nil
    }
  }

  /// Writes what differs, by two threads.
  func write(to output: OutputFolder) throws(EnvironmentFault) -> OutputChanges {
    let build = try output.begin(plannedPaths: files.map(\.path))
    let failure = Mutex<EnvironmentFault?>(nil)
    forEachInParallel(count: files.count) { positions in
      var writer = ByteWriter()
      for position in positions {
        do throws(EnvironmentFault) {
          try withBytes(at: position, &writer) { bytes throws(EnvironmentFault) in
            try build.put(files[position].path, bytes)
          }
        } catch {
          return failure.withLock { $0 = $0 ?? error }
        }
      }
    }
    if let fault = failure.withLock({ $0 }) { throw fault }
    return try build.finish()
  }

  /// The content of a file, rendered again if need be.
  func bytes(ofPath path: String) -> [UInt8] {
    guard let position = files.firstIndex(where: { $0.path == path }) else { return [] }
    var writer = ByteWriter()
    var bytes: [UInt8] = []
    withBytes(at: position, &writer) { bytes = $0 }
    return bytes
  }

  /// The content of a file, by its position; `writer` is emptied and reused.
  private func withBytes<Fault: Error>(
    at position: Int, _ writer: inout ByteWriter, _ body: ([UInt8]) throws(Fault) -> Void
  ) throws(Fault) {
    if let bytes = kept[position] { return try body(bytes) }
    writer.removeAll()
    files[position].write(&writer)
    return try body(writer.bytes)
  }
}

extension CheckedSite {
  /// Renders every file once and checks the links of the finished pages.
  func rendered(reportingTo log: inout DiagnosticSet) -> RenderedSite {
    let files = files()
    let site = SiteAddress(baseURL: linker.baseURL)
    let rendered = mapInParallel(files, chunk: 16) { file -> (bytes: [UInt8], scan: PageScan?) in
      var writer = ByteWriter(capacity: 16384)
      file.write(&writer)
      return (writer.bytes, file.page.map { _ in scanPage(writer.bytes, at: file.path, of: site) })
    }
    let result = RenderedSite(files, rendered.map(\.bytes))
    let faults = checkLinks(
      of: rendered.compactMap(\.scan), files: files.map(\.path), site: site, html: result.bytes(ofPath:))
    if !faults.isEmpty { report(faults, in: result, to: &log) }
    return result
  }

  private func report(_ faults: [LinkFault], in site: RenderedSite, to log: inout DiagnosticSet) {
    let origins = LinkOrigins(plan: plan, templates: templates)
    let pages = Dictionary(uniqueKeysWithValues: site.files.compactMap { file in file.page.map { (file.path, $0) } })
    for fault in faults {
      if let page = pages[fault.page], let (source, range) = origins.origin(of: fault, on: page) {
        log.insert(fault.finding(in: source, at: range))
      } else {
        log.insert(fault.finding(in: SourceFile(path: fault.page, bytes: site.bytes(ofPath: fault.page))))
      }
    }
  }
}
