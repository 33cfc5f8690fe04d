import Exporting
import Foundation
import FoundationXML
import RegisterModel
import Testing

struct FeedTests {
  static let awkward = "]]> <b> & \" ' \u{1}\u{8}\u{FFFE} ä\u{301} 😀 &amp;"

  private func feed(_ items: [FeedItem], day: String = "2026-11-23") throws -> Feed {
    Feed(
      title: Self.awkward, summary: Self.awkward, page: "https://x.example/?a=1&b=2",
      address: "https://x.example/feed.xml",
      asOf: try #require(Day(day)), items: items)
  }

  private func item(_ number: Int) -> FeedItem {
    FeedItem(
      title: "\(number) \(Self.awkward)", page: "https://x.example/\(number)/", guid: "nrw-ki-\(number)",
      summary: Self.awkward, categories: [Self.awkward], html: Array("<p>\(Self.awkward)</p>".utf8))
  }

  @Test func everyTextComesThroughAnXMLParserUnharmed() throws {
    let texts = try XMLTexts(of: feed([item(1)]).rss)
    let expected = Self.awkward.replacingOccurrences(of: "\u{1}\u{8}\u{FFFE}", with: "\u{FFFD}\u{FFFD}\u{FFFD}")
    #expect(texts["title"] == [expected, "1 \(expected)"])
    #expect(texts["description"] == [expected, expected])
    #expect(texts["category"] == [expected])
    #expect(texts["content:encoded"] == ["<p>\(expected)</p>"])
    #expect(texts["link"] == ["https://x.example/?a=1&b=2", "https://x.example/1/"])
    #expect(texts["guid"] == ["nrw-ki-1"])
  }

  @Test func aFeedHasAtMostFiftyItemsInTheirOrder() throws {
    let texts = try XMLTexts(of: feed((1...60).map(item)).rss)
    #expect(texts["guid"] == (1...50).map { "nrw-ki-\($0)" })
  }

  @Test func anEmptyFeedIsAFeed() throws {
    let texts = try XMLTexts(of: feed([]).rss)
    #expect(texts["language"] == ["de"])
    #expect(texts["guid"] == nil)
  }

  @Test func datesHaveTheirEnglishNames() throws {
    let formatter = DateFormatter()
    formatter.locale = Locale(identifier: "en_US_POSIX")
    formatter.timeZone = TimeZone(identifier: "GMT")
    formatter.dateFormat = "EEE, dd MMM yyyy HH:mm:ss 'GMT'"
    for number in stride(from: 0, to: 30_000, by: 29) {
      let day = Day(number: Int32(number))
      let texts = try XMLTexts(of: feed([], day: day.description).rss)
      #expect(texts["lastBuildDate"] == [formatter.string(from: Date(timeIntervalSince1970: Double(number) * 86_400))])
    }
  }
}

struct SitemapTests {
  @Test func addressesAreEscapedAndInTheirOrder() throws {
    let addresses = ["https://x.example/", "https://x.example/?a=1&b=<2>", "https://x.example/ä/"]
    #expect(try XMLTexts(of: sitemap(of: addresses))["loc"] == addresses)
  }

  @Test func anEmptySitemapIsWellFormed() throws {
    #expect(try XMLTexts(of: sitemap(of: []))["loc"] == nil)
  }

  @Test func robotsMayReadEverythingAndFindTheSitemap() {
    let text = String(decoding: robots(sitemap: "https://x.example/sitemap.xml"), as: UTF8.self)
    #expect(text == "User-agent: *\nAllow: /\n\nSitemap: https://x.example/sitemap.xml\n")
  }
}

/// The texts of a document's elements by name, as a parser that nobody here wrote reads them.
final class XMLTexts: NSObject, XMLParserDelegate {
  private var texts: [String: [String]] = [:]
  private var open: [String] = []

  init(of bytes: [UInt8]) throws {
    super.init()
    let parser = XMLParser(data: Data(bytes))
    parser.delegate = self
    guard parser.parse() else { throw parser.parserError ?? CocoaError(.fileReadCorruptFile) }
  }

  subscript(name: String) -> [String]? { texts[name] }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    open.append("")
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    if !open.isEmpty { open[open.count - 1] += text }
  }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
    texts[name, default: []].append(open.removeLast())
  }
}
