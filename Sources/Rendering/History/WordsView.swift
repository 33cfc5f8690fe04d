import Bytes
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
    guard text.utf8.count > 2 * (2 * nearby + 4) else { return text }
    var text = text
    return text.withUTF8 { bytes -> String? in
      guard let head = end(ofWord: nearby, in: bytes), end(ofWord: 2 * nearby + 5, in: bytes) != nil else { return nil }
      let tail = start(ofLastWords: nearby, in: bytes)
      var writer = ByteWriter(capacity: head + bytes.count - tail + 16)
      if before {
        writer.write(UnsafeBufferPointer(rebasing: bytes[..<head]))
        writer.write(" ")
      }
      writer.write("[…]")
      if after {
        writer.write(" ")
        writer.write(UnsafeBufferPointer(rebasing: bytes[tail...]))
      }
      return String(decoding: writer.bytes, as: UTF8.self)
    } ?? text
  }

  /// Where so many words from the start end, or nil when there are not as many.
  private static func end(ofWord count: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var (ended, isInside) = (0, false)
    for offset in bytes.indices {
      let isBlank = FieldChange.Words.isBlank(bytes[offset])
      if isInside, isBlank {
        ended += 1
        if ended == count { return offset }
      }
      isInside = !isBlank
    }
    return isInside && ended + 1 == count ? bytes.count : nil
  }

  /// Where so many words before the end begin.
  private static func start(ofLastWords count: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var (begun, isInside) = (0, false)
    for offset in bytes.indices.reversed() {
      let isBlank = FieldChange.Words.isBlank(bytes[offset])
      if isInside, isBlank {
        begun += 1
        if begun == count { return offset + 1 }
      }
      isInside = !isBlank
    }
    return 0
  }

  private static let nearby = 12
}
