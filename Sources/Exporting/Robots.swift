import Bytes

/// The most addresses that the sitemaps.org protocol allows in one file.
public let sitemapLimit = 50_000

/// The list of lists of pages, for a portal that has more pages than one file may name.
public func sitemapIndex(of addresses: [String]) -> [UInt8] {
  list(of: addresses, in: "sitemapindex", each: "sitemap")
}

/// The list of pages for search engines, by the sitemaps.org protocol: at most `sitemapLimit` addresses, in full.
public func sitemap(of addresses: [String]) -> [UInt8] {
  list(of: addresses, in: "urlset", each: "url")
}

private func list(of addresses: [String], in root: StaticString, each element: StaticString) -> [UInt8] {
  var writer = ByteWriter(capacity: addresses.count * 96 + 256)
  writer.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<")
  writer.write(root)
  writer.write(" xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n")
  for address in addresses {
    writer.write("<")
    writer.write(element)
    writer.write("><loc>")
    writer.write(address, escapedFor: .xml)
    writer.write("</loc></")
    writer.write(element)
    writer.write(">\n")
  }
  writer.write("</")
  writer.write(root)
  writer.write(">\n")
  return writer.bytes
}

/// The word to robots: everything may be read, the sitemap is named.
public func robots(sitemap: String) -> [UInt8] {
  Array("User-agent: *\nAllow: /\n\nSitemap: \(sitemap)\n".utf8)
}
