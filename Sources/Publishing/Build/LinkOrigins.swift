import Bytes
import Diagnostics
import Rendering

/// Finds the line of Content or Templates that a link on a finished page came from.
struct LinkOrigins {
  let plan: SitePlan
  let templates: [SourceFile]

  /// Where the link was written: in the page's own text, else as it stands in a template; nil when a program made it.
  func origin(of fault: LinkFault, in text: PageText?) -> (SourceFile, ByteRange)? {
    text.flatMap { textOrigin(of: fault, in: $0) } ?? templateOrigin(of: fault)
  }

  private func textOrigin(of fault: LinkFault, in text: PageText) -> (SourceFile, ByteRange)? {
    let link = text.document.links.first { $0.isInternal && escaped(plan.address(of: $0, in: text.file)) == fault.target }
    return link.map { (text.file, $0.range) }
  }

  private func templateOrigin(of fault: LinkFault) -> (SourceFile, ByteRange)? {
    let quoted = Array("\"\(fault.target)\"".utf8)
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
