public import Bytes
import RegisterModel

extension Feed {
  /// Appends the feed as JSON Feed 1.1.
  public func writeJSON(_ items: [FeedItem], to writer: inout ByteWriter) {
    let feed: JSON = [
      "version": "https://jsonfeed.org/version/1.1", "title": .string(title), "description": .string(summary),
      "home_page_url": .string(page), "feed_url": .string(jsonAddress), "language": "de",
      "authors": [["name": .string(publisher)]], "items": .array(shown(items).map { $0.json(of: day(of: $0)) }),
    ]
    writer.write(feed.bytes)
  }
}

extension FeedItem {
  fileprivate func json(of day: Day) -> JSON {
    .object(compacting: [
      ("id", .string(guid)), ("url", .string(page)), ("title", .string(title)), ("summary", .string(summary)),
      ("content_html", .utf8(html)),
      ("date_published", .string("\(day)T00:00:00Z")),
      ("tags", categories.isEmpty ? nil : .strings(categories)),
    ])
  }
}
