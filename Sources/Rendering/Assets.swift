import Bytes
public import Diagnostics

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

/// The files below `assets/` that pages name.
enum PortalAsset: String, CaseIterable {
  case style = "offenlage.css"
  case icon = "zeichen.svg"
  case searchScript = "suche.js"

  /// The name by which a template prints the file's address.
  var templateName: String {
    switch self {
    case .style: "stil"
    case .icon: "symbol"
    case .searchScript: "skript"
    }
  }
}

extension Assets {
  /// What is wrong with a style sheet: it may load nothing, since other servers would learn who reads what, and files of the portal have
  /// other names as soon as they are published.
  public static func faults(inStyleSheet file: SourceFile) -> [Diagnostic] {
    let text = lowercasedWithoutComments(file.bytes)
    return text.withUnsafeBufferPointer { text in
      starts(of: "@import", in: text).map { fault(in: file, $0, 7) }
        + starts(of: "url(", in: text).filter { loads(text[($0 + 4)...]) }.map { fault(in: file, $0, 4) }
    }
  }

  private static func fault(in file: SourceFile, _ start: Int, _ length: Int) -> Diagnostic {
    Diagnostic(
      .error, rule: "fremde-quelle", "Gestaltungsdateien laden nichts nach; diese Stelle täte es.",
      advice: "Schreiben Sie Regeln in die Datei selbst und Bilder als „url(data:…)“.", in: file,
      at: ByteRange(start, start + length))
  }

  private static func loads(_ argument: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let address = argument.drop { $0 <= 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
    return address.first != UInt8(ascii: "#") && !address.starts(with: "data:".utf8)
  }

  private static func starts(of word: StaticString, in text: UnsafeBufferPointer<UInt8>) -> [Int] {
    var starts: [Int] = []
    while let start = text.firstIndex(of: word, in: (starts.last.map { $0 + 1 } ?? 0)..<text.count) {
      starts.append(start)
    }
    return starts
  }

  /// The bytes with blanks in place of comments, so that places stay what they are, and with small letters.
  private static func lowercasedWithoutComments(_ css: [UInt8]) -> [UInt8] {
    var plain: [UInt8] = []
    plain.reserveCapacity(css.count)
    var isComment = false
    var last: UInt8 = 0
    for byte in css {
      let isCapital = byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")
      plain.append(isComment && byte != UInt8(ascii: "\n") ? UInt8(ascii: " ") : isCapital ? byte | 0x20 : byte)
      if last == UInt8(ascii: isComment ? "*" : "/"), byte == UInt8(ascii: isComment ? "/" : "*") {
        (isComment, last) = (!isComment, 0)
      } else {
        last = byte
      }
    }
    return plain
  }
}
