import Bytes
import Diagnostics
import Rendering

/// Finds the line of Content or Templates that a link on a finished page came from.
struct LinkOrigins {
  let plan: SitePlan
  let templates: [SourceFile]

  /// Where the link was written: in the page's own text, else as it stands in a template; nil when a program made it.
  func origin(of fault: LinkFault, on page: PageJob) -> (SourceFile, ByteRange)? {
    textOrigin(of: fault, on: page) ?? templateOrigin(of: fault)
  }

  private func textOrigin(of fault: LinkFault, on page: PageJob) -> (SourceFile, ByteRange)? {
    guard let (file, document) = page.text else { return nil }
    let link = document.links.first { link in
      plan.address(of: link, in: file).map { escaped($0) == fault.target } ?? false
    }
    return link.map { (file, $0.range) }
  }

  private func templateOrigin(of fault: LinkFault) -> (SourceFile, ByteRange)? {
    let target = Array(fault.target.utf8)
    let quoted = [UInt8(ascii: "\"")] + target + [UInt8(ascii: "\"")]
    for template in templates {
      guard let range = template.bytes.firstRange(of: quoted) else { continue }
      return (template, ByteRange(range.lowerBound + 1, range.upperBound - 1))
    }
    return nil
  }

  private func escaped(_ address: String) -> String {
    var writer = ByteWriter()
    writer.write(address, escapedFor: .html)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}
