import Bytes
import Diagnostics
import Templating

/// What became of a set of templates: the text of the one asked for, or the faults, one a line.
struct Loaded {
  var text: String?
  var faults: [String]

  /// Loads templates given by their path in `Templates/`, a name without extension being HTML, and renders one.
  init<Root>(_ name: String, in files: [String: String], names: Names<Root>, showing root: Root) {
    var log = DiagnosticSet()
    let library = TemplateLibrary(sources: sources(of: files), reportingTo: &log)
    let template = library.template(name, with: names, reportingTo: &log)
    text = template.map { String(decoding: $0.rendered(root), as: UTF8.self) }
    faults = log.sorted.map(line)
  }

  /// Loads one template for a view and renders it.
  init<Root: View>(_ source: String, _ others: [String: String] = [:], path: String = "seite", showing root: Root) {
    let files = others.merging([path: source]) { _, own in own }
    self.init("seite", in: files, names: Root.names, showing: root)
  }
}

func sources(of files: [String: String]) -> [String: SourceFile] {
  Dictionary(
    uniqueKeysWithValues: files.map { path, text in
      let isXML = path.hasSuffix(".xml")
      let file = SourceFile(path: "Templates/\(path)\(isXML ? "" : ".html")", text: text)
      return (isXML ? String(path.dropLast(4)) : path, file)
    })
}

private func line(_ fault: Diagnostic) -> String {
  let place = "\(fault.file.path):\(fault.position.line):\(fault.position.column)"
  return "\(place): \(fault.rule): \(fault.message)" + (fault.advice.map { " \($0)" } ?? "")
}
