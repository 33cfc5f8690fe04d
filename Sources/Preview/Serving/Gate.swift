/// Lets in only what a browser on this machine asks of the preview itself.
///
/// Drafts are nobody else's business: a page on the web that makes a name of its own point to this machine sends that name as `Host`,
/// one that asks across origins sends its own as `Origin`.
struct Gate: Sendable {
  private let hosts: Set<String>
  private let origins: Set<String>
  private let address: String

  /// The gate of a preview on a port of 127.0.0.1.
  init(port: UInt16) {
    let names = ["127.0.0.1", "localhost"]
    hosts = Set(names.map { "\($0):\(port)" } + (port == 80 ? names : []))
    origins = Set(hosts.map { "http://\($0)" })
    address = "http://127.0.0.1:\(port)/"
  }

  /// Why a request is not answered; nil when it is.
  func refusal(of question: Question) -> Answer? {
    guard question.method == "GET" || question.method == "HEAD" else {
      var answer = Answer.sentence(405, "Die Vorschau beantwortet nur GET und HEAD.")
      answer.headers.append(("Allow", "GET, HEAD"))
      return answer
    }
    guard let host = question.host, hosts.contains(host.lowercased()) else {
      return .sentence(403, "Die Vorschau antwortet nur unter \(address).")
    }
    if let origin = question.origin, !origins.contains(origin.lowercased()) {
      return .sentence(403, "Die Vorschau antwortet keiner fremden Seite.")
    }
    return nil
  }
}
