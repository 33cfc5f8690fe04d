import Diagnostics
import Disk
import Parsing
import RegisterModel

/// Where the content of an object lies, or why it was not read.
enum StoredBlob: Sendable {
  case stored(Spool, Spool.Place)
  /// It is too large to be read, or a reference to what git does not have, and stands nowhere.
  case omitted(PastEntry.Omission)

  /// The content; may be read by several threads.
  func content() throws(EnvironmentFault) -> PastFile {
    switch self {
    case .stored(let file, let place): .bytes(try file.read(place))
    case .omitted(let omission): .omitted(omission)
    }
  }
}

/// The file of a version, or how large it was.
public enum PastFile: Sendable {
  case bytes([UInt8])
  case omitted(PastEntry.Omission)

  /// The file, or a sentence in its place.
  public var shown: [UInt8] {
    switch self {
    case .bytes(let bytes): bytes
    case .omitted(let omission): Array("\(omission.sentence)\n".utf8)
    }
  }

  /// Whether git has no more of it than a reference.
  var isReference: Bool { if case .omitted(let omission) = self { omission.sum != nil } else { false } }

  /// The version as it is read, `path` being that of its file.
  public func entry(at path: String, of ministry: String, after earlier: PastEntry? = nil) -> PastEntry {
    switch self {
    case .bytes(let bytes): readPastEntry(SourceFile(path: path, bytes: bytes), of: ministry, after: earlier)
    case .omitted(let omission): PastEntry(path: path, ministry: ministry, omission: omission)
    }
  }

  /// The version of a file that is no entry as it is read.
  func ground(_ file: GroundFile) -> PastEntry {
    switch self {
    case .bytes(let bytes): readPastGround(SourceFile(path: file.path, bytes: bytes), as: file)
    case .omitted(let omission): PastEntry(path: file.path, ministry: "", omission: omission)
    }
  }
}
