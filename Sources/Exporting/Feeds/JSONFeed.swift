public import Bytes

extension Feed {
  /// Appends the feed as JSON Feed 1.1.
  public func writeJSON(_ items: [FeedItem], to writer: inout ByteWriter) {
    let feed: JSON = [
      "version": "https://jsonfeed.org/version/1.1", "title": .string(title), "description": .string(summary),
      "home_page_url": .string(page), "feed_url": .string(jsonAddress), "language": "de",
      "authors": [["name": .string(publisher)]], "items": .array(shown(items).map(\.json)),
    ]
    writer.write(feed.bytes)
  }
}

extension FeedItem {
  fileprivate var json: JSON {
    .object(compacting: [
      ("id", .string(guid)), ("url", .string(page)), ("title", .string(title)), ("summary", .string(summary)),
      ("content_html", .utf8(html)),
      ("date_published", date.map { .string("\($0)T00:00:00Z") }),
      ("tags", categories.isEmpty ? nil : .strings(categories)),
    ])
  }
}
