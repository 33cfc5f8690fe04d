import Bytes

/// A place on a page that is filled in only when all entries are known.
///
/// A hole begins and ends with a zero byte, which no content can contain.
enum Hole {
  /// Where an entry's page shows other entries.
  static let related = hole("verwandt")

  /// Where an entry's page shows what other entries of its system say differently.
  static let contradictions = hole("widersprueche")

  /// Where an entry's page shows its history.
  static let history = hole("geschichte")

  /// Where an entry's page names the version that it shows.
  static let version = hole("version")

  /// Where an entry's page says how its version is checked.
  static let proof = hole("nachweis")

  /// Where every page says that there is no history, if there is none.
  static let notice = hole("hinweis")

  /// Where the address of the entry of a file belongs.
  static func entry(at path: String) -> String { "\0eintrag:\(path)\0" }

  /// What a hole asks for.
  enum Request {
    case related
    case contradictions
    case history
    case version
    case proof
    case notice
    case entry(path: String)
  }

  /// A page with its holes filled; a page without holes is given back as it is.
  static func fill(_ page: [UInt8], with content: (Request) -> [UInt8]) -> [UInt8] {
    guard var next = page.firstIndex(of: 0, from: 0) else { return page }
    var writer = ByteWriter(capacity: page.count + 1024)
    var copied = 0
    while let end = page.firstIndex(of: 0, from: next + 1) {
      writer.write(page[copied..<next])
      writer.write(content(request(page[(next + 1)..<end])))
      copied = end + 1
      guard let following = page.firstIndex(of: 0, from: copied) else { break }
      next = following
    }
    writer.write(page[copied...])
    return writer.bytes
  }

  private static func request(_ bytes: ArraySlice<UInt8>) -> Request {
    let text = String(decoding: bytes, as: UTF8.self)
    if text.hasPrefix("eintrag:") { return .entry(path: String(text.dropFirst(8))) }
    switch text {
    case "verwandt": return .related
    case "widersprueche": return .contradictions
    case "geschichte": return .history
    case "version": return .version
    case "nachweis": return .proof
    default: return .notice
    }
  }

  private static func hole(_ name: String) -> [UInt8] { [0] + Array(name.utf8) + [0] }
}
