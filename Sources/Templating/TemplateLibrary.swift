import Diagnostics

/// All templates of a site, read once: a strict dialect of Mustache.
///
/// Tags are `{{name}}` (printed escaped), `{{{name}}}` or `{{&name}}` (a fragment of HTML as it is), dotted names, `{{#name}}…{{/name}}`,
/// `{{^name}}…{{/name}}`, `{{.}}` in lists of texts, `{{! comment}}`, `{{>partial}}`, and inheritance:
/// `{{<layout}}{{$block}}…{{/block}}{{/layout}}`. A tag alone on its line takes the line with it, as the specification asks. A partial on
/// its own line is indented like its tag.
///
/// What is stricter than Mustache, and always found when a template is loaded:
/// - Every name must be declared by a view that is open at that place. A value that may be missing can only be used inside its own section.
/// - Text cannot be printed unescaped, and HTML cannot be printed escaped. In an XML template it is the other way round: HTML is
///   printed escaped there and only so.
/// - A value stands only where escaping protects it: not in `<script>` or `<style>`, not in the name of a tag or attribute, not in
///   an attribute without quotation marks, one that holds code, or an address that begins with `javascript:`, not in a comment.
/// - The branches of a section end at the place of the markup where they began.
/// - Templates cannot include each other in a circle, a block that replaces nothing is a fault, and so is text that would get lost.
/// - There are no lambdas, no other delimiters and no names decided at run time.
public struct TemplateLibrary: Sendable {
  let trees: [String: SyntaxTree]
  let cyclic: Set<String>
  private let folder: String

  /// Reads templates by the name under which others include them, such as `eintrag` for `Templates/eintrag.html`, and reports the
  /// faults that need no view: syntax, missing templates, circles.
  ///
  /// A file whose path ends in `.xml` is XML, any other HTML.
  public init(sources: [String: SourceFile], reportingTo diagnostics: inout DiagnosticSet) {
    let parsed = sources.map { Parser.parse($1, named: $0) }
    trees = Dictionary(uniqueKeysWithValues: parsed.map { ($0.tree.name, $0.tree) })
    let references = ReferenceCheck(trees)
    cyclic = references.cyclic
    folder = sources.values.map { $0.path.prefix(through: $0.path.lastIndex(of: "/")) }.min() ?? ""
    for fault in parsed.flatMap(\.faults) + references.faults { diagnostics.insert(fault) }
  }

  /// Where a name is printed first, in the order of the templates' names.
  public func firstUse(of name: String) -> (file: SourceFile, range: ByteRange)? {
    for (_, tree) in trees.sorted(by: { $0.key < $1.key }) {
      if let range = tree.nodes.firstUse(of: name) { return (tree.file, range) }
    }
    return nil
  }

  /// The template for a kind of view, or nil when it or anything it includes has a fault; what depends on the view is reported here.
  public func template<Root: View>(
    _ name: String, for root: Root.Type, reportingTo diagnostics: inout DiagnosticSet
  ) -> Template<Root>? {
    template(name, with: Root.names, reportingTo: &diagnostics)
  }

  /// The template for values whose names are given here instead of by conformance.
  public func template<Root>(
    _ name: String, with names: Names<Root>, reportingTo diagnostics: inout DiagnosticSet
  ) -> Template<Root>? {
    guard let tree = trees[name] else {
      let file = SourceFile(path: "\(folder)\(name).html", bytes: [])
      diagnostics.insert(.missingTemplate(name, among: trees.keys.sorted(), in: file, at: ByteRange(at: 0)))
      return nil
    }
    var compiler = Compiler(library: self, markup: tree.markup)
    let program = compiler.program(of: tree, on: names.shape)
    for fault in compiler.faults { diagnostics.insert(fault) }
    let tags = compiler.rewrittenTags
    if !tags.isEmpty { diagnostics = diagnostics.filter { !$0.asksForEnd(ofOneOf: tags) } }
    return program.map(Template.init)
  }
}

extension [Node] {
  fileprivate func firstUse(of name: String) -> ByteRange? {
    for node in self {
      let found: ByteRange? =
        switch node.content {
        case .text, .partial: nil
        case .variable(let path, _): path.parts.last?.name == name ? node.range : nil
        case .section(_, _, let nodes): nodes.firstUse(of: name)
        case .block(let block): block.nodes.firstUse(of: name)
        case .layout(_, let blocks): blocks.lazy.compactMap { $0.nodes.firstUse(of: name) }.first
        }
      if let found { return found }
    }
    return nil
  }
}

extension String {
  fileprivate func prefix(through index: Index?) -> String {
    index.map { String(self[...$0]) } ?? ""
  }
}
