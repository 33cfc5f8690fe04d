import Bytes
import Diagnostics
import Linking
import RegisterModel
import Rendering

/// Finds the line of Content or Templates that a link on a finished page came from.
struct LinkOrigins {
  let plan: SitePlan
  let drafts: [EntrySummary]
  let templates: [SourceFile]

  /// The fault at every place where the link was written: in the page's own text, else in a template; none when a program made it.
  func findings(of fault: LinkFault, in text: PageText?) -> [Diagnostic] {
    let ofText = text.map { textFindings(of: fault, in: $0) } ?? []
    return ofText.isEmpty ? [templateFinding(of: fault)].compactMap(\.self) : ofText
  }

  private func textFindings(of fault: LinkFault, in text: PageText) -> [Diagnostic] {
    let links = text.document.links.filter {
      $0.isInternal && escaped(plan.address(of: $0, in: text.file)) == fault.target
    }
    return links.map { link in
      if let draft = plan.draft(behind: link, in: text.file, among: drafts) {
        return fault.finding(in: text.file, at: link.range, leadingTo: draft)
      }
      let file = fault.kind == .missingPage ? plan.destination(meantBy: link.destination, in: text.file) : nil
      return fault.finding(in: text.file, at: link.range, meant: fault.suggestion ?? file)
    }
  }

  private func templateFinding(of fault: LinkFault) -> Diagnostic? {
    let target = Array(fault.target.utf8)
    for template in templates where template.path.hasSuffix(".html") {
      guard let range = template.bytes.withUnsafeBufferPointer({ place(of: target, in: $0) }) else { continue }
      return fault.finding(in: template, at: ByteRange(range.lowerBound, range.upperBound), meant: fault.suggestion)
    }
    return nil
  }

  /// Where a template writes an address or identifier as it is.
  private func place(of target: [UInt8], in html: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    var scanner = AttributeScanner(html)
    while let attribute = scanner.next() {
      if html[attribute.value].elementsEqual(target) { return attribute.value }
    }
    return nil
  }

  private func escaped(_ address: String) -> String {
    var writer = ByteWriter()
    writer.write(address, escapedFor: .html)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}
