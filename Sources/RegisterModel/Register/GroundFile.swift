import Bytes

/// A file of Content that is no entry and says something to readers: what it is, and what it is called among its kind.
public struct GroundFile: Hashable, Sendable {
  /// What such files are.
  public enum Kind: String, Sendable, CaseIterable {
    /// The portal itself, and who co-ordinates.
    case portal
    /// What is said of a ministry.
    case ministry = "ressort"
    /// A law and its norms.
    case law = "gesetz"
    /// A table of dates.
    case duties = "fristen"
    /// The table of countries.
    case countries = "laender"
    /// A page of text.
    case page = "seite"
  }

  /// What it is.
  public let kind: Kind
  /// The code of the ministry or the file's name without its ending; empty where a file stands alone.
  public let name: String
  /// Where it lies below Content.
  public let path: String

  /// A file at a place.
  public init(kind: Kind, name: String, path: String) {
    self.kind = kind
    self.name = name
    self.path = path
  }
}

extension GroundFile.Kind {
  /// What one of them is called, for readers.
  public var label: String {
    switch self {
    case .portal: "Portal"
    case .ministry: "Ressort"
    case .law: "Gesetz"
    case .duties: "Fristen"
    case .countries: "Länder"
    case .page: "Seite"
    }
  }

  /// What all of them are called.
  public var pluralLabel: String {
    switch self {
    case .ministry: "Ressorts"
    case .law: "Gesetze"
    case .page: "Seiten"
    case .portal, .duties, .countries: label
    }
  }
}

extension GroundFile {
  /// What a version of the file is called by its front matter, or for what it is; nil where that is not to be read.
  public func title(in record: Record?) -> String? {
    switch kind {
    case .portal: "Angaben zum Portal"
    case .countries: "Tabelle der Länder"
    case .ministry: record?.text("name")
    case .law: record?.text("gesetz")
    case .duties, .page: record?.text("titel")
    }
  }

  /// What it is called where it never said it.
  public var nameAsTitle: String { "\(kind.label) \(name)" }
}

extension GroundFile: Archived {
  /// Appends what it is, its name and its place.
  public func archive(to writer: inout ByteWriter) {
    writer.archive([kind.rawValue, name, path])
  }

  /// Takes out a file.
  public init(from archive: inout ArchiveReader) throws(ArchiveFault) {
    let texts: [String] = try archive.read()
    guard texts.count == 3, let kind = Kind(rawValue: texts[0]) else { throw ArchiveFault() }
    self.init(kind: kind, name: texts[1], path: texts[2])
  }
}
