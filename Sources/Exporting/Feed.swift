import Bytes
public import RegisterModel

/// A feed that readers can subscribe to.
public struct Feed: Sendable {
  /// The feed's name.
  public let title: String
  /// What it brings.
  public let summary: String
  /// The page that the feed belongs to, in full.
  public let page: String
  /// The feed's own address, in full.
  public let address: String
  /// The day of the build.
  public let asOf: Day
  /// What it brings, newest first; a feed never has more than 50.
  public let items: [FeedItem]

  /// The most items that a feed has.
  public static let maximumItems = 50

  /// A feed; items beyond the maximum are left out.
  public init(title: String, summary: String, page: String, address: String, asOf: Day, items: some Sequence<FeedItem>)
  {
    self.title = title
    self.summary = summary
    self.page = page
    self.address = address
    self.asOf = asOf
    self.items = Array(items.prefix(Self.maximumItems))
  }
}

/// One item of a feed.
public struct FeedItem: Sendable {
  /// The item's title.
  public let title: String
  /// The page it leads to, in full.
  public let page: String
  /// What readers recognise the item by; never changes.
  public let guid: String
  /// The plain description.
  public let summary: String
  /// What it is sorted under.
  public let categories: [String]
  /// The content as HTML that needs no style sheet.
  public let html: [UInt8]

  /// An item.
  public init(title: String, page: String, guid: String, summary: String, categories: [String], html: [UInt8]) {
    self.title = title
    self.page = page
    self.guid = guid
    self.summary = summary
    self.categories = categories
    self.html = html
  }
}

extension Feed {
  /// The feed as RSS 2.0.
  public var rss: [UInt8] {
    var writer = ByteWriter(capacity: 4096 + items.count * 2048)
    writer.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    writer.write("<rss version=\"2.0\" xmlns:atom=\"http://www.w3.org/2005/Atom\"")
    writer.write(" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\">\n<channel>\n")
    writer.element("title", title)
    writer.element("link", page)
    writer.element("description", summary)
    writer.element("language", "de")
    writer.element("lastBuildDate", asOf.rfc822)
    writer.element("generator", "Offenlage")
    writer.write("<atom:link rel=\"self\" type=\"application/rss+xml\"")
    writer.attribute("href", address)
    writer.write("/>\n")
    for item in items { writer.write(item) }
    writer.write("</channel>\n</rss>\n")
    return writer.bytes
  }
}

extension ByteWriter {
  fileprivate mutating func write(_ item: FeedItem) {
    write("<item>\n")
    element("title", item.title)
    element("link", item.page)
    write("<guid isPermaLink=\"false\">")
    write(item.guid, escapedFor: .xml)
    write("</guid>\n")
    for category in item.categories { element("category", category) }
    element("description", item.summary)
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
