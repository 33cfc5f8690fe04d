import RegisterModel

/// What a new file says about a field: its label, what belongs there, and the permitted values; as comments; `ids` is the form of
/// identifiers.
func comments(on field: Field, _ ids: EntryIDForm) -> [String] {
  let explanation = FieldExplanation(field, ids)
  let head = ([explanation.label + (explanation.sentences.isEmpty ? "" : ":")] + explanation.sentences)
  return wrapped(head.joined(separator: " "), indent: 0) + valueLines(explanation.terms)
    + explanation.parts.flatMap { part in
      wrapped("\(part.key): \(part.label)\(part.detail.isEmpty ? "" : " (\(part.detail))")", indent: 2)
    }
}

/// One permitted value a line, with its label.
private func valueLines(_ terms: [Term]) -> [String] {
  let width = terms.map(\.value.utf8.count).max() ?? 0
  return terms.map { term in
    "#   \(term.value)\(String(repeating: " ", count: width - term.value.utf8.count))  \(term.label)"
  }
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
