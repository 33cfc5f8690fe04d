import Bytes
import Disk
import Glibc

/// Where the site will stand on the web, and with it which addresses are its own.
public struct SiteAddress: Sendable {
  /// The base URL without its last slash.
  private let base: [UInt8]
  /// The base URL's path, from its first slash to its last.
  public let prefix: [UInt8]

  /// The address of a site by its base URL, such as `https://ki.nrw.de/register/`.
  public init(baseURL: String) {
    var base = Array(baseURL.utf8)
    while base.last == UInt8(ascii: "/") { base.removeLast() }
    self.base = base
    let host = base.firstRange(of: Array("//".utf8))?.upperBound ?? base.startIndex
    prefix = (base[host...].firstIndex(of: UInt8(ascii: "/")).map { Array(base[$0...]) } ?? []) + [UInt8(ascii: "/")]
  }

  /// Where an address on a page leads, the address as it stands in the attribute.
  func resolve(_ address: UnsafeBufferPointer<UInt8>, from page: [UInt8]) -> LinkTarget {
    if isForeign(address) { return .elsewhere }
    return resolvePlainly(address) ?? resolveCarefully(decodingReferences(address), from: page)
  }

  /// The path below the site that an address on a page leads to, without `index.html`; nil when it leads elsewhere.
  public func path(of address: [UInt8], from page: [UInt8]) -> [UInt8]? {
    let address = trimmed(address).prefix { $0 != UInt8(ascii: "#") && $0 != UInt8(ascii: "?") }
    if address.isEmpty { return withoutIndex(page) }
    let own = ownPath(of: Array(address))
    if own == nil, isAbsolute(address) { return nil }
    guard let rest = own ?? relative(address, to: page) else { return outside }
    return normalized(decodingPercents(rest)).map(withoutIndex) ?? outside
  }

  /// Whether what lies at an address is fetched from a server that it names; a mailbox has none, nor have data in the address itself.
  static func namesServer(_ address: UnsafeBufferPointer<UInt8>) -> Bool {
    let address = trimmed(decodingReferences(address))
    let scheme = address.prefix { $0 != UInt8(ascii: ":") && $0 != UInt8(ascii: "/") }.map { $0 | 0x20 }
    return address.starts(with: "//".utf8)
      || address.dropFirst(scheme.count).starts(with: ":".utf8)
        && ["http", "https"].contains { scheme == Array($0.utf8) }
  }

  /// Whether an address plainly names another host or a mailbox: it has a scheme and parts from the site's own before any character reference.
  private func isForeign(_ address: UnsafeBufferPointer<UInt8>) -> Bool {
    guard address.first != UInt8(ascii: "/"), address.first != UInt8(ascii: "#"),
      Self.schemes.contains(where: address.begins)
    else { return false }
    var shared = 0
    while shared < min(address.count, base.count), address[shared] == base[shared] { shared += 1 }
    return shared < base.count && (shared == address.count || address[shared] != UInt8(ascii: "&"))
  }

  private static let schemes: [StaticString] = ["https://", "http://", "mailto:"]

  /// The usual addresses, without a copy: a fragment alone, or a path from the root with nothing in it to be decoded.
  private func resolvePlainly(_ address: UnsafeBufferPointer<UInt8>) -> LinkTarget? {
    let mark = address.firstIndex(of: UInt8(ascii: "#"), from: 0) ?? address.count
    let fragment = UnsafeBufferPointer(rebasing: address[min(mark + 1, address.count)...])
    guard fragment.firstIndex(from: 0, marked: meaning) == fragment.count, fragment.isEmpty || fragment.count > 3 else {
      return nil
    }
    let id = fragment.isEmpty ? nil : fingerprint(fragment)
    if mark == 0 { return id.map { .samePage(fragment: $0) } }
    guard let start = startOfPath(address), start <= mark else { return nil }
    let path = UnsafeBufferPointer(rebasing: address[start..<mark])
    return isPlain(path) ? .page(fingerprint(path), fragment: id) : nil
  }

  /// Where the path below the site starts in an address from the root or in one that names the site in full.
  private func startOfPath(_ address: UnsafeBufferPointer<UInt8>) -> Int? {
    if address.begins(with: prefix) { return prefix.count }
    guard !base.isEmpty, address.count > base.count, address[base.count] == UInt8(ascii: "/") else { return nil }
    return address.begins(with: base) ? base.count + 1 : nil
  }

  private func isPlain(_ path: UnsafeBufferPointer<UInt8>) -> Bool {
    let slash = UInt8(ascii: "/")
    var index = path.firstIndex(from: 0) { meaning($0) | $0.equal(to: slash) }
    while index < path.count {
      let mayBeInName = path[index] == slash || path[index] == UInt8(ascii: ".")
      guard mayBeInName, index > 0, path[index - 1] != slash else { return false }
      index = path.firstIndex(from: index + 1) { meaning($0) | $0.equal(to: slash) }
    }
    return path.last != UInt8(ascii: "l") || !path.suffix(10).elementsEqual("index.html".utf8)
  }

  private func resolveCarefully(_ address: [UInt8], from page: [UInt8]) -> LinkTarget {
    let address = trimmed(address)
    if address.isEmpty { return .nowhere }
    let fragment = address.firstIndex(of: UInt8(ascii: "#")).flatMap { self.fragment(address[($0 + 1)...]) }
    if address.first == UInt8(ascii: "#") { return fragment.map { .samePage(fragment: $0) } ?? .elsewhere }
    return path(of: Array(address), from: page).map { .page(fingerprint($0), fragment: fragment) } ?? .elsewhere
  }

  /// The fingerprint of the id that a fragment means; nil for those that every page has.
  private func fragment(_ fragment: ArraySlice<UInt8>) -> UInt64? {
    let decoded = decodingPercents(fragment)
    if decoded.isEmpty || decoded.starts(with: ":~:".utf8) { return nil }
    if decoded.count == 3, decoded.map({ $0 | 0x20 }) == Array("top".utf8) { return nil }
    return fingerprint(decoded)
  }

  /// What follows the site's address in an address that names it in full or from the root; nil for all others.
  private func ownPath(of address: [UInt8]) -> [UInt8]? {
    let schemeless = base.firstRange(of: Array("//".utf8)).map { base[$0.lowerBound...] } ?? []
    for start in [base[...], schemeless] where !start.isEmpty && address.starts(with: start) {
      let rest = address.dropFirst(start.count)
      if rest.isEmpty || rest.first == UInt8(ascii: "/") { return Array(rest.dropFirst()) }
    }
    guard address.first == UInt8(ascii: "/"), !address.starts(with: "//".utf8) else { return nil }
    if address.starts(with: prefix) { return Array(address.dropFirst(prefix.count)) }
    return address.elementsEqual(prefix.dropLast()) ? [] : nil
  }

  private func isAbsolute(_ address: ArraySlice<UInt8>) -> Bool {
    if address.starts(with: "//".utf8) { return true }
    guard let end = address.firstIndex(where: { ":/".utf8.contains($0) }) else { return false }
    return address[end] == UInt8(ascii: ":")
  }

  private func relative(_ address: ArraySlice<UInt8>, to page: [UInt8]) -> [UInt8]? {
    if address.first == UInt8(ascii: "/") { return nil }
    let folder = page.lastIndex(of: UInt8(ascii: "/")).map { page[...$0] } ?? []
    return Array(folder) + Array(address)
  }

  /// Stands for addresses that lead out of the site's part of its host: no file has it.
  var outside: [UInt8] { Array("..".utf8) }
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate func begins(with bytes: [UInt8]) -> Bool {
    guard count >= bytes.count, let baseAddress else { return bytes.isEmpty }
    return memcmp(baseAddress, bytes, bytes.count) == 0
  }

  fileprivate func begins(with text: StaticString) -> Bool {
    count >= text.utf8CodeUnitCount && memcmp(baseAddress!, text.utf8Start, text.utf8CodeUnitCount) == 0
  }
}

/// Where a link leads.
enum LinkTarget: Equatable {
  case elsewhere, nowhere
  case samePage(fragment: UInt64)
  case page(UInt64, fragment: UInt64?)
}

/// A file's path as the address that it is reached by: `index.html` goes without its name.
func withoutIndex(_ path: [UInt8]) -> [UInt8] {
  path.withUnsafeBufferPointer { Array(withoutIndex($0)) }
}

private func withoutIndex(_ path: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
  let name: StaticString = "index.html"
  let folder = UnsafeBufferPointer(rebasing: path.dropLast(name.utf8CodeUnitCount))
  let isIndex = UnsafeBufferPointer(rebasing: path[folder.count...]).begins(with: name)
  return isIndex && (folder.isEmpty || folder.last == UInt8(ascii: "/")) ? folder : path
}

/// The fingerprint of the address that a file is reached by.
func fingerprint(ofFile path: String) -> UInt64 {
  path.withBytes { fingerprint(withoutIndex($0)) }
}

/// A path without `.` and `..`, or nil when it leads out of the site.
private func normalized(_ path: [UInt8]) -> [UInt8]? {
  var parts: [ArraySlice<UInt8>] = []
  let all = path.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
  for (index, part) in all.enumerated() {
    let isDots = part.elementsEqual(".".utf8) || part.elementsEqual("..".utf8)
    if !isDots { parts.append(part) }
    if part.elementsEqual("..".utf8), parts.popLast() == nil { return nil }
    if isDots, index == all.count - 1 { parts.append([]) }
  }
  return Array(parts.joined(separator: [UInt8(ascii: "/")]))
}

private func trimmed(_ address: [UInt8]) -> ArraySlice<UInt8> {
  var address = address[...]
  while let first = address.first, first <= 0x20 { address.removeFirst() }
  while let last = address.last, last <= 0x20 { address.removeLast() }
  return address
}

/// Marks the bytes that mean more than themselves in an address; points and colons are among them.
@inline(__always)
private func meaning(_ bytes: SixteenBytes) -> SixteenBytes.Marks {
  bytes.below(0x21) | bytes.equal(to: UInt8(ascii: "&")) | bytes.equal(to: UInt8(ascii: "."))
    | bytes.equal(to: UInt8(ascii: "#")) | bytes.equal(to: UInt8(ascii: "%"))
    | bytes.equal(to: UInt8(ascii: "?")) | bytes.equal(to: UInt8(ascii: ":"))
}
