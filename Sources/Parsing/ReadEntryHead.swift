public import Diagnostics
import RegisterModel

/// What an entry's file says of itself at once: whose version it is, and whether it was held back.
public struct EntryHead: Sendable {
  /// The identifier, if the file has one.
  public let id: String?
  /// The title, if the file has one.
  public let title: String?
  /// Whether the file says that it is a draft; nil where what it says of that cannot be understood.
  public let isDraft: Bool?
}

/// Reads the head of an entry's file, each field as far as it can be read, whatever is wrong with the rest of the file; nothing is reported.
///
/// Where the line that opens the front matter is missing, the fields below it are read as if it stood there. A file that may have been meant
/// as a draft is one: a key that nobody knows and that looks like `entwurf` was refused on its day, so no reader ever saw the file. The
/// same goes for `entwurf` written twice.
public func readHead(ofEntry file: SourceFile) -> EntryHead {
  let matter = frontMatter(of: file) ?? frontMatter(of: SourceFile(path: file.path, bytes: "---\n".utf8 + file.bytes))
  guard let matter else { return EntryHead(id: nil, title: nil, isDraft: false) }
  var reader = RecordReader(file: file)
  let items = matter.fields.filter { ["id", "titel"].contains($0.key) }.compactMap { reader.item(of: $0, by: .entry) }
  let record = Record(catalogue: .entry, items: items, range: matter.range)
  return EntryHead(id: record.text("id"), title: record.text("titel"), isDraft: matter.isDraft(&reader))
}

private func frontMatter(of file: SourceFile) -> FrontMatter? {
  var faults = DiagnosticSet()
  return readFrontMatter(of: file, reportingTo: &faults)
}

extension FrontMatter {
  /// Whether any field says that the file is a draft; nil where none does and one may.
  fileprivate func isDraft(_ reader: inout RecordReader) -> Bool? {
    var isUnclear = uncertainKeys.contains(where: DraftKeys.contain)
    for field in fields + twins {
      if field.key == "entwurf", let item = reader.item(of: field, by: .entry) {
        let record = Record(catalogue: .entry, items: [item], range: range)
        if record.term("entwurf", as: Switch.self) == .on { return true }
        if case .invalid = item.value.value { isUnclear = true }
      } else if FieldCatalogue.entry[field.key] == nil, DraftKeys.areMeant(by: field.key), !field.value.saysNo {
        return true
      }
    }
    return isUnclear ? nil : false
  }
}

extension RawValue {
  /// Whether the value plainly denies.
  fileprivate var saysNo: Bool {
    guard case .scalar(let scalar) = self else { return false }
    return scalar.text.lowercased() == Switch.off.value
  }
}

/// The keys by which a file is held back: the catalogue's, and the English word that many know from other programs.
private enum DraftKeys {
  private static let spellings = Spellings(["entwurf", "draft"])

  /// Whether a word is one of them, in whatever letters.
  static func contain(_ word: String) -> Bool { spellings.place(of: word) != nil }

  /// Whether one of them was probably meant by a key that nobody knows; what cannot be seen in it is no matter.
  static func areMeant(by key: String) -> Bool {
    let seen = key.unicodeScalars.filter { !$0.isHidden && !$0.properties.isDefaultIgnorableCodePoint }
    return spellings.place(nearestTo: String(String.UnicodeScalarView(seen))) != nil
  }
}
