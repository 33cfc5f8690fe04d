/// A line of front matter, cut where an untrained editor goes wrong.
struct MatterLine {
  let text: String
  /// Indentation and dash.
  let lead: String
  let key: String?
  let value: String

  init(_ text: String) {
    self.text = text
    let spaces = text.prefix { $0 == " " }
    let dash = text.dropFirst(spaces.count).hasPrefix("- ") ? "- " : ""
    lead = spaces + dash
    let rest = text.dropFirst(lead.count)
    let word = rest.prefix { $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "_") }
    let behind = rest.dropFirst(word.count)
    key = !word.isEmpty && (behind == ":" || behind.hasPrefix(": ")) ? String(word) : nil
    value = key == nil ? "" : String(behind.dropFirst(2))
  }

  /// A value in double quotes without them, nil for any other.
  var quoted: String? {
    value.count > 2 && value.hasPrefix("\"") && value.hasSuffix("\"") ? String(value.dropFirst().dropLast()) : nil
  }
  /// A value in double quotes that has no other quotes in it, and no colon that would be a mistake of its own.
  var plainlyQuoted: String? {
    quoted.flatMap { text in text.contains { "„“”\"‚‘’«»‹›".contains($0) } || text.contains(": ") ? nil : text }
  }
  /// A value in brackets without them, nil for any other and for an empty list.
  var bracketed: String? {
    value.count > 2 && value.hasPrefix("[") && value.hasSuffix("]") ? String(value.dropFirst().dropLast()) : nil
  }
  /// A value that is written as it is.
  var isPlain: Bool { value.first.map { !"\"'[{|>".contains($0) } ?? false }
  /// A value of a closed list, as far as that can be seen.
  var isTerm: Bool {
    ["status", "risikoklasse", "entscheidungsrolle", "personenbezogene_daten", "entwicklung"].contains(key ?? "")
      || ["stand", "antwort"].contains(key ?? "") && isPlain && !value.contains(" ")
        && ["unbekannt", "ja", "nein", "unklar", "in_arbeit", "entfaellt"].contains(value)
  }
  var isDate: Bool { value.count >= 7 && value.contains("-") && value.allSatisfy { $0.isNumber || $0 == "-" } }
  var isItem: Bool { lead.hasSuffix("- ") }
  /// A value whose own colon would not be taken for the one that is missing.
  var isSeparable: Bool { !value.isEmpty && !value.contains(": ") }

  /// The line with another value.
  func with(_ value: String) -> String { "\(lead)\(key ?? ""): \(value)" }
  /// The line with something else between key and value.
  func with(separator: String) -> String { "\(lead)\(key ?? "")\(separator)\(value)" }
  /// The line with another dash.
  func with(dash: String) -> String { "\(lead.dropLast(2))\(dash)\(text.dropFirst(lead.count))" }
}

/// One of the mistakes that people make who write front matter for the first time.
struct EditorMistake: Sendable {
  let name: String
  /// The changed line, nil where the mistake cannot be made; `end` is the closing line.
  let change: @Sendable (MatterLine) -> String?

  init(_ name: String, _ change: @escaping @Sendable (MatterLine) -> String?) {
    self.name = name
    self.change = change
  }
}

extension EditorMistake {
  static let all = colons + quotes + keys + values + lists + indentation + invisible

  static let colons: [EditorMistake] = [
    .init("colon in a value without quotes") { line in line.quoted.flatMap { $0.contains(": ") ? line.with($0) : nil }
    },
    .init("no space behind the colon") { $0.value.isEmpty ? nil : $0.with(separator: ":") },
    .init("no colon") { $0.isSeparable ? $0.with(separator: " ") : nil },
    .init("equals sign") { $0.isSeparable ? $0.with(separator: " = ") : nil },
    .init("semicolon") { $0.isSeparable ? $0.with(separator: "; ") : nil },
    .init("full-width colon") { $0.isSeparable ? $0.with(separator: "：") : nil },
    .init("tab behind the colon") { $0.value.isEmpty ? nil : $0.with(separator: ":\t") },
  ]

  static let quotes: [EditorMistake] = [
    .init("German quotes") { line in line.plainlyQuoted.map { line.with("„\($0)“") } },
    .init("English typographic quotes") { line in line.plainlyQuoted.map { line.with("“\($0)”") } },
    .init("typographic quote at the end") { line in line.quoted.map { line.with("\"\($0)“") } },
    .init("typographic quote at the start") { line in line.plainlyQuoted.map { line.with("„\($0)\"") } },
    .init("quote not closed") { line in line.quoted.map { line.with("\"\($0)") } },
    .init("quote not opened") { line in
      line.quoted.flatMap { text in
        text.contains { "„“”\"‚‘’#@*&!%|>[{`'«»‹›".contains($0) } || text.contains(": ") || text.hasPrefix("-")
          ? nil : line.with("\(text)\"")
      }
    },
    .init("quotes inside quotes") { line in
      line.quoted.flatMap {
        $0.contains(" ") ? line.with("\"\($0.replacing(" ", with: " \"so\" ", maxReplacements: 1))\"") : nil
      }
    },
    .init("comma behind the value") { line in line.quoted.map { line.with("\"\($0)\",") } },
  ]

  static let keys: [EditorMistake] = [
    .init("umlaut in a key") { line in
      guard let key = line.key, !["quellen", "neue"].contains(key) else { return nil }
      let other = key.replacing("ae", with: "ä").replacing("oe", with: "ö").replacing("ue", with: "ü")
      return other == key ? nil : "\(line.lead)\(other):\(line.text.dropFirst(line.lead.count + key.count + 1))"
    },
    .init("key in capitals") { line in
      line.key.map { "\(line.lead)\($0.uppercased()):\(line.text.dropFirst(line.lead.count + $0.count + 1))" }
    },
    .init("key in bold") { line in
      line.lead.isEmpty && !line.value.isEmpty ? "**\(line.key ?? ""):** \(line.value)" : nil
    },
    .init("key in quotes") { line in
      line.key.map { "\(line.lead)\"\($0)\":\(line.text.dropFirst(line.lead.count + $0.count + 1))" }
    },
    .init("field as a list item") { line in line.lead.isEmpty && line.key != nil ? "- \(line.text)" : nil },
    .init("quotation mark before a field") { line in line.lead.isEmpty && !line.value.isEmpty ? "> \(line.text)" : nil
    },
  ]

  static let values: [EditorMistake] = [
    .init("misspelt value") { $0.isTerm ? $0.with("\($0.value)x") : nil },
    .init("value with a capital") { $0.isTerm ? $0.with($0.value.prefix(1).uppercased() + $0.value.dropFirst()) : nil },
    .init("true for ja") { ["ja", "nein"].contains($0.value) ? $0.with($0.value == "ja" ? "true" : "false") : nil },
    .init("German order of a date") { line in
      let parts = line.value.split(separator: "-")
      return line.isDate && parts.count == 3 ? line.with("\(parts[2]).\(parts[1]).\(parts[0])") : nil
    },
    .init("month and year") { line in
      let parts = line.value.split(separator: "-")
      return line.isDate && parts.count == 2 ? line.with("\(parts[1])/\(parts[0])") : nil
    },
    .init("dashes of a date become longer") { $0.isDate ? $0.with($0.value.replacing("-", with: "–")) : nil },
    .init("address without https") { line in
      line.key == "url"
        ? line.quoted.map { line.with($0.replacing("https://", with: "").replacing("http://", with: "")) } : nil
    },
    .init("address as a Markdown link") { line in
      line.key == "url" ? line.quoted.map { line.with("[\($0)](\($0))") } : nil
    },
    .init("identifier without zeros") { $0.key == "id" ? $0.with($0.value.replacing("-00", with: "-")) : nil },
    .init("identifier in capitals") { $0.key == "id" ? $0.with($0.value.uppercased()) : nil },
    .init("value in asterisks") { $0.isPlain && !$0.value.contains(" #") ? $0.with("*\($0.value)*") : nil },
    .init("tilde for nothing") {
      ["behoerde", "umfang", "nutzende"].contains($0.key) && !$0.value.isEmpty ? $0.with("~") : nil
    },
  ]

  static let lists: [EditorMistake] = [
    .init("en dash for a dash") { $0.isItem ? $0.with(dash: "– ") : nil },
    .init("en dash without a space") { $0.isItem ? $0.with(dash: "–") : nil },
    .init("em dash for a dash") { $0.isItem ? $0.with(dash: "— ") : nil },
    .init("asterisk for a dash") { $0.isItem ? $0.with(dash: "* ") : nil },
    .init("bullet for a dash") { $0.isItem ? $0.with(dash: "• ") : nil },
    .init("dash without a space") { $0.isItem ? $0.with(dash: "-") : nil },
    .init("dash forgotten") { $0.isItem ? $0.with(dash: "") : nil },
    .init("bracket not closed") { line in line.bracketed.map { line.with("[\($0)") } },
    .init("bracket not opened") { line in line.bracketed.map { line.with("\($0)]") } },
    .init("comma before the bracket") { line in line.bracketed.map { line.with("[\($0),]") } },
    .init("round brackets") { line in line.bracketed.map { line.with("(\($0))") } },
    .init("no brackets") { line in line.bracketed.flatMap { $0.hasPrefix("\"") ? nil : line.with($0) } },
    .init("list behind the key") { $0.isPlain && !$0.isItem ? $0.with("- \($0.value)") : nil },
  ]

  static let indentation: [EditorMistake] = [
    .init("a space too many") { $0.key != nil && $0.lead.count > 2 && !$0.isItem ? " \($0.text)" : nil },
    .init("two spaces too many") { $0.key != nil && $0.lead.count > 2 && !$0.isItem ? "  \($0.text)" : nil },
    .init("a space too few") { $0.key != nil && $0.lead.count == 4 && !$0.isItem ? String($0.text.dropFirst()) : nil },
    .init("tab for spaces") { $0.key != nil && $0.lead.hasPrefix("  ") ? "\t\($0.text.drop { $0 == " " })" : nil },
    .init("field moved in") { $0.key != nil && $0.lead.isEmpty && !$0.value.isEmpty ? " \($0.text)" : nil },
  ]

  static let invisible: [EditorMistake] = [
    .init("no-break space behind the colon") { $0.value.isEmpty ? nil : $0.with(separator: ":\u{A0}") },
    .init("no-break space behind the dash") { $0.isItem ? $0.with(dash: "-\u{A0}") : nil },
    .init("no-break space before the colon") {
      $0.value.isEmpty || $0.key == "id" ? nil : $0.with(separator: "\u{A0}: ")
    },
    .init("no-break spaces as indentation") {
      $0.key != nil && $0.lead == "    " ? "\u{A0}\u{A0}\($0.text.dropFirst(2))" : nil
    },
    .init("no-break space behind a value") { $0.isTerm || $0.isDate ? $0.with("\($0.value)\u{A0}") : nil },
    .init("zero-width space behind a value") { $0.isTerm ? $0.with("\($0.value)\u{200B}") : nil },
    .init("soft hyphen in a key") { line in
      guard let key = line.key, key.count > 4 else { return nil }
      return "\(line.lead)\(key.prefix(3))\u{AD}\(line.text.dropFirst(line.lead.count + 3))"
    },
    .init("byte order mark before a field") { $0.lead.isEmpty && $0.key != nil ? "\u{FEFF}\($0.text)" : nil },
  ]
}
