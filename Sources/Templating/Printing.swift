import Diagnostics

extension Compiler {
  /// The step that prints a value, or nothing after a fault.
  mutating func printing(_ path: Path, raw: Bool, _ surroundings: Surroundings) -> [Step] {
    defer { markup.advanceOverValue() }
    guard let resolved = resolve(path, surroundings) else { return [] }
    let (kind, file) = (resolved.field.kind, surroundings.tree.file)
    guard let printer = resolved.field.printer else {
      report(.notPrintable(path.whole, kind, in: file))
      return []
    }
    if kind.isOptional, !surroundings.scope.isKnown(resolved.location) { report(.maybeMissing(path.whole, in: file)) }
    if let fault = protectionFault(path.whole, kind, printer, raw: raw, in: file) { report(fault) }
    if let objection = markup.objection(to: printer) { report(.forbiddenPlace(path.whole, objection, in: file)) }
    let isXML = markup.markup == .xml
    return [walking(resolved, from: surroundings.scope) { .printing(printer, frame: $0, escapingHTML: isXML) }]
  }

  /// Braces have to fit the kind of value, so that nothing is printed unescaped by accident, nor escaped twice.
  private func protectionFault(
    _ name: Path.Part, _ kind: ValueKind, _ printer: Printer, raw: Bool, in file: SourceFile
  ) -> Diagnostic? {
    switch (printer.isFragment, raw, markup.markup) {
    case (false, true, _): .unprotected(name, kind, in: file)
    case (true, false, .html): .fragmentEscaped(name, in: file)
    case (true, true, .xml): .fragmentInXML(name, in: file)
    default: nil
    }
  }
}

extension Step {
  fileprivate static func printing(_ printer: Printer, frame: Int, escapingHTML: Bool) -> Step {
    switch printer {
    case .text(let value): .text(frame: frame, value)
    case .html(let value): escapingHTML ? .escapedHTML(frame: frame, value) : .html(frame: frame, value)
    case .number(let value): .number(frame: frame, value)
    }
  }
}
