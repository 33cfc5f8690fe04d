import Bytes

/// What keeps an address on the web from leading where its reader would think.
enum AddressFault {
  /// There is no name of a computer behind `https://`.
  case noHost
  /// What looks like the name of a computer is the name of a user, as in `https://land.nrw@example.org`.
  case userName
  /// The name of the computer has letters that look like others, or no letters at all, or its port is none.
  case foreignHost
  /// A character in it cannot be seen.
  case hidden(Unicode.Scalar)

  /// The first fault of an address that starts with `https://` or `http://` and has no spaces or control characters.
  init?(of address: some StringProtocol) {
    if address.utf8.withContiguousStorageIfAvailable(Self.isPlain) ?? false { return nil }
    let host = address.utf8.drop { $0 != UInt8(ascii: "/") }.dropFirst(2).prefix { !"/?#\\".utf8.contains($0) }
    if host.contains(UInt8(ascii: "@")) {
      self = .userName
    } else if host.isEmpty || host.first == UInt8(ascii: ":") {
      self = .noHost
    } else if let hidden = Self.hidden(in: address) {
      self = .hidden(hidden)
    } else if !Self.isReadable(host: String(decoding: Array(host), as: UTF8.self)) {
      self = .foreignHost
    } else {
      return nil
    }
  }

  /// Whether an address is one of the many with a name of usual letters and nothing beyond ASCII, which have no fault.
  private static func isPlain(_ address: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let scheme = address.firstIndex(of: UInt8(ascii: "/"), from: 0) else { return false }
    var end = scheme + 2
    while end < address.count, isOfPlainHost(address[end]) { end += 1 }
    guard end > scheme + 2, end == address.count || address[end] == UInt8(ascii: "/") else { return false }
    return address[end...].allSatisfy { $0 < 0x80 }
  }

  private static func isOfPlainHost(_ byte: UInt8) -> Bool {
    isSmallLetter(byte | 0x20) || byte.isDigit || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
  }

  private static func hidden(in address: some StringProtocol) -> Unicode.Scalar? {
    guard address.utf8.contains(where: { $0 >= 0x80 }) else { return nil }
    return address.unicodeScalars.first { scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator, .unassigned: true
      default: false
      }
    }
  }

  /// Latin letters with their marks, digits and perhaps a port: no letter of another script passes for one of them.
  private static func isReadable(host: String) -> Bool {
    let parts = host.split(separator: ":", omittingEmptySubsequences: false)
    let hasPort = parts.count < 2 || parts.count == 2 && parts[1].utf8.allSatisfy(\.isDigit) && UInt16(parts[1]) != nil
    return hasPort
      && parts[0].unicodeScalars.allSatisfy { scalar in
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", ".", "-", "_", "\u{C0}"..."\u{17F}": true
        default: false
        }
      }
  }
}

extension ScalarFault {
  /// Why an address leads elsewhere than it seems.
  init(_ fault: AddressFault, in address: String) {
    let (message, advice): (String, String?) =
      switch fault {
      case .noHost: ("hinter https:// steht der Name eines Rechners", nil)
      case .userName: ("vor dem Namen des Rechners stehen kein Benutzername und kein @", nil)
      case .foreignHost:
        (
          "der Name des Rechners besteht aus lateinischen Buchstaben, Ziffern, Punkten und Bindestrichen, hinter einem Doppelpunkt folgt höchstens die Nummer eines Anschlusses",
          Meant.address(address).map { "Schreiben Sie „\($0)“." } ?? "Schreiben Sie andere Schriften in der Form xn--…"
        )
      case .hidden(let scalar):
        (
          "darin steht das unsichtbare Zeichen U+\(String(scalar.value, radix: 16, uppercase: true))",
          "Löschen Sie es."
        )
      }
    self.init("adresse-ungueltig", "ist keine gültige Webadresse: \(message)", advice: advice)
  }
}
