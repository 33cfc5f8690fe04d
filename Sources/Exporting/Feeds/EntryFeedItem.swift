public import Bytes
import Diagnostics
public import RegisterModel

extension FeedItem {
  /// An entry as an item: what it is, where it stands, its text, and what is missing.
  ///
  /// - Parameters:
  ///   - entry: The entry.
  ///   - date: The last day for which the entry names evidence, if it names any.
  ///   - ministry: The ministry's name.
  ///   - page: The entry's address, in full.
  ///   - html: What `writeEntryContent` made of the whole entry; nil where whoever subscribes knows the entry, as in its own feed.
  public init(_ entry: EntrySummary, date: Day?, ministry: String, page: String, html: [UInt8]?) {
    self.init(
      title: entry.title, page: page, guid: entry.id, date: date, summary: entry.summary,
      categories: [ministry, entry.riskClass?.label, entry.status?.label].compactMap(\.self),
      html: html ?? Self.shortContent(of: entry, page: page))
  }

  private static func shortContent(of entry: EntrySummary, page: String) -> [UInt8] {
    var writer = ByteWriter(capacity: 1024)
    writer.paragraph(entry.summary)
    writer.wayToEverything(on: page)
    return writer.bytes
  }

  /// The gaps of an entry as an item; another set of gaps is another item, so that readers learn of the change.
  ///
  /// - Parameters:
  ///   - entry: The entry.
  ///   - print: What the `gapsPrint` of the exported entry is.
  ///   - date: The last day for which the entry names evidence, if it names any.
  ///   - ministry: The ministry's name.
  ///   - page: The entry's address, in full.
  ///   - html: What `writeGapsContent` made of the whole entry.
  public init(gapsOf entry: EntrySummary, print: UInt64, date: Day?, ministry: String, page: String, html: [UInt8]) {
    self.init(
      title: "\(counted(entry.openGaps, "Lücke", "Lücken")): \(entry.title)", page: page,
      guid: "\(entry.id)/luecken/\(String(print, radix: 16))", date: date,
      summary:
        "\(ministry): \(counted(entry.openGaps, "Angabe fehlt oder ist", "Angaben fehlen oder sind")) unbekannt.",
      categories: [ministry], html: html)
  }

  /// The longest text that an item repeats, as bytes of HTML: a hundred printed pages.
  ///
  /// A megabyte of marks can be nine of HTML and forty as JSON, and each of the feeds that tell of an entry would repeat it.
  static let longestText = 200_000

  /// Appends the content of an entry's item.
  ///
  /// - Parameters:
  ///   - entry: The entry.
  ///   - gaps: The gaps that its page shows.
  ///   - ministry: The ministry's name.
  ///   - page: The entry's address, in full.
  ///   - text: The entry's text as HTML with full addresses.
  ///   - writer: Receives the content.
  public static func writeEntryContent(
    _ entry: Entry, gaps: [Gap], ministry: String, page: String, text: [UInt8], to writer: inout ByteWriter
  ) {
    writer.paragraph(entry.summary)
    writer.facts(of: entry, ministry: ministry)
    if text.count <= longestText {
      writer.write(text.absolute(on: page))
    } else {
      writer.paragraph("Der Text ist zu lang für einen Feed; er steht auf der Seite des Eintrags.")
    }
    writer.list(gaps.filter { !$0.isPending })
    writer.wayToEverything(on: page)
  }

  /// Appends the content of the item about an entry's gaps.
  public static func writeGapsContent(_ entry: Entry, gaps: [Gap], ministry: String, to writer: inout ByteWriter) {
    let open = gaps.filter { !$0.isPending }
    writer.paragraph("\(entry.title) (\(ministry)): \(counted(open.count, "Lücke", "Lücken")).")
    writer.list(open)
  }

  /// What a ministry has reported, as an item.
  public init(reportOf ministry: Ministry, page: String, asOf: Day) {
    let state = ministry.reportState
    let date = ministry.report?.date("datum").map(\.first)
    var writer = ByteWriter(capacity: 512)
    writer.paragraph("\(ministry.name): \(state.label)\(date.map { " (\($0.german))" } ?? "").")
    self.init(
      title: "Meldung an das Register: \(state.label)", page: page,
      guid: "ressort/\(ministry.code)/meldung/\(state.value)\(date.map { "/\($0)" } ?? "")",
      date: date.map { min($0, asOf) }, summary: "\(ministry.abbreviation): \(state.label)",
      categories: [ministry.name], html: writer.bytes)
  }
}

extension Entry {
  /// The last day for which the entry names evidence, if it names any: of its status or of one of its sources, never after the day of
  /// the build.
  public func documented(asOf: Day) -> Day? {
    let dates = sources.compactMap(\.date) + [statusDate].compactMap(\.self)
    return dates.map(\.first).filter { $0 <= asOf }.max()
  }
}

extension ByteWriter {
  fileprivate mutating func paragraph(_ text: String) {
    write("<p>")
    write(text, escapedFor: .html)
    write("</p>")
  }

  fileprivate mutating func wayToEverything(on page: String) {
    write("<p><a href=\"")
    write(page, escapedFor: .html)
    write("\">Alle Angaben und Quellen im Register</a></p>")
  }

  fileprivate mutating func facts(of entry: Entry, ministry: String) {
    write("<ul>")
    fact("Ressort", ministry)
    for key in ["behoerde", "status", "risikoklasse", "entscheidungsrolle", "personenbezogene_daten", "zweck"] {
      guard let field = FieldCatalogue.entry[key], let value = entry.record[key] else { continue }
      fact(
        field.label,
        value.term.flatMap { field.kind.vocabulary?.terms[$0].label } ?? value.text ?? "")
    }
    write("</ul>")
  }

  private mutating func fact(_ label: String, _ value: String) {
    write("<li><strong>")
    write(label, escapedFor: .html)
    write(":</strong> ")
    write(value, escapedFor: .html)
    write("</li>")
  }

  fileprivate mutating func list(_ gaps: [Gap]) {
    guard !gaps.isEmpty else { return }
    write("<h2>Was fehlt</h2><ul>")
    for gap in gaps {
      write("<li>")
      write(gap.message, escapedFor: .html)
      write("</li>")
    }
    write("</ul>")
  }
}

extension [UInt8] {
  /// HTML whose links to places on its own page name the page.
  fileprivate func absolute(on page: String) -> [UInt8] {
    let mark = Array("href=\"#".utf8)
    guard count >= mark.count, contains(UInt8(ascii: "#")) else { return self }
    var writer = ByteWriter(capacity: count + 256)
    var copied = 0
    for index in 0...(count - mark.count) where self[index] == mark[0] && self[index...].starts(with: mark) {
      writer.write(self[copied..<(index + mark.count - 1)])
      writer.write(page, escapedFor: .html)
      copied = index + mark.count - 1
    }
    writer.write(self[copied...])
    return writer.bytes
  }
}
