import Diagnostics

/// One permitted value of a closed list: as it is written in front matter, and as readers see it.
public struct Term: Sendable {
  /// The value in front matter, CSV, JSON and addresses: ASCII, small letters.
  public let value: String
  /// The German wording on pages.
  public let label: String
  /// Words that people use for the same: none is permitted, each leads to the value.
  public let otherWords: [String]
  /// Whether the value admits that the answer is not known; it is published as a gap.
  public let admitsIgnorance: Bool
  /// Whether the value says that there is nothing else to name, so that no other can stand in a list beside it.
  public let standsAlone: Bool
  /// Whether what the value names is still to come, so that dates beside it may lie ahead.
  public let isAhead: Bool

  /// A permitted value.
  public init(
    _ value: String, _ label: String, or otherWords: [String] = [], admitsIgnorance: Bool = false,
    standsAlone: Bool = false, isAhead: Bool = false
  ) {
    self.value = value
    self.label = label
    self.otherWords = otherWords
    self.admitsIgnorance = admitsIgnorance
    self.standsAlone = standsAlone
    self.isAhead = isAhead
  }
}

/// Words for an answer that programs and other languages write.
enum Words {
  static let yes = ["yes", "wahr", "1"]
  static let no = ["no", "falsch", "0"]
}

/// A closed list of permitted values.
public struct Vocabulary: Sendable {
  /// The values in the order in which they are listed everywhere.
  public let terms: [Term]
  /// The values as messages list them, which every wrong one asks for.
  public let listedValues: String

  /// A list of its own, for values that no rule reasons about.
  public init(_ terms: [Term]) {
    self.terms = terms
    listedValues = terms.map(\.value).joined(separator: ", ")
  }

  /// The list of a typed vocabulary.
  public init<Typed: TypedVocabulary>(_ type: Typed.Type) {
    self.init(Typed.terms)
  }

  /// The position of a value, or nil when the list does not have it.
  public func index(of value: String) -> Int? {
    terms.firstIndex { $0.value == value }
  }

  /// The value that was most likely meant by a text that is none: the one it is another word for, else the one it is nearly.
  ///
  /// Words come first, since letters mislead: „eingesetzt“ is nearly `ausgesetzt`.
  public func value(meantBy text: String) -> String? {
    let wanted = folded(text)
    let same = terms.first { term in ([term.label] + term.otherWords).contains { folded($0) == wanted } }
    if let same { return same.value }
    if let near = nearest(to: text, among: terms.lazy.map(\.value)) { return near }
    let words = terms.flatMap { term in term.otherWords.map { (word: $0, value: term.value) } }
    let near = nearest(to: text, among: words.lazy.map(\.word))
    return words.first { $0.word == near }?.value
  }
}

/// A closed list that rules or pages reason about: its cases stand in the order of its terms.
public protocol TypedVocabulary: RawRepresentable<Int>, CaseIterable, Sendable {
  /// The permitted values, one for each case and in the same order.
  static var terms: [Term] { get }
}

extension TypedVocabulary {
  /// How the case is written and worded.
  public var term: Term { Self.terms[rawValue] }
  /// The case as it is written in front matter and exports.
  public var value: String { term.value }
  /// The case as readers see it.
  public var label: String { term.label }
}
