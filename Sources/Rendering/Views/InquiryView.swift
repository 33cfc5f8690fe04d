import RegisterModel
import Templating

/// How readers ask for what is missing: whom, on what basis, and in which words.
struct InquiryView: Sendable {
  let recipient: Link
  /// Whether the recipient is gone and nobody is known to have taken over.
  let isGone: Bool
  let contact: String?
  let website: String?
  let normURL: String?
  let missing: String?
}

extension InquiryView: View {
  static let names = Names<InquiryView>(
    .view("stelle") { $0.recipient }, .flag("aufgeloest") { $0.isGone }, .optionalText("kontakt") { $0.contact },
    .optionalText("webseite") { $0.website }, .optionalText("norm_url") { $0.normURL },
    .optionalText("fehlendes") { $0.missing })
}

extension Context {
  /// The inquiry about an entry's gaps; the entry's own mailbox comes before the ministry's.
  func inquiry(about entry: Entry, _ gaps: [Gap]) -> InquiryView {
    var isNamed = Array(repeating: false, count: FieldCatalogue.entry.fields.count)
    let labels = gaps.compactMap { gap -> String? in
      guard let slot = gap.slot, !isNamed[slot] else { return nil }
      isNamed[slot] = true
      return FieldCatalogue.entry.fields[slot].label
    }
    return inquiry(
      to: entry.ministry, contact: entry.record.text("kontakt"),
      missing: labels.isEmpty ? nil : labels.joined(separator: "; "))
  }

  /// An inquiry to a ministry, or to the one that took over from it.
  func inquiry(to code: String, contact: String? = nil, missing: String? = nil) -> InquiryView {
    let ministry = register.ministry(code: code).map { register.heir(of: $0, on: asOf) }
    return InquiryView(
      recipient: Link(ministry?.name ?? code, href(.ministry(code: ministry?.code ?? code))),
      isGone: ministry?.isGone(on: asOf) ?? false, contact: contact ?? ministry?.record.text("kontakt"),
      website: ministry?.record.text("webseite"), normURL: inquiryNorm, missing: missing)
  }
}
