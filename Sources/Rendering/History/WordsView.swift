import Chronicling
import Diagnostics
import Templating

/// A run of words that stayed, went or came.
struct WordsView: Sendable {
  private enum State { case kept, removed, added }

  private let state: State
  private let text: String
  /// The white space behind it, which is not marked.
  private let space: String
}

extension WordsView: View {
  static let names = Names<WordsView>(
    .optionalText("bleibt") { $0.state == .kept ? $0.text : nil },
    .optionalText("weg") { $0.state == .removed ? $0.text : nil },
    .optionalText("neu") { $0.state == .added ? $0.text : nil }, .text("abstand") { $0.space })

  /// The runs in the order of reading; of what stayed only the words next to a change.
  static func all(of runs: [FieldChange.Words]) -> [WordsView] {
    runs.enumerated().map { index, run in
      let isLast = index == runs.count - 1
      return switch run {
      case .kept(let text):
        WordsView(.kept, .kept(shortened(text, before: index > 0, after: !isLast)), isLast: isLast)
      case .removed: WordsView(.removed, run, isLast: isLast)
      case .added: WordsView(.added, run, isLast: isLast)
      }
    }
  }

  private init(_ state: State, _ run: FieldChange.Words, isLast: Bool) {
    let (words, space) = run.parts
    self.state = state
    text = namingControls(in: words)
    self.space = space.isEmpty && !isLast ? " " : space
  }

  /// The words that stand next to a change before or after them; the version's own page has the rest.
  private static func shortened(_ text: String, before: Bool, after: Bool) -> String {
    let words = text.utf8.split(whereSeparator: FieldChange.Words.isBlank)
    guard words.count > 2 * nearby + 4 else { return text }
    let head = before ? text[..<words[nearby - 1].endIndex] + " " : ""
    let tail = after ? " " + text[words[words.count - nearby].startIndex...] : ""
    return "\(head)[…]\(tail)"
  }

  private static let nearby = 12
}
