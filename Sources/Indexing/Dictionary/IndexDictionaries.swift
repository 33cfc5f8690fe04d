public import Bytes

/// The dictionaries of a search index without their contents: enough to make the next one out of them.
public struct IndexDictionaries: Sendable {
  let files: [[KnownDictionaryFile]]

  /// The dictionaries among the parts of an index.
  public init(among parts: [SearchIndexPart]) {
    files = parts.filter { $0.kind == .dictionary }.map(\.dictionary)
  }

  /// The names of all files.
  public var names: [String] { files.flatMap { $0.map(\.name) } }
}

/// A file of an earlier dictionary, without its content.
struct KnownDictionaryFile: Sendable {
  let firstKey: [UInt8]
  let name: String
}

extension IndexDictionaries: Archived {
  /// Appends the names and first keys.
  public func archive(to writer: inout ByteWriter) { writer.archive(files) }

  /// Takes out names and first keys.
  public init(from archive: inout ArchiveReader) throws(ArchiveFault) { files = try archive.read() }
}

extension KnownDictionaryFile: Archived {
  /// Appends key and name.
  func archive(to writer: inout ByteWriter) {
    writer.archive(plain: firstKey)
    writer.archive(name)
  }

  /// Takes out key and name.
  init(from archive: inout ArchiveReader) throws(ArchiveFault) {
    firstKey = try archive.plain()
    name = try archive.read()
  }
}
