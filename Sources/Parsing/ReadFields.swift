public import Diagnostics
public import RegisterModel

/// Reads a few fields of an entry's file, each as far as it can be read, whatever is wrong with the rest of the file; nothing is reported.
///
/// Where the line that opens the front matter is missing, the fields below it are read as if it stood there.
///
/// - Parameters:
///   - keys: The keys of the fields.
///   - file: The file.
/// - Returns: The fields among these that the file has, what they say as every reading of the file finds it.
public func readFields(_ keys: Set<String>, of file: SourceFile) -> Record {
  let matter = frontMatter(of: file) ?? frontMatter(of: SourceFile(path: file.path, bytes: "---\n".utf8 + file.bytes))
  var reader = RecordReader(file: file)
  let items = matter?.fields.filter { keys.contains($0.key) }.compactMap { reader.item(of: $0, by: .entry) }
  return Record(catalogue: .entry, items: items ?? [], range: matter?.range ?? ByteRange(at: 0))
}

private func frontMatter(of file: SourceFile) -> FrontMatter? {
  var faults = DiagnosticSet()
  return readFrontMatter(of: file, reportingTo: &faults)
}
