import Bytes
public import Diagnostics

/// The Markdown text of one file after reading: finished HTML with gaps where internal links go, and what other stages ask of a text.
public struct Document: Sendable {
  /// The HTML; the addresses of internal links are left out, `html(resolving:)` puts them in.
  public let html: [UInt8]
  /// The headings in the order of the text.
  public let headings: [Heading]
  /// All links and images in the order of the HTML, external ones too.
  public let links: [Link]
  /// The text of paragraphs, headings, table cells and footnotes without markup, one per line, for search and summaries, as UTF-8.
  public let plainTextBytes: [UInt8]

  /// A heading as it is published.
  public struct Heading: Hashable, Sendable {
    /// The level in the page, 1 to 6.
    public let level: Int
    /// The value of its `id` attribute, unique in the text.
    public let id: String
    /// Its text without markup, with German typography.
    public let text: String
    /// The line of the file it stands in.
    public let line: Int

    /// A heading as it was read.
    public init(level: Int, id: String, text: String, line: Int) {
      self.level = level
      self.id = id
      self.text = text
      self.line = line
    }
  }

  /// Whether a destination is followed or shown.
  public enum LinkKind: Sendable {
    /// `[text](destination)` or `<destination>`.
    case link
    /// `![text](destination)`.
    case image
  }

  /// A link or an image.
  public struct Link: Hashable, Sendable {
    /// The destination as written, without Markdown's escapes and character references.
    public let destination: String
    /// Link or image.
    public let kind: LinkKind
    /// Whether the destination lies in the site: a relative or absolute path, an anchor or an entry's id.
    public let isInternal: Bool
    /// Where the destination stands in the file, or the start of its line's content where it cannot be found.
    public let range: ByteRange
    /// The line of the file the range starts in.
    public let line: Int
    /// The offset in `html` at which the address of an internal link has to be inserted.
    public let htmlOffset: Int

    /// A link as it was read.
    public init(destination: String, kind: LinkKind, isInternal: Bool, range: ByteRange, line: Int, htmlOffset: Int) {
      self.destination = destination
      self.kind = kind
      self.isInternal = isInternal
      self.range = range
      self.line = line
      self.htmlOffset = htmlOffset
    }
  }

  /// A text as it was read.
  public init(html: [UInt8], headings: [Heading], links: [Link], plainTextBytes: [UInt8]) {
    self.html = html
    self.headings = headings
    self.links = links
    self.plainTextBytes = plainTextBytes
  }

  /// The text of a file that has none.
  public static let empty = Document(html: [], headings: [], links: [], plainTextBytes: [])
}

extension Document {
  /// `plainTextBytes` as a text, made anew with every call.
  public var plainText: String { String(decoding: plainTextBytes, as: UTF8.self) }

  /// The HTML with the address of every internal link put in; a link that resolves to nil keeps an empty address.
  public func html(resolving resolve: (Link) -> String?) -> [UInt8] {
    guard links.contains(where: \.isInternal) else { return html }
    var writer = ByteWriter(capacity: html.count + 64 * links.count)
    var copied = 0
    for link in links where link.isInternal {
      writer.write(html[copied..<link.htmlOffset])
      writer.write(resolve(link) ?? "", escapedFor: .html)
      copied = link.htmlOffset
    }
    writer.write(html[copied...])
    return writer.bytes
  }
}
