import Foundation

/// A text that has broken other programs, with the place in the corpus that it comes from.
struct Payload: Sendable, CustomStringConvertible {
  /// File and line, such as `markup.txt:12`.
  let name: String
  let text: String

  var description: String { name }

  static let folder =
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().path
    + "/Corpus"

  /// The whole corpus in the order of files and lines.
  static let all: [Payload] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".txt") }.sorted().flatMap(payloads)
  }()

  private static func payloads(in file: String) -> [Payload] {
    let bytes = [UInt8](FileManager.default.contents(atPath: "\(folder)/\(file)") ?? Data())
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return lines.enumerated().compactMap { index, line in
      guard !line.isEmpty, !line.starts(with: "# ".utf8) else { return nil }
      return Payload(name: "\(file):\(index + 1)", text: unescaped(String(decoding: line, as: UTF8.self)))
    }
  }
}

/// The text that a line of the corpus stands for; a surrogate, which no text can hold, stays an escape.
private func unescaped(_ line: String) -> String {
  var text = String.UnicodeScalarView()
  var rest = line.unicodeScalars[...]
  while let scalar = rest.popFirst() {
    guard scalar == "\\", let letter = rest.popFirst() else {
      text.append(scalar)
      continue
    }
    switch letter {
    case "n": text.append("\n")
    case "t": text.append("\t")
    case "r": text.append("\r")
    case "u", "U":
      let digits = rest.prefix(letter == "u" ? 4 : 8)
      let value = UInt32(String(digits), radix: 16).flatMap(Unicode.Scalar.init)
      precondition(value != nil, "no character: \(line)")
      rest = rest[digits.endIndex...]
      text.append(value!)
    default: text.append(letter)
    }
  }
  return String(text)
}
