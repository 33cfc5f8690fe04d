import Bytes

/// What the destination of a link is, judged as browsers read addresses.
enum LinkDestination: Equatable {
  case empty
  /// A path, an anchor or an id within the site.
  case `internal`
  /// `https:`, `http:`, `mailto:` or `tel:`.
  case external(scheme: String)
  case forbidden(scheme: String)
  /// An address for mail without `mailto:`.
  case mailbox
  /// Characters that nobody sees, no host or one that misleads, or a host without a scheme, such as `//example.org`, `/\example.org` or
  /// `www.example.org`.
  case malformed

  /// Browsers skip spaces and control characters at the start and tabs and line breaks anywhere.
  init(_ written: UnsafeBufferPointer<UInt8>) {
    guard let first = written.first else {
      self = .empty
      return
    }
    let isClean = first > 0x20 && !written.contains { $0 < 0x20 || $0 == 0x7F }
    let address = isClean ? Array(written) : written.drop { $0 <= 0x20 }.filter { ![0x09, 0x0A, 0x0D].contains($0) }
    switch Self.scheme(of: address) {
    case let scheme? where !Self.allowed.contains(scheme): self = .forbidden(scheme: scheme)
    case let scheme?: self = isClean && Self.hasHost(address, scheme) ? .external(scheme: scheme) : .malformed
    case nil: self = isClean && !Self.startsWithHost(address) ? .internal : .malformed
    }
  }

  private static let allowed = ["https", "http", "mailto", "tel"]

  private static func scheme(of address: [UInt8]) -> String? {
    guard let first = address.first, first.isASCIILetter else { return nil }
    let end = address.firstIndex { !($0.isASCIILetter || $0.isDigit || isSchemeSign($0)) }
    guard let end, address[end] == UInt8(ascii: ":") else { return nil }
    return String(decoding: address[..<end], as: UTF8.self).lowercased()
  }

  private static func hasHost(_ address: [UInt8], _ scheme: String) -> Bool {
    let rest = address.dropFirst(scheme.utf8.count + 1)
    guard scheme.hasPrefix("http") else { return !rest.isEmpty }
    return rest.starts(with: "//".utf8) && AddressFault(of: String(decoding: address, as: UTF8.self)) == nil
  }

  private static func startsWithHost(_ address: [UInt8]) -> Bool {
    address.starts(with: "www.".utf8)
      || address.count > 1 && address.prefix(2).allSatisfy { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }
  }
}

/// `+`, `-` and `.`, which may stand in the name of a scheme behind its first letter.
@inline(__always) private func isSchemeSign(_ byte: UInt8) -> Bool { byte == 0x2B || byte == 0x2D || byte == 0x2E }
