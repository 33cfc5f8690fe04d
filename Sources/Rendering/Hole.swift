import Bytes

/// A place on a page that is filled in only when all entries are known.
///
/// A hole begins and ends with a zero byte, which no content can contain.
enum Hole {
  /// Where an entry's page shows other entries.
  static let related = [0] + Array("verwandt".utf8) + [0]

  /// Where an entry's page shows what other entries of its system say differently.
  static let contradictions = [0] + Array("widersprueche".utf8) + [0]

  /// Where the address of the entry of a file belongs.
  static func entry(at path: String) -> String { "\0eintrag:\(path)\0" }

  /// Whether an address is not known before all entries are.
  static func isOpen(_ address: String) -> Bool { address.utf8.first == 0 }

  /// What a hole asks for.
  enum Request {
    case related
    case contradictions
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
    return text == "verwandt" ? .related : .contradictions
  }
}
