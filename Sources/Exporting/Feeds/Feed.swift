public import RegisterModel

/// A feed that readers can subscribe to, apart from its items.
public struct Feed: Sendable {
  /// The feed's name.
  public let title: String
  /// What it brings.
  public let summary: String
  /// The page that the feed belongs to, in full.
  public let page: String
  /// The page's path on the portal, which stays when the portal moves.
  public let path: String
  /// The address of the RSS file, in full.
  public let rssAddress: String
  /// The address of the JSON file, in full.
  public let jsonAddress: String
  /// Who publishes it.
  public let publisher: String
  /// The day of items that have none: when the register began, so that they are not news each morning.
  public let since: Day

  /// The most items that a feed has.
  public static let maximumItems = 50

  /// A feed.
  public init(
    title: String, summary: String, page: String, path: String, rssAddress: String, jsonAddress: String,
    publisher: String, since: Day
  ) {
    self.title = title
    self.summary = summary
    self.page = page
    self.path = path
    self.rssAddress = rssAddress
    self.jsonAddress = jsonAddress
    self.publisher = publisher
    self.since = since
  }

  /// What stands in a feed that brings nothing today, so that readers see that it works.
  public var placeholder: FeedItem {
    FeedItem(
      title: "Zurzeit kein Eintrag", page: page, guid: "\(path.dropFirst())leer", date: nil, summary: summary,
      categories: [], html: Array("<p>Zurzeit gibt es hier keinen Eintrag. Der Feed meldet den ersten.</p>".utf8))
  }

  /// The items as a feed shows them: newest first, at most 50, the placeholder when there are none.
  public func shown(_ items: [FeedItem]) -> [FeedItem] {
    guard !items.isEmpty else { return [placeholder] }
    return Array(
      items.sorted { (day(of: $0), $0.order, $0.guid) > (day(of: $1), $1.order, $1.guid) }.prefix(Self.maximumItems))
  }

  func day(of item: FeedItem) -> Day { item.date ?? since }
}

/// One item of a feed.
public struct FeedItem: Sendable {
  /// The item's title.
  public let title: String
  /// The page it leads to, in full.
  public let page: String
  /// What readers recognise the item by; never changes.
  public let guid: String
  /// The day that the item speaks of, if one is known.
  public let date: Day?
  /// The order among items of one day; later ones are greater.
  public let order: Int
  /// The plain description.
  public let summary: String
  /// What it is sorted under.
  public let categories: [String]
  /// The content as HTML that needs no style sheet.
  public let html: [UInt8]

  /// An item.
  public init(
    title: String, page: String, guid: String, date: Day?, order: Int = 0, summary: String, categories: [String],
    html: [UInt8]
  ) {
    self.title = title
    self.page = page
    self.guid = guid
    self.date = date
    self.order = order
    self.summary = summary
    self.categories = categories
    self.html = html
  }
}
