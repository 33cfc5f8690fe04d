import RegisterModel
import Templating

/// How readers ask for what is missing: whom, on what basis, and in which words.
struct InquiryView: Sendable {
  let recipient: Link
  /// Whether the recipient is gone and nobody is known to have taken over.
  let isGone: Bool
  let contact: String?
  let website: String?
  let access: [AccessView]
  let supervisors: [SupervisorView]
  let missing: String?
}

extension InquiryView: View {
  static let names = Names<InquiryView>(
    .view("stelle") { $0.recipient }, .flag("aufgeloest") { $0.isGone }, .optionalText("kontakt") { $0.contact },
    .optionalText("webseite") { $0.website }, .list("auskunft") { $0.access },
    .list("aufsicht") { $0.supervisors }, .optionalText("nach_gesetz") { $0.access.first?.reference },
    .optionalText("fehlendes") { $0.missing })
}

/// A law by which readers ask.
struct AccessView: Sendable {
  let access: InformationAccess
  /// The page of the norm that gives the claim, if the register has it.
  let url: String?
  /// The law as a request refers to it.
  let reference: String
  /// What may be relied upon by whoever keeps something back, behind „auf“.
  let exceptions: String

  init(_ access: InformationAccess, url: String?) {
    self.access = access
    self.url = url
    reference = "nach \(access.name.hasPrefix("die ") ? "der" : "dem") \(access.law)"
    exceptions = (access.exceptions.count > 1 ? "die " : "") + access.wordedExceptions
  }
}

extension AccessView: View {
  static let names = Names<AccessView>(
    .text("name") { $0.access.name }, .text("gesetz") { $0.access.law }, .text("anspruch") { $0.access.claim },
    .text("antwort") { $0.access.answer },
    .text("ausnahmen") { $0.exceptions }, .optionalText("url") { $0.url })
}

/// The authority to which readers may complain.
struct SupervisorView: Sendable {
  let supervisor: Supervisor
}

extension SupervisorView: View {
  static let names = Names<SupervisorView>(
    .optionalText("artikel") { $0.supervisor.article }, .text("stelle") { $0.supervisor.name },
    .optionalText("abkuerzung") { $0.supervisor.abbreviation }, .optionalText("url") { $0.supervisor.url })
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
      website: ministry?.record.text("webseite"), access: access, supervisors: supervisors, missing: missing)
  }
}
