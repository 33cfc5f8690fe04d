import Diagnostics
import Parsing
import RegisterModel

/// Where the content of an object lies, or why it was not read.
struct StoredBlob: Sendable {
  private let file: Spool
  private let place: Spool.Place
  private let omission: PastEntry.Omission?

  init(in file: Spool, at range: Range<Int>) {
    self.file = file
    place = Spool.Place(offset: range.lowerBound, length: range.count)
    omission = nil
  }

  /// An object that is too large to be read and stands nowhere.
  init(omitting id: String, ofSize size: Int, besides file: Spool) {
    self.file = file
    place = Spool.Place(offset: 0, length: 0)
    omission = PastEntry.Omission(size: size, object: id)
  }

  /// The content; may be read by several threads.
  func content() throws(EnvironmentFault) -> PastFile {
    if let omission { .omitted(omission) } else { .bytes(try file.read(place)) }
  }
}

/// The file of a version, or how large it was.
enum PastFile: Sendable {
  case bytes([UInt8])
  case omitted(PastEntry.Omission)

  /// The file, or a sentence in its place.
  var shown: [UInt8] {
    switch self {
    case .bytes(let bytes): bytes
    case .omitted(let omission): Array("\(omission.sentence)\n".utf8)
    }
  }

  /// The version as it is read, `path` being that of its file.
  func entry(at path: String, of ministry: String, after earlier: PastEntry? = nil) -> PastEntry {
    switch self {
    case .bytes(let bytes): readPastEntry(SourceFile(path: path, bytes: bytes), of: ministry, after: earlier)
    case .omitted(let omission): PastEntry(path: path, ministry: ministry, omission: omission)
    }
  }
}
