import Bytes
public import Diagnostics

/// What one version of an entry's file, or of a file beside the entries, says, kept for comparison: it may break today's rules and lack what every entry has today.
public struct PastEntry: Sendable {
  /// The file as it was.
  public let source: SourceFile
  /// The code of the ministry whose folder held the file.
  public let ministry: String
  /// What the front matter says, or nil when it cannot be read.
  public let record: Record?
  /// The fields that the catalogue does not know today.
  public let unknownFields: [UnknownField]
  /// The Markdown behind the front matter.
  public let body: ByteRange
  /// Whether nothing at all is wrong with what is written in the front matter, so that other versions can be read by it.
  public let isSound: Bool
  /// What is known of a file whose bytes are not here.
  public let omission: Omission?

  /// A file that was too large to be read, or that git has only a reference to.
  public struct Omission: Hashable, Sendable {
    /// Its size in bytes.
    public let size: Int
    /// Its object id, for `git cat-file`.
    public let object: String
    /// The SHA-256 of the file itself, where Git LFS has it and the object is a reference.
    public let sum: String?

    /// A file that was not read.
    public init(size: Int, object: String, sum: String? = nil) {
      self.size = size
      self.object = object
      self.sum = sum
    }
  }

  /// A field that the catalogue does not know today.
  public struct UnknownField: Sendable {
    /// The key as it was written.
    public let key: String
    /// Where its value stands.
    public let range: ByteRange

    /// A field as it was written.
    public init(key: String, range: ByteRange) {
      self.key = key
      self.range = range
    }
  }

  /// A version as it was read.
  public init(
    source: SourceFile, ministry: String, record: Record?, unknownFields: [UnknownField] = [], body: ByteRange,
    isSound: Bool = false
  ) {
    self.source = source
    self.ministry = ministry
    self.record = record
    self.unknownFields = unknownFields
    self.body = body
    self.isSound = isSound
    omission = nil
  }

  /// A version that was not read.
  public init(path: String, ministry: String, omission: Omission) {
    source = SourceFile(path: path, bytes: [])
    self.ministry = ministry
    record = nil
    unknownFields = []
    body = ByteRange(at: 0)
    isSound = false
    self.omission = omission
  }
}

extension PastEntry.Omission {
  /// What stands in the place of the file, a German sentence.
  public var sentence: String {
    if let sum {
      return """
        Diese Fassung hat \(grouped(size)) Bytes und steht nicht im Repositorium; Git hat nur einen Verweis auf sie \
        (Git LFS, SHA-256 \(sum)).
        """
    }
    return
      "Diese Fassung hat \(grouped(size)) Bytes und ist zu groß, um gezeigt zu werden; „git cat-file blob \(object)“ gibt sie aus."
  }
}

extension PastEntry {
  /// The title, if one can be read.
  public var title: String? { record?.text("titel") }
  /// The editor's note on this version; one that is no text as it was written.
  public var note: String? {
    guard let record, let item = record.catalogue.slot(of: "aenderungsnotiz").flatMap(record.item) else { return nil }
    if case .invalid = item.value.value, !item.standsForAnother { return text(at: item.value.range) }
    return item.value.value.text
  }
  /// Whether the editor calls the change that led here editorial.
  public var isMarkedEditorial: Bool { record?.term("aenderung", as: ChangeNature.self) == .editorial }
  /// The entry without its text, for questions about its fields; nil where not even its identifier is valid, and where the file is none of an
  /// entry.
  public var entry: Entry? {
    record.flatMap {
      $0.catalogue === FieldCatalogue.entry
        ? Entry(source: source, ministry: ministry, record: $0, body: .empty) : nil
    }
  }

  /// Whether the text may lead to other pages of the portal, as a glance at its bytes shows: where it says no there is no such link.
  ///
  /// The place that a link leads to stands behind `](`, or behind `]:` where it was given a name; one that does not begin with the scheme
  /// of other sites is taken for one of the portal.
  public var mayLeadWithinPortal: Bool {
    source.bytes.withUnsafeBufferPointer { bytes in
      var next = Int(body.start)
      let end = Int(body.end)
      while let index = bytes.firstIndex(of: UInt8(ascii: "]"), from: next), index + 1 < end {
        next = index + 1
        guard bytes[next] == UInt8(ascii: "(") || bytes[next] == UInt8(ascii: ":") else { continue }
        var start = index + 2
        while start < end, bytes[start] <= UInt8(ascii: " ") || bytes[start] == UInt8(ascii: "<") { start += 1 }
        let rest = bytes[start..<end]
        if !Self.schemesOfOthers.contains(where: { rest.starts(with: $0.utf8) }) { return true }
      }
      return false
    }
  }

  private static let schemesOfOthers = ["https://", "http://", "mailto:"]

  /// The text of a place in the file, without white space around it and with line feeds as line ends.
  public func text(at range: ByteRange) -> String {
    source.bytes.withUnsafeBufferPointer { bytes in
      let (lineFeed, carriageReturn) = (UInt8(ascii: "\n"), UInt8(ascii: "\r"))
      var (start, end) = (Int(range.start), Int(range.end))
      while start < end, bytes[start] <= UInt8(ascii: " ") { start += 1 }
      while end > start, bytes[end - 1] <= UInt8(ascii: " ") { end -= 1 }
      let text = UnsafeBufferPointer(rebasing: bytes[start..<end])
      guard text.firstIndex(of: carriageReturn, from: 0) != nil else { return String(decoding: text, as: UTF8.self) }
      let shown = text.indices.filter { text[$0] != carriageReturn || $0 + 1 == text.count || text[$0 + 1] != lineFeed }
      return String(decoding: shown.map { text[$0] }, as: UTF8.self)
    }
  }
}
