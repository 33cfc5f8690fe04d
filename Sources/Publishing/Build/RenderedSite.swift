import Bytes
import Diagnostics
import Rendering

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

  /// The content of a file, by its position; `writer` is emptied and reused.
  func withBytes<Result>(at position: Int, _ writer: inout ByteWriter, _ body: ([UInt8]) throws -> Result) rethrows -> Result {
    if let bytes = kept[position] { return try body(bytes) }
    writer.removeAll()
    files[position].write(&writer)
    return try body(writer.bytes)
  }
}
