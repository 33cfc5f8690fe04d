import Chronicling
import Diagnostics
import Templating

/// What became of one field, with both values or, where they are long, word by word.
struct ChangeView: Sendable {
  let change: FieldChange
}

extension ChangeView: View {
  static let names = Names<ChangeView>(
    .text("bezeichnung") { namingControls(in: $0.change.label) }, .flag("woertlich") { !$0.change.words.isEmpty },
    .list("worte") { WordsView.all(of: $0.change.words) },
    .optionalText("alt") { $0.change.old.map(namingControls) },
    .optionalText("neu") { $0.change.new.map(namingControls) })
}
