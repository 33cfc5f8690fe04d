import Diagnostics

@testable import Preview

/// A small portal that lies nowhere but here.
func sampleSite(
  _ files: [String: String], prefix: String = "", showing sources: [String: String] = [:], notes: [PageNote] = []
) -> PreviewedSite {
  PreviewedSite(
    prefix: prefix, bytes: { file in files[file].map { Array($0.utf8) } }, fileShowing: { sources[$0] },
    notes: { file in PageNotes(source: sources.first { $0.value == file }?.key, notes: notes) })
}

/// A fault in the second line of a file.
let sampleFault = Diagnostic(
  .error, rule: "wert-unbekannt", "„status“: „x“ ist kein erlaubter Wert.", advice: "Meinten Sie „y“?",
  in: SourceFile(path: "Content/a.md", text: "---\nstatus: x\n---\n"), at: ByteRange(12, 13))

extension PreviewState {
  /// A state that holds what came of builds one after the other.
  convenience init(_ outcomes: PreviewOutcome..., follows: Bool = false, saved: [String] = []) {
    self.init(follows: follows)
    for outcome in outcomes { update(outcome, saved: saved) }
  }
}

extension PreviewSite {
  /// The answers of a preview on port 8080.
  init(_ state: PreviewState) {
    self.init(state: state, gate: Gate(port: 8080))
  }

  /// The answer to what a browser asks for.
  func get(_ path: String, _ parameters: [String: String] = [:]) -> Answer {
    answer(to: Question(path: path, parameters: parameters, host: "127.0.0.1:8080"))
  }
}

extension Answer {
  var text: String { if case .bytes(let bytes) = body { String(decoding: bytes, as: UTF8.self) } else { "" } }

  func header(_ name: String) -> String? { headers.first { $0.name == name }?.value }
}
