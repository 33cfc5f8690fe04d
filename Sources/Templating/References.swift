import Diagnostics

/// A mention of another template: as a partial or as a layout.
struct Reference {
  let name: String
  let range: ByteRange
}

extension SyntaxTree {
  /// Every template this one names, in the order of the file.
  var references: [Reference] { nodes.flatMap(\.references).sorted { $0.range.start < $1.range.start } }
}

extension Node {
  fileprivate var references: [Reference] {
    switch content {
    case .text, .variable: []
    case .section(_, _, let nodes): nodes.flatMap(\.references)
    case .block(let block): block.nodes.flatMap(\.references)
    case .partial(let name): [Reference(name: name, range: range)]
    case .layout(let name, let blocks):
      [Reference(name: name, range: range)] + blocks.flatMap { $0.nodes.flatMap(\.references) }
    }
  }
}

/// Finds mentions of templates that do not exist and templates that include each other in a circle.
struct ReferenceCheck {
  private let trees: [String: SyntaxTree]
  private(set) var faults: [Diagnostic] = []
  /// Templates on a circle; a template is expanded without them.
  private(set) var cyclic: Set<String> = []
  private var done: Set<String> = []

  init(_ trees: [String: SyntaxTree]) {
    self.trees = trees
    for name in trees.keys.sorted() { visit(name, path: []) }
  }

  private mutating func visit(_ name: String, path: [String]) {
    // What lies deeper is visited by itself; the compiler says that it is too deep.
    guard path.count < Compiler.deepest, let tree = trees[name], done.insert(name).inserted else { return }
    let path = path + [name]
    for reference in tree.references { follow(reference, from: tree, path: path) }
  }

  private mutating func follow(_ reference: Reference, from tree: SyntaxTree, path: [String]) {
    guard let target = trees[reference.name] else {
      let names = trees.keys.sorted()
      faults.append(.missingTemplate(reference.name, among: names, in: tree.file, at: reference.range))
      return
    }
    if target.markup != tree.markup {
      faults.append(.otherMarkup(reference.name, in: tree.file, at: reference.range))
    }
    guard let start = path.firstIndex(of: reference.name) else { return visit(reference.name, path: path) }
    cyclic.formUnion(path[start...])
    faults.append(.cycle(path[start...] + [reference.name], in: tree.file, at: reference.range))
  }
}
