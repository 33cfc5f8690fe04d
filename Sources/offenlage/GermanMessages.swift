/// What the argument parser says about a command line, in German: it speaks nothing but English, and its readers are officials.
///
/// What is not known here stays as it is; the tests bring about every message that the commands can.
///
/// - Parameters:
///   - text: A help text, or a message with the usage behind it. Scripts for a shell's completion are left alone.
///   - message: The message by itself; empty for anything else.
/// - Returns: The whole text in German.
func german(_ text: String, saying message: String) -> String {
  if message.isEmpty { return text.hasPrefix("OVERVIEW: ") ? germanLines(text) : text }
  guard let place = text.firstRange(of: message) else { return text }
  return text[..<place.lowerBound] + germanMessage(message) + germanLines(text[place.upperBound...])
}

private func germanMessage(_ message: String) -> String {
  Phrase.messages.lazy.compactMap { $0.german(message) }.first ?? message
}

private func germanLines(_ text: some StringProtocol) -> String {
  text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
    let line = Phrase.lines.lazy.compactMap { $0.german(line) }.first ?? String(line)
    return Phrase.words.reduce(line) { $0.replacing($1.english, with: $1.german) }
  }.joined(separator: "\n")
}

/// A sentence of the library and the same in German; a `*` in both stands for what it names.
private struct Phrase {
  private let english: [Substring.UnicodeScalarView]
  private let german: [Substring]

  init(_ english: String, _ german: String) {
    self.english = english.split(separator: "*", omittingEmptySubsequences: false).map(\.unicodeScalars)
    self.german = german.split(separator: "*", omittingEmptySubsequences: false)
  }

  /// The sentence in German, nil when it is another one.
  func german(_ text: some StringProtocol) -> String? {
    var rest = Substring(text).unicodeScalars
    guard let first = english.first, let last = english.last, rest.starts(with: first) else { return nil }
    rest = rest.dropFirst(first.count)
    if english.count == 1 { return rest.isEmpty ? german.joined() : nil }
    var named: [String] = []
    for part in english.dropFirst().dropLast() {
      guard let place = rest.firstRange(of: part) else { return nil }
      named.append(String(rest[..<place.lowerBound]))
      rest = rest[place.upperBound...]
    }
    guard rest.suffix(last.count).elementsEqual(last) else { return nil }
    named.append(String(rest.dropLast(last.count)))
    return zip(german, named).map { $0 + Self.germanList($1) }.joined() + (german.last ?? "")
  }

  /// Names that the library lists between quotation marks.
  private static func germanList(_ names: String) -> String {
    [("', '", "“, „"), ("' or '", "“ oder „"), ("' and '", "“ oder „")].reduce(names) { $0.replacing($1.0, with: $1.1) }
  }

  /// What is wrong; a sentence that begins like another one stands behind it.
  static let messages = [
    Phrase("Unknown option '*'. Did you mean '*'?", "Eine Option „*“ gibt es nicht. Meinten Sie „*“?"),
    Phrase("Unknown option '*'", "Eine Option „*“ gibt es nicht."),
    Phrase("Invalid option: *", "Eine Option „*“ gibt es nicht."),
    Phrase("Missing value for '*'", "Zu „*“ fehlt der Wert."),
    Phrase("The option '*' does not take any value, but '*' was specified.", "„*“ hat keinen Wert, angegeben ist „*“."),
    Phrase("Unexpected argument '*'", "Das Argument „*“ gehört nicht hierher."),
    Phrase("* unexpected arguments: '*'", "Diese * Argumente gehören nicht hierher: „*“."),
    Phrase("Missing expected argument '*'", "Es fehlt das Argument „*“."),
    Phrase(
      "Value to be set with flag '*' had already been set with flag '*'",
      "„*“ und „*“ schließen einander aus; lassen Sie eines weg."),
    Phrase(
      "The value '*' is invalid for '*'. Please provide one of '*'.", "Der Wert „*“ passt nicht zu „*“. Möglich: „*“."),
    Phrase(
      "The value '*' is invalid for '*'. Please provide one of the following:\n*",
      "Der Wert „*“ passt nicht zu „*“. Möglich:\n*"),
    Phrase("The value '*' is invalid for '*'", "Der Wert „*“ passt nicht zu „*“."),
    Phrase(
      "Can't generate completion scripts for '*'.\nPlease use --generate-completion-script=<shell> with one of:\n*",
      "Für „*“ gibt es keine Vervollständigung. Möglich mit --generate-completion-script:\n*"),
    Phrase(
      "Can't autodetect a supported shell.\nPlease use --generate-completion-script=<shell> with one of:\n*",
      "Die Shell ist nicht zu erkennen. Möglich mit --generate-completion-script:\n*"),
  ]

  /// Whole lines of help and usage.
  static let lines = [
    Phrase("OVERVIEW: Show subcommand help information.", "Zeigt die Hilfe zu einem Befehl."),
    Phrase("OVERVIEW: *", "*"),
    Phrase("USAGE: *", "Aufruf: *"),
    Phrase("Usage: *", "Aufruf: *"),
    Phrase("Help:  *", "Hilfe: *"),
    Phrase("ARGUMENTS:", "Argumente:"),
    Phrase("OPTIONS:", "Optionen:"),
    Phrase("SUBCOMMANDS:", "Befehle:"),
    Phrase("  See '*' for more information.", "  Mehr dazu: *"),
    Phrase("  See '*' for detailed help.", "  Mehr zu einem Befehl: *"),
    Phrase("*Show the version.", "*Nennt die Version."),
    Phrase("*Show help information.", "*Zeigt diese Hilfe."),
  ]

  /// What the library puts into lines of ours.
  static let words = [
    (english: "<subcommand>", german: "<befehl>"), (english: "<subcommands>", german: "<befehle>"),
    (english: "(values:", german: "(Werte:"), (english: "default:", german: "Standard:"),
    (english: "(default) ", german: "(Standard)"),
  ]
}
