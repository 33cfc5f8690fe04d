import Bytes
import Diagnostics
import Threading

/// Turns places of faults into faults that a person can read.
struct FaultDescriber {
  /// Suggestions are looked for this often at most: where thousands of links are dead, one cause is enough.
  private static let mostSuggestions = 100

  private let targets: LinkTargets
  private let finished: FinishedPages
  private let knownAddresses = Once<[String]>()
  private var suggestions: [String: String?] = [:]
  private(set) var faults: [LinkFault] = []

  init(targets: LinkTargets, finished: FinishedPages) {
    (self.targets, self.finished) = (targets, finished)
  }

  private var site: SiteAddress { finished.site }

  private var addresses: [String] {
    knownAddresses.value { targets.files.sorted().map { Self.address(of: withoutIndex(Array($0.utf8)), site) } }
  }

  mutating func add(_ found: [PageLinks.Fault], on page: String, _ html: [UInt8]) {
    for fault in found where fault.place.range.upperBound <= html.count {
      let (kind, place) = (fault.kind, fault.place)
      let text = Array(html[place.range])
      faults.append(
        LinkFault(
          page: page, offset: place.range.lowerBound,
          line: html[..<place.range.lowerBound].count { $0 == UInt8(ascii: "\n") } + 1,
          target: String(decoding: text, as: UTF8.self), kind: kind, suggestion: suggestion(for: kind, text, on: page)))
    }
  }

  private mutating func suggestion(for kind: LinkFault.Kind, _ text: [UInt8], on page: String) -> String? {
    guard kind == .missingPage || kind == .missingAnchor else { return nil }
    let address = decodingReferences(text)
    guard let path = site.path(of: address, from: Array(page.utf8)), path != site.outside else {
      return nil
    }
    let target = Self.address(of: path, site)
    guard kind == .missingAnchor else {
      return near(target) { nearest(toPath: target, among: $0.addresses) }
    }
    let fragment = address.drop { $0 != UInt8(ascii: "#") }
    let anchor = String(decoding: decodingPercents(fragment.dropFirst()), as: UTF8.self)
    let place = near("\(target)#\(anchor)") { nearest(to: anchor, among: $0.anchors(of: path)) }
    return place.map { (address.first == UInt8(ascii: "#") ? "#" : target + "#") + $0 }
  }

  private mutating func near(_ wanted: String, find: (Self) -> String?) -> String? {
    if let known = suggestions[wanted] { return known }
    guard suggestions.count < Self.mostSuggestions else { return nil }
    let suggestion = find(self)
    suggestions[wanted] = .some(suggestion)
    return suggestion
  }

  /// All places of a page that can be linked to.
  private func anchors(of path: [UInt8]) -> [String] {
    guard let page = targets.page(fingerprint(path)) else { return [] }
    return finished.html(page).withUnsafeBufferPointer { html in
      var scanner = AttributeScanner(html)
      var anchors: [String] = []
      while let attribute = scanner.next() {
        guard attribute.kind == .id else { continue }
        anchors.append(String(decoding: decodingReferences(html[attribute.value]), as: UTF8.self))
      }
      return anchors
    }
  }

  private static func address(of path: [UInt8], _ site: SiteAddress) -> String {
    String(decoding: site.prefix + path, as: UTF8.self)
  }
}
