import Bytes
import Diagnostics

/// What the browser is told about a page: whether it is out of date, what is wrong with the content, what editors should know.
struct StateReport {
  private let moment: PreviewState.Moment
  private let path: String
  private let sentPrint: String

  /// A report on the page at a path, of which the browser shows what has `sentPrint`.
  init(_ moment: PreviewState.Moment, path: String, sentPrint: String) {
    self.moment = moment
    self.path = path
    self.sentPrint = sentPrint
  }

  /// The report as JSON.
  var json: [UInt8] {
    let print = currentPrint
    var writer = ByteWriter(capacity: 4096)
    writer.write("{\"number\":\(moment.number),\"outdated\":\(print.map { $0.name != sentPrint } ?? true)")
    writer.writeMember("styles", of: print?.styles ?? []) { style, writer in writer.write(quoted: style) }
    if let followed = moment.followed {
      writer.write(",\"followed\":{\"number\":\(followed.number)")
      writer.writeMember("address", followed.address)
      writer.write("}")
    }
    writeFaults(to: &writer)
    writeNotes(to: &writer)
    writer.write("}\n")
    return writer.bytes
  }

  private var currentPrint: PagePrint? {
    guard case .bytes(let page) = moment.answer(at: path).body else { return nil }
    return moment.print(of: page)
  }

  private func writeFaults(to writer: inout ByteWriter) {
    let faults = moment.latest.faults
    if let obstacle = moment.latest.obstacle { writer.writeMember("obstacle", obstacle) }
    writer.writeMember("summary", faults.isEmpty ? "" : summary(of: faults))
    writer.writeMember("faults", of: faults) { fault, writer in
      writer.write("{")
      writer.writePlace(of: fault)
      let window = fault.window(columns: 110)
      writer.writeMember("code", window.text)
      writer.write(",\"indent\":\(window.indent),\"length\":\(window.length)}")
    }
  }

  private func writeNotes(to writer: inout ByteWriter) {
    guard let site = moment.site, case .file(let file, _) = moment.place(of: path) else { return }
    let notes = site.notes(file)
    if let source = notes.source { writer.writeMember("source", source) }
    writer.writeMember("notes", of: notes.notes) { note, writer in
      writer.write("{")
      writer.writePlace(of: note.finding)
      writer.writeMember("weight", "\(note.finding.severity)")
      writer.writeMember("label", note.label)
      writer.writeMember("about", note.rule)
      if let key = note.key { writer.writeMember("key", key) }
      writer.writeMember("help", of: note.help) { help, writer in writer.write(quoted: help) }
      writer.write("}")
    }
  }
}

extension ByteWriter {
  fileprivate mutating func write(quoted text: String) {
    write("\"")
    write(text, escapedFor: .json)
    write("\"")
  }

  /// A member behind others.
  fileprivate mutating func writeMember(_ name: StaticString, _ text: String) {
    write(",\"")
    write(name)
    write("\":")
    write(quoted: text)
  }

  /// A list behind other members.
  fileprivate mutating func writeMember<Element>(
    _ name: StaticString, of elements: [Element], _ write: (Element, inout ByteWriter) -> Void
  ) {
    self.write(",\"")
    self.write(name)
    self.write("\":[")
    for (index, element) in elements.enumerated() {
      if index > 0 { self.write(",") }
      write(element, &self)
    }
    self.write("]")
  }

  /// The members that say what was found and where.
  fileprivate mutating func writePlace(of finding: Diagnostic) {
    let position = finding.position
    write("\"file\":")
    write(quoted: finding.file.path)
    write(",\"line\":\(position.line),\"column\":\(position.column)")
    writeMember("message", finding.message)
    writeMember("rule", finding.rule)
    if let advice = finding.advice { writeMember("advice", advice) }
  }
}
