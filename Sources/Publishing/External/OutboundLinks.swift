import Diagnostics
import Disk
import Linking
import RegisterModel
import Threading

/// The addresses on other servers that finished pages link to.
struct OutboundLinks: Sendable {
  /// The addresses in the order of their bytes.
  let addresses: [String]

  /// Collects them from all pages; those of the portal itself are left out.
  init(of files: [OutputFile], besides baseURL: String) throws(EnvironmentFault) {
    let found = try mapInParallel(files.filter { isPage($0.path) }) { (file) throws(EnvironmentFault) in
      Self.addresses(on: try file.bytes())
    }
    let site = SiteAddress(baseURL: baseURL)
    addresses = Set(found.joined()).filter { site.path(of: Array($0.utf8), from: []) == nil }
      .sorted { compareBytes($0, $1) < 0 }
  }

  private static func addresses(on page: [UInt8]) -> Set<String> {
    page.withUnsafeBufferPointer { page in
      var addresses: Set<String> = []
      var scanner = AttributeScanner(page)
      while let attribute = scanner.next() {
        guard attribute.kind != .id else { continue }
        let text = withoutEntities(String(decoding: page[attribute.value], as: UTF8.self))
        if text.hasPrefix("https://") || text.hasPrefix("http://") {
          addresses.insert(String(text.prefix { $0 != "#" }))
        }
      }
      return addresses
    }
  }
}
