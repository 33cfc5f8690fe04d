import Bytes
import RegisterModel

extension Document {
  /// The HTML with the addresses of the links that lead somewhere; the others become the text they stand on, pictures their description.
  func htmlOfLiveLinks(resolving resolve: (Link) -> String?) -> [UInt8] {
    var left = links.filter(\.isInternal).map(resolve)[...]
    let isAlive = left.allSatisfy { $0 != nil }
    let html = html { _ in left.removeFirst() }
    return isAlive ? html : withoutEmptyAddresses(html)
  }
}

private let deadLink = Array("<a href=\"\"".utf8)
private let deadImage = Array("<img src=\"\" alt=\"".utf8)
private let linkEnd = Array("</a>".utf8)

/// HTML without the elements whose address is empty; libcmark never puts a link into a link.
private func withoutEmptyAddresses(_ html: [UInt8]) -> [UInt8] {
  var writer = ByteWriter(capacity: html.count)
  var index = 0
  var isInDeadLink = false
  while index < html.count {
    let rest = html[index...]
    if rest.starts(with: deadLink) {
      isInDeadLink = true
      index = end(ofTagAt: index, in: html)
    } else if isInDeadLink, rest.starts(with: linkEnd) {
      isInDeadLink = false
      index += linkEnd.count
    } else if rest.starts(with: deadImage) {
      let start = index + deadImage.count
      writer.write(html[start..<(html[start...].firstIndex(of: UInt8(ascii: "\"")) ?? start)])
      index = end(ofTagAt: start, in: html)
    } else {
      writer.write(byte: html[index])
      index += 1
    }
  }
  return writer.bytes
}

/// Behind the `>` of a tag; inside attributes it is written as a reference.
private func end(ofTagAt index: Int, in html: [UInt8]) -> Int {
  (html[index...].firstIndex(of: UInt8(ascii: ">")) ?? html.count - 1) + 1
}
