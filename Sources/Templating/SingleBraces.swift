import Diagnostics

/// A name between single braces, where a tag has two.
struct SingleBraces: Sendable {
  /// `#`, `^` or `/`; empty where a value would be printed.
  let sigil: String
  let name: String
  /// From the opening brace to the closing one.
  let range: ByteRange
}

extension Compiler {
  /// What is wrong with single braces; nil where they are mere text, as no value has the name.
  func fault(of braces: SingleBraces, _ surroundings: Surroundings) -> Diagnostic? {
    let (scope, parts) = (surroundings.scope, braces.name.split(separator: "."))
    guard let first = parts.first.map(String.init), let frame = scope.frame(with: first) else { return nil }
    let shape = scope.frames[frame].shape
    let isHTML =
      parts.count == 1 && braces.sigil.isEmpty && shape.slot(of: first).map { shape.fields[$0].kind == .html } ?? false
    let tag = "{{\(braces.sigil)\(braces.name)}}"
    return Diagnostic(
      .error, rule: "vorlage-einfache-klammern",
      "Ein Tag hat zwei Klammern; „{\(braces.sigil)\(braces.name)}“ bliebe so auf der Seite stehen.",
      advice: "Schreiben Sie „\(isHTML ? "{\(tag)}" : tag)“.", in: surroundings.tree.file, at: braces.range)
  }
}
