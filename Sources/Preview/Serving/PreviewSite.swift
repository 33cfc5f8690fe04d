import Bytes

/// Answers requests out of the present moment of the preview.
struct PreviewSite: Sendable {
  /// Where the preview's own files lie; no page of a portal has such an address.
  static let reserved = "/_vorschau/"

  let state: PreviewState
  let gate: Gate

  /// The answer to a request.
  func answer(to question: Question) -> Answer {
    if let refusal = gate.refusal(of: question) { return refusal }
    var answer = question.path.hasPrefix(Self.reserved) ? ownAnswer(to: question) : page(at: question.path)
    answer.headers += Self.headers
    return answer
  }

  /// Nothing is kept, guessed, framed or loaded from elsewhere, and no script but files of our own runs.
  private static let headers = [
    ("Cache-Control", "no-store"),
    ("Content-Security-Policy", policy),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Referrer-Policy", "same-origin"),
    ("X-Content-Type-Options", "nosniff"),
    ("X-Robots-Tag", "noindex"),
  ]

  private static let policy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

  private func ownAnswer(to question: Question) -> Answer {
    switch question.path.dropFirst(Self.reserved.count) {
    case "ereignisse":
      Answer(type: "text/event-stream; charset=utf-8", body: .events(state.moments()))
    case "zustand":
      report(on: question.parameters["seite"] ?? "/", print: question.parameters["druck"] ?? "")
    case "vorschau.js":
      Answer(type: contentType(of: ".js"), body: .bytes(PackageResources.vorschau_js))
    case "vorschau.css":
      Answer(type: contentType(of: ".css"), body: .bytes(PackageResources.vorschau_css))
    default: .sentence(404, "Das hat die Vorschau nicht.")
    }
  }

  private func report(on path: String, print: String) -> Answer {
    Answer(
      type: contentType(of: ".json"), body: .bytes(StateReport(state.current, path: path, sentPrint: print).json))
  }

  private func page(at path: String) -> Answer {
    let moment = state.current
    var answer = moment.answer(at: path)
    if case .bytes(let page) = answer.body, answer.type == contentType(of: ".html") {
      answer.body = .bytes(withClient(page, of: moment))
    }
    return answer
  }

  /// A page with the script that keeps it up to date.
  private func withClient(_ page: [UInt8], of moment: PreviewState.Moment) -> [UInt8] {
    let script = """
      <script src="\(Self.reserved)vorschau.js" data-print="\(moment.print(of: page).name)" \
      data-followed="\(moment.followed?.number ?? 0)" defer></script>

      """
    let place = page.lastPlace(of: Array("</body>".utf8)) ?? page.count
    var writer = ByteWriter(capacity: page.count + script.utf8.count)
    writer.write(page[..<place])
    writer.write(script)
    writer.write(page[place...])
    return writer.bytes
  }
}

extension PreviewState.Moment {
  /// What is served at a path, before anything of the preview is put into it.
  func answer(at path: String) -> Answer {
    guard let site else { return errorPage(for: latest) }
    switch place(of: path) {
    case .file(let file, let bytes): return Answer(type: contentType(of: file), body: .bytes(bytes))
    case .elsewhere(let address): return .elsewhere(address, status: address.hasPrefix(path) ? 301 : 302)
    case .nowhere:
      guard let page = site.bytes("404.html") else {
        return .sentence(404, "Unter dieser Adresse gibt es keine Seite.")
      }
      return Answer(status: 404, type: contentType(of: ".html"), body: .bytes(page))
    }
  }

  /// What lies at a path on the portal.
  func place(of path: String) -> PagePath.Place {
    site.map { PagePath.place(of: path, below: $0.prefix, content: $0.bytes) } ?? .nowhere
  }

  /// The print of a page, with what it loads from the portal.
  func print(of page: [UInt8]) -> PagePrint {
    PagePrint(page) { address in
      if case .file(_, let bytes) = place(of: address) { bytes } else { nil }
    }
  }
}

extension [UInt8] {
  /// Where the last occurrence of some bytes begins.
  fileprivate func lastPlace(of bytes: [UInt8]) -> Int? {
    guard count >= bytes.count else { return nil }
    return (0...(count - bytes.count)).last { self[$0...].starts(with: bytes) }
  }
}
