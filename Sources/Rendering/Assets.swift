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
    let text = withoutComments(file.bytes)
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
    return address.first != UInt8(ascii: "#") && !address.prefix(5).map { $0 | 0x20 }.elementsEqual("data:".utf8)
  }

  private static func starts(of word: String, in text: UnsafeBufferPointer<UInt8>) -> [Int] {
    let word = Array(word.utf8)
    return text.indices.filter { start in
      start + word.count <= text.count && zip(word, text[start...]).allSatisfy { $0 == $1 | ($1 >= 0x41 ? 0x20 : 0) }
    }
  }

  /// The bytes with blanks in place of comments, so that places stay what they are.
  private static func withoutComments(_ css: [UInt8]) -> [UInt8] {
    var css = css
    var position = 0
    while let start = css[position...].firstRange(of: "/*".utf8)?.lowerBound {
      let end = css[(start + 2)...].firstRange(of: "*/".utf8)?.upperBound ?? css.count
      for place in start..<end where css[place] != UInt8(ascii: "\n") { css[place] = UInt8(ascii: " ") }
      position = end
    }
    return css
  }
}
