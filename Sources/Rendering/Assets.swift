import Bytes

/// The files that pages use, such as style sheets: their address names their content, so that they can be cached for ever.
public struct Assets: Sendable {
  /// A file under its published name.
  public struct File: Sendable {
    /// The name it was given, such as `offenlage.css`.
    public let name: String
    /// The name with the fingerprint, such as `offenlage.1f3870be274f6c49.css`.
    public let publishedName: String
    /// The content.
    public let bytes: [UInt8]
  }

  /// The files by name.
  public let files: [File]

  /// Names files by their content.
  public init(_ files: [(name: String, bytes: [UInt8])]) {
    self.files = files.sorted { $0.name < $1.name }.map { name, bytes in
      File(name: name, publishedName: Self.fingerprinted(name, bytes), bytes: bytes)
    }
  }

  func file(named name: String) -> File? { files.first { $0.name == name } }

  private static func fingerprinted(_ name: String, _ bytes: [UInt8]) -> String {
    let print = String(contentFingerprint(bytes), radix: 16)
    let padded = String(repeating: "0", count: 16 - print.utf8.count) + print
    guard let dot = name.lastIndex(of: ".") else { return "\(name).\(padded)" }
    return "\(name[..<dot]).\(padded)\(name[dot...])"
  }
}
