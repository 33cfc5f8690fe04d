import Chronicling
import Diagnostics
import Templating

/// A run of words that stayed, went or came, and the white space behind it, which is not marked.
struct WordsView: Sendable {
  let run: FieldChange.Words

  fileprivate func text(if state: FieldChange.Words.State) -> String? {
    run.state == state ? namingControls(in: run.text) : nil
  }
}

extension WordsView: View {
  static let names = Names<WordsView>(
    .optionalText("bleibt") { $0.text(if: .kept) }, .optionalText("weg") { $0.text(if: .removed) },
    .optionalText("neu") { $0.text(if: .added) }, .text("abstand") { $0.run.space })
}
