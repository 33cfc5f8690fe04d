public import Bytes
public import Diagnostics
public import RegisterModel

/// A text of Content that a page shows.
public struct PageText: Sendable {
  /// The file it was read from.
  public let file: SourceFile
  /// The text.
  public let document: Document

  /// A text and its file.
  public init(_ file: SourceFile, _ document: Document) {
    self.file = file
    self.document = document
  }
}

/// One page that is to be written: where it goes, and how it is rendered.
public struct PageJob: Sendable {
  /// The page's address.
  public let route: Route
  /// The text of Content that the page shows, for findings about its links.
  public let text: PageText?
  /// What the page of a list is made of besides the groundwork; nil for other pages.
  public let sources: (@Sendable () -> ListSources)?
  /// Appends the page; the same bytes every time.
  public let render: @Sendable (inout ByteWriter) -> Void

  init(
    _ route: Route, text: PageText? = nil, from sources: (@Sendable () -> ListSources)? = nil,
    render: @escaping @Sendable (inout ByteWriter) -> Void
  ) {
    self.route = route
    self.text = text
    self.sources = sources
    self.render = render
  }
}
