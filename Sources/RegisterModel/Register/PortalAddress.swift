import Bytes

extension Portal {
  /// Whether a text can stand before the path of every page: a scheme, a host, perhaps a path, and nothing behind it. A path with an empty
  /// part would be read as another host at its start, one with `..` as another path.
  public static func isAddress(_ text: String) -> Bool {
    guard let scheme = ["https://", "http://"].first(where: text.hasPrefix) else { return false }
    let rest = text.utf8.dropFirst(scheme.utf8.count)
    guard let first = rest.first, first != UInt8(ascii: "/"), hasPossiblePort(rest) else { return false }
    let parts = text.trimmingTrailingSlashes.split(separator: "/", omittingEmptySubsequences: false).dropFirst(3)
    guard parts.allSatisfy({ !["", ".", ".."].contains($0) }) else { return false }
    return rest.allSatisfy { byte in
      byte.isLetterOrDigit || "-._~%/:[]".utf8.contains(byte)
    }
  }

  /// How an address that has letters beyond ASCII is written instead, a German sentence: who has a name with umlauts wrote nothing but host and
  /// path already. Nil for others.
  public static func adviceOnUmlauts(in text: String) -> String? {
    guard text.utf8.contains(where: { $0 >= 0x80 }) else { return nil }
    return
      "Schreiben Sie Umlaute im Namen des Rechners in der Form xn--…, etwa „https://xn--kln-sna.example“ für köln.example, im Pfad als ae, oe, ue und ss."
  }

  /// Whether what follows the colon behind the host, if there is one, is a port.
  private static func hasPossiblePort(_ rest: Substring.UTF8View) -> Bool {
    let host = rest.prefix { $0 != UInt8(ascii: "/") }
    guard let colon = host.lastIndex(of: UInt8(ascii: ":")), host.last != UInt8(ascii: "]") else { return true }
    return Int(String(host[host.index(after: colon)...]) ?? "").map { (1...65_535).contains($0) } ?? false
  }
}
