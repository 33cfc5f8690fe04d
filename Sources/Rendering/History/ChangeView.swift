import Chronicling
import Diagnostics
import Templating

/// What became of one field, with both values or, where they are long, word by word.
struct ChangeView: Sendable {
  let change: FieldChange
  /// Whether the change before is one of another field; several of one field, such as its sources, stand under one name.
  var isFirstOfField = true
  /// Whether the change that follows is one of another field.
  var isLastOfField = true

  /// The changes between two versions, in their order.
  static func all(of changes: [FieldChange]) -> [ChangeView] {
    changes.indices.map { index in
      ChangeView(
        change: changes[index], isFirstOfField: index == 0 || changes[index - 1].label != changes[index].label,
        isLastOfField: index == changes.count - 1 || changes[index + 1].label != changes[index].label)
    }
  }
}

extension ChangeView: View {
  static let names = Names<ChangeView>(
    .flag("erste_des_feldes") { $0.isFirstOfField }, .flag("letzte_des_feldes") { $0.isLastOfField },
    .text("bezeichnung") { namingControls(in: $0.change.label) }, .flag("woertlich") { $0.change.isWordByWord },
    .flag("einzeln") { $0.change.isAlone },
    .list("worte") { $0.change.words.map(WordsView.init) },
    .optionalText("alt") { $0.change.old.map(namingControls) },
    .optionalText("neu") { $0.change.new.map(namingControls) })
}
