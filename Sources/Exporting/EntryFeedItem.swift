import Bytes
public import RegisterModel

extension FeedItem {
  /// An entry as an item: what it is, where it stands, and what is missing.
  ///
  /// - Parameters:
  ///   - entry: The entry.
  ///   - ministry: The ministry's name.
  ///   - page: The entry's address, in full.
  public init(_ entry: EntrySummary, ministry: String, page: String) {
    self.init(
      title: entry.title, page: page, guid: entry.id, summary: entry.summary,
      categories: [ministry, entry.riskClass?.label, entry.status?.label].compactMap(\.self),
      html: Self.content(entry, ministry: ministry))
  }

  private static func content(_ entry: EntrySummary, ministry: String) -> [UInt8] {
    var writer = ByteWriter(capacity: 1024)
    writer.paragraph(entry.summary)
    writer.write("<ul>")
    let facts = [
      ("Ressort", ministry), ("Status", entry.status?.label), ("Risikoklasse", entry.riskClass?.label),
      ("Personenbezogene Daten", entry.personalData?.label),
    ]
    for (label, value) in facts { if let value { writer.listItem("\(label): \(value)") } }
    writer.write("</ul>")
    let missing = entry.gaps.filter { !$0.isPending }.compactMap {
      $0.slot.map { FieldCatalogue.entry.fields[Int($0)].label }
    }
    if !missing.isEmpty {
      writer.paragraph("Lücken (\(missing.count)):")
      writer.write("<ul>")
      for label in missing { writer.listItem(label) }
      writer.write("</ul>")
    }
    return writer.bytes
  }
}

extension ByteWriter {
  fileprivate mutating func paragraph(_ text: String) {
    write("<p>")
    write(text, escapedFor: .html)
    write("</p>")
  }

  fileprivate mutating func listItem(_ text: String) {
    write("<li>")
    write(text, escapedFor: .html)
    write("</li>")
  }
}
