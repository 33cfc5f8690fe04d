/// The way from an address within the host to a file of the portal and back.
enum PagePath {
  /// What lies at an address.
  enum Place: Equatable {
    /// A file of the portal, and its content.
    case file(String, [UInt8])
    /// Another address to go to.
    case elsewhere(String)
    /// Nothing.
    case nowhere
  }

  /// What lies at a path as a browser sends it, on a portal below `prefix`; `content` gives the content of a file of the portal.
  ///
  /// The path is compared with the names of the portal's files and never used as one: nothing outside can be reached.
  static func place(of path: String, below prefix: String, content: (String) -> [UInt8]?) -> Place {
    guard let decoded = decoded(path), decoded.hasPrefix("/") else { return .nowhere }
    guard decoded.hasPrefix("\(prefix)/") else {
      return decoded == "/" || decoded == prefix ? .elsewhere("\(prefix)/") : .nowhere
    }
    let name = String(decoded.dropFirst(prefix.count + 1))
    let file = name.isEmpty || name.hasSuffix("/") ? "\(name)index.html" : name
    if let bytes = content(file) { return .file(file, bytes) }
    return file == name && content("\(name)/index.html") != nil ? .elsewhere("\(path)/") : .nowhere
  }

  /// The address of a file within the host.
  static func address(of file: String, below prefix: String) -> String {
    let suffix = "index.html"
    return file == suffix || file.hasSuffix("/\(suffix)")
      ? "\(prefix)/\(file.dropLast(suffix.count))" : "\(prefix)/\(file)"
  }

  /// A path without percent signs; nil when it is no UTF-8 or its percent signs stand for nothing.
  static func decoded(_ path: String) -> String? {
    var bytes: [UInt8] = []
    var rest = path.utf8[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let high = rest.popFirst().flatMap(hexadecimal), let low = rest.popFirst().flatMap(hexadecimal) else {
        return nil
      }
      bytes.append(high << 4 | low)
    }
    return bytes.contains(0) ? nil : String(validating: bytes, as: UTF8.self)
  }

  private static func hexadecimal(_ digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
