public import Diagnostics

/// A text that was Markdown: finished HTML but for the targets of internal links.
public struct Document: Sendable {
  /// A heading of the text.
  public struct Heading: Sendable {
    /// The level on the page, 2 for a main heading of the text.
    public let level: Int
    /// The address on the page.
    public let id: String
    /// The wording.
    public let text: String
    /// The line in the file.
    public let line: Int

    /// A heading as it was read.
    public init(level: Int, id: String, text: String, line: Int) {
      self.level = level
      self.id = id
      self.text = text
      self.line = line
    }
  }

  /// A link or image whose target is part of the portal and not yet in the HTML.
  public struct Link: Sendable {
    /// What a link leads to.
    public enum Kind: Sendable { case link, image }
    /// The destination as it was written.
    public let destination: String
    /// Where it stands in the file.
    public let range: ByteRange
    /// Link or image.
    public let kind: Kind
    /// Where in `html` the address belongs.
    public let offset: Int

    /// A link as it was read.
    public init(destination: String, range: ByteRange, kind: Kind, offset: Int) {
      self.destination = destination
      self.range = range
      self.kind = kind
      self.offset = offset
    }
  }

  /// The HTML, with nothing where the addresses of internal links belong.
  public let html: [UInt8]
  /// The headings in their order.
  public let headings: [Heading]
  /// The internal links in their order.
  public let links: [Link]
  /// The wording without markup, for search and summaries.
  public let plainText: String

  /// A text as it was read.
  public init(html: [UInt8], headings: [Heading], links: [Link], plainText: String) {
    self.html = html
    self.headings = headings
    self.links = links
    self.plainText = plainText
  }

  /// The text of a file that has none.
  public static let empty = Document(html: [], headings: [], links: [], plainText: "")

  /// The HTML with the address of every internal link put in; `address` answers with an address already escaped for HTML.
  public func html(resolving address: (Link) -> String) -> [UInt8] {
    guard !links.isEmpty else { return html }
    var resolved: [UInt8] = []
    resolved.reserveCapacity(html.count + links.count * 32)
    var copied = 0
    for link in links {
      resolved += html[copied..<link.offset]
      resolved += Array(address(link).utf8)
      copied = link.offset
    }
    return resolved + html[copied...]
  }
}
