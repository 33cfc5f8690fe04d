import RegisterModel

/// What a new file says about a field: its label, what belongs there, and the permitted values; as comments.
func explanation(of field: Field) -> [String] {
  let sentences = [field.help, field.kind.form].filter { !$0.isEmpty }
  let head = sentences.isEmpty ? field.label : "\(field.label): \(sentences.joined(separator: " "))"
  return wrapped(head, indent: 0) + (field.kind.vocabulary.map(valueLines) ?? [])
    + (field.kind.parts?.fields ?? []).flatMap(partLines)
}

/// One permitted value a line, with its label.
private func valueLines(_ vocabulary: Vocabulary) -> [String] {
  let width = vocabulary.terms.map(\.value.utf8.count).max() ?? 0
  return vocabulary.terms.map { term in
    "#   \(term.value)\(String(repeating: " ", count: width - term.value.utf8.count))  \(term.label)"
  }
}

private func partLines(_ part: Field) -> [String] {
  let values = part.kind.vocabulary?.terms.map(\.value).joined(separator: ", ")
  let detail = [values ?? "", part.kind.form].filter { !$0.isEmpty }.joined(separator: "; ")
  return wrapped("\(part.key): \(part.label)\(detail.isEmpty ? "" : " (\(detail))")", indent: 2)
}

/// A text as comments of at most 100 columns; what goes on is indented further.
func wrapped(_ text: String, indent: Int) -> [String] {
  var lines: [String] = []
  var line = "# " + String(repeating: " ", count: indent)
  var isFresh = true
  for word in text.split(separator: " ") {
    if !isFresh, line.unicodeScalars.count + word.unicodeScalars.count + 1 > 100 {
      lines.append(line)
      line = "# " + String(repeating: " ", count: indent + 2)
      isFresh = true
    }
    line += (isFresh ? "" : " ") + word
    isFresh = false
  }
  return lines + [line]
}

extension FieldKind {
  /// How a value is written, where that is not plain from its name.
  public var form: String {
    switch self {
    case .date: "JJJJ-MM-TT, JJJJ-MM oder JJJJ."
    case .url: "Beginnt mit https://."
    case .email: "Etwa postfach@behoerde.nrw.de."
    case .number: "Ganze Zahl ohne Punkte."
    case .country: "Ländercode wie DE."
    case .list(.term): "Mehrere in eckigen Klammern: [a, b]."
    case .list(.text): "In eckigen Klammern: [\"erstes\", \"zweites\"]."
    default: ""
    }
  }
}
