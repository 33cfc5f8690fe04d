import Bytes

/// Former addresses and where they lead, for a server that answers by itself: exact matches, one a line.
public enum RedirectMap: CaseIterable, Sendable {
  /// The inside of an nginx `map $uri …`.
  case nginx
  /// Directives of a Caddyfile.
  case caddy

  /// The name of the file.
  public var name: String {
    switch self {
    case .nginx: "aliase.nginx"
    case .caddy: "aliase.caddy"
    }
  }

  /// The file; paths are those of the portal, which hold nothing that would have to be quoted.
  public func bytes(of redirects: [(from: String, to: String)]) -> [UInt8] {
    var writer = ByteWriter()
    for (from, to) in redirects.sorted(by: { $0.from < $1.from }) {
      switch self {
      case .nginx: writer.write("\(from) \(to);\n")
      case .caddy: writer.write("redir \(from) \(to) 301\n")
      }
    }
    return writer.bytes
  }
}
