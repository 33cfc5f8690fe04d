import Exporting
import Foundation
import FoundationXML
import Testing

struct SitemapTests {
  @Test func aListOfListsNamesEachPartOnce() throws {
    let parts = ["https://r.example/sitemap-1.xml", "https://r.example/a&b.xml"]
    let document = try XMLReading(sitemapIndex(of: parts))
    #expect(document.root == "sitemapindex")
    #expect(document.texts(of: "loc") == parts)
  }

  @Test func aListNamesEachPageOnce() throws {
    let pages = ["https://r.example/", "https://r.example/?a=1&b=<2>"]
    let document = try XMLReading(sitemap(of: pages))
    #expect(document.root == "urlset")
    #expect(document.texts(of: "loc") == pages)
  }
}

/// An XML document read by Foundation's parser: its root and the texts of its elements by name.
private final class XMLReading: NSObject, XMLParserDelegate {
  private(set) var root: String?
  private var found: [(name: String, text: String)] = []
  private var isOpen = false

  init(_ bytes: [UInt8]) throws {
    super.init()
    let parser = XMLParser(data: Data(bytes))
    parser.delegate = self
    guard parser.parse() else { throw parser.parserError ?? CocoaError(.coderReadCorrupt) }
  }

  func texts(of name: String) -> [String] { found.filter { $0.name == name }.map(\.text) }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    if root == nil { root = name }
    found.append((name, ""))
    isOpen = true
  }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
    isOpen = false
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    guard isOpen, let last = found.indices.last else { return }
    found[last].text += text
  }
}
