import Bytes
public import Chronicling
import Diagnostics
import RegisterModel

extension FeedItem {
  /// Something that happened to an entry or beside the entries, in plain words.
  ///
  /// - Parameters:
  ///   - event: What happened.
  ///   - page: The place on the page that tells of it, in full.
  ///   - content: What the entry says at length, for its publication; nil where the event speaks for itself.
  public init(_ event: PublicEvent, page: String, content: [UInt8]? = nil) {
    let place = namingControls(in: event.place)
    let changes = event.changes
    let sentences = event.sentences(of: changes).map(namingControls)
    var writer = ByteWriter(capacity: 1024)
    writer.write(event, changes, place: place, sentences, content)
    let kinds = event.kinds
    self.init(
      title: namingControls(in: event.headline(of: changes)), page: page, guid: event.guid, date: event.day,
      order: event.commit.order,
      summary: "\(place): \(sentences.joined(separator: "; "))",
      categories: [place] + PublicEvent.Kind.allCases.filter(kinds.contains).map(\.label),
      html: writer.bytes)
  }
}

extension ByteWriter {
  fileprivate mutating func write(
    _ event: PublicEvent, _ changes: [FieldChange], place: String, _ sentences: [String], _ content: [UInt8]?
  ) {
    write("<p>")
    write("\(place), \(namingControls(in: event.history.id))", escapedFor: .html)
    if event.removal == nil, event.version.isEditorial { write(" (redaktionell)") }
    write("</p>")
    if changes.isEmpty { list(sentences) } else { list(changes) }
    if event.removal == nil, let note = event.version.note {
      write("<p>Notiz der Redaktion: ")
      write(namingControls(in: note), escapedFor: .html)
      write("</p>")
    }
    if event.commit.isDateDoubtful {
      write("<p>Das Datum dieser Änderung ist zweifelhaft.</p>")
    }
    if let content { write(content) }
  }

  private mutating func list(_ sentences: [String]) {
    write("<ul>")
    for sentence in sentences {
      write("<li>")
      write(sentence, escapedFor: .html)
      write("</li>")
    }
    write("</ul>")
  }

  private mutating func list(_ changes: [FieldChange]) {
    write("<ul>")
    for change in changes {
      write("<li>")
      if change.isWordByWord {
        write(namingControls(in: change.label), escapedFor: .html)
        write(": ")
        for words in change.words { write(words) }
      } else {
        write(namingControls(in: change.sentence), escapedFor: .html)
      }
      write("</li>")
    }
    write("</ul>")
  }

  private mutating func write(_ run: FieldChange.Words) {
    switch run.state {
    case .kept: lines(run.text)
    case .removed: mark(run.text, "<del>", "</del>")
    case .added: mark(run.text, "<ins>", "</ins>")
    }
    lines(run.space)
  }

  /// A text whose lines stay lines with what they are indented by: readers of feeds have no style sheet that says so.
  private mutating func lines(_ text: String) {
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let words = index == 0 ? line : line.drop { $0 == " " || $0 == "\t" }
      if index > 0 { write("<br>") }
      for _ in 0..<line.count - words.count { write("&#160;") }
      write(namingControls(in: String(words)), escapedFor: .html)
    }
  }

  private mutating func mark(_ words: String, _ open: StaticString, _ close: StaticString) {
    write(open)
    lines(words)
    write(close)
  }
}
