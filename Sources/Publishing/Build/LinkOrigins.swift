import Bytes
import Diagnostics
import Linking
import RegisterModel
import Rendering

/// Finds the line of Content or Templates that a link on a finished page came from.
struct LinkOrigins {
  private let plan: SitePlan
  private let drafts: [EntrySummary]
  private let templates: [SourceFile]
  private let meantFiles: MeantFiles

  init(plan: SitePlan, drafts: [EntrySummary], templates: [SourceFile]) {
    (self.plan, self.drafts, self.templates) = (plan, drafts, templates)
    meantFiles = MeantFiles(on: plan)
  }

  /// The fault at every place where the link was written: in the page's own text, else in a template; none when a program made it.
  func findings(of fault: LinkFault, in text: PageText?) -> [Diagnostic] {
    let ofText = text.map { textFindings(of: fault, in: $0) } ?? []
    return ofText.isEmpty ? [templateFinding(of: fault)].compactMap(\.self) : ofText
  }

  private func textFindings(of fault: LinkFault, in text: PageText) -> [Diagnostic] {
    let links = text.document.links.filter { link in
      !link.destination.isEmpty
        && escaped(link.isInternal ? plan.address(of: link, in: text.file) : link.destination) == fault.target
    }
    guard !links.isEmpty else { return [fieldFinding(of: fault, in: text.file)].compactMap(\.self) }
    return links.map { link in
      if let draft = plan.draft(behind: link, in: text.file, among: drafts) {
        return fault.finding(in: text.file, at: link.range, leadingTo: draft)
      }
      let file = fault.kind == .missingPage ? meantFiles.destination(meantBy: link.destination, in: text.file) : nil
      return fault.finding(
        in: text.file, at: link.range, writtenAs: link.destination, meant: fault.suggestion ?? file)
    }
  }

  /// A full address in a field leads to the portal's own pages as it is written.
  private func fieldFinding(of fault: LinkFault, in file: SourceFile) -> Diagnostic? {
    guard fault.target.contains("://") else { return nil }
    let address = fault.target.replacing("&amp;", with: "&")
    return file.bytes.withUnsafeBufferPointer { bytes in
      Array(address.utf8).withUnsafeBufferPointer { bytes.firstIndex(of: $0, in: 0..<bytes.count) }
    }.map { start in
      fault.finding(
        in: file, at: ByteRange(start, start + address.utf8.count), writtenAs: address, meant: fault.suggestion)
    }
  }

  private func templateFinding(of fault: LinkFault) -> Diagnostic? {
    let target = Array(fault.target.utf8)
    for template in templates where template.path.hasSuffix(".html") {
      guard let range = template.bytes.withUnsafeBufferPointer({ place(of: target, in: $0) }) else { continue }
      return fault.finding(
        in: template, at: ByteRange(range.lowerBound, range.upperBound), writtenAs: fault.target,
        meant: fault.suggestion)
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
