import Diagnostics
import Parsing
import RegisterModel

/// Bodies: the HTML is whole and holds nothing that runs, every link and finding lies in the file.
func examineMarkdown(_ body: [UInt8]) -> Bool {
  let head = Array("---\n---\n".utf8)
  let bytes = head + body
  guard String(validating: bytes, as: UTF8.self) != nil, !bytes.contains(0) else { return false }
  let file = SourceFile(path: "a.md", bytes: bytes)
  var log = DiagnosticSet()
  let document = readMarkdown(of: file, body: ByteRange(head.count, bytes.count), reportingTo: &log)
  checkFindings(log, in: file)
  let html = document.html { _ in "/ziel/" }
  checkHTML(html)
  expect(String(validating: html, as: UTF8.self) != nil, "HTML that is no UTF-8")
  expect(Set(document.headings.map(\.id)).count == document.headings.count, "an anchor twice")
  expect(
    document.links.allSatisfy { Int($0.range.end) <= bytes.count && $0.htmlOffset <= document.html.count }, "links")
  if !log.containsError { checkAddresses(of: document) }
  return true
}

private func checkAddresses(of document: Document) {
  for link in document.links where !link.isInternal {
    let scheme = link.destination.prefix { $0 != ":" }.lowercased()
    expect(["https", "http", "mailto", "tel"].contains(scheme), link.destination)
    expect(
      !link.destination.unicodeScalars.contains { $0.value < 0x20 || 0x202A...0x202E ~= $0.value }, link.destination)
  }
}
