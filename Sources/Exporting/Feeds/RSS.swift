public import Bytes
import RegisterModel

extension Feed {
  /// Appends the feed as RSS 2.0.
  ///
  /// It says that it changed on the day of its newest item and not of the build: a feed without news is the same file every day.
  public func writeRSS(_ items: [FeedItem], to writer: inout ByteWriter) {
    let shown = shown(items)
    writer.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    writer.write("<rss version=\"2.0\" xmlns:atom=\"http://www.w3.org/2005/Atom\"")
    writer.write(" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\">\n<channel>\n")
    writer.element("title", title)
    writer.element("link", page)
    writer.element("description", summary)
    writer.element("language", "de")
    writer.element("lastBuildDate", (shown.first.map(day) ?? since).rfc822)
    writer.element("generator", "Offenlage")
    writer.write("<atom:link rel=\"self\" type=\"application/rss+xml\"")
    writer.attribute("href", rssAddress)
    writer.write("/>\n")
    for item in shown { writer.write(item, of: day(of: item)) }
    writer.write("</channel>\n</rss>\n")
  }
}

extension ByteWriter {
  fileprivate mutating func write(_ item: FeedItem, of day: Day) {
    write("<item>\n")
    element("title", item.title)
    element("link", item.page)
    write("<guid isPermaLink=\"false\">")
    write(item.guid, escapedFor: .xml)
    write("</guid>\n")
    element("pubDate", day.rfc822)
    for category in item.categories { element("category", category) }
    element("description", shownAsHTML: item.summary)
    write("<content:encoded>")
    item.html.withUnsafeBufferPointer { write($0, escapedFor: .xml) }
    write("</content:encoded>\n</item>\n")
  }
}

extension Day {
  /// Midnight of the day as RFC 822 writes it, with English names and Greenwich time.
  var rfc822: String {
    let (year, month, day) = components
    let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    return "\(days[weekday]), \(day < 10 ? "0" : "")\(day) \(months[month - 1]) \(year) 00:00:00 GMT"
  }
}
