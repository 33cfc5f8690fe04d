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
  /// Renders every page once.
  func rendered(reportingTo log: inout DiagnosticSet, templates: String) -> RenderedSite {
    let files = files()
    let rendered = mapInParallel(files, chunk: 16) { file in
      var writer = ByteWriter(capacity: 16384)
      file.write(&writer)
      return writer.bytes
    }
    return RenderedSite(files, rendered)
  }
}
