/// The formats of a feed, by the names of their files.
public enum FeedFormat: String, CaseIterable, Sendable {
  /// RSS 2.0.
  case rss = "feed.xml"
  /// JSON Feed 1.1.
  case json = "feed.json"
}
