import Bytes

/// A file of Content or Templates: its path as the user knows it, and its bytes, read once.
public final class SourceFile: Sendable {
  /// The largest file of content or templates that is read, in bytes: libcmark needs quadratic time for some texts.
  public static let maximumSize = 1_000_000

  /// What is said of a file that is larger, and what may be done about it, two German sentences.
  public static func complaint(ofSize bytes: Int) -> (message: String, advice: String) {
    (
      "Eine Datei hat höchstens \(grouped(maximumSize)) Bytes; diese hat \(grouped(bytes)).",
      "Verteilen Sie den Text auf mehrere Dateien."
    )
  }

  /// The path shown in messages, such as `Content/ressorts/im/skala.md`.
  public let path: String
  /// The file's content as it was read.
  public let bytes: [UInt8]
  /// Offset of the first byte of every line.
  private let lineStarts: [UInt32]

  /// A file whose lines are counted once, here.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    var starts: [UInt32] = [0]
    starts.reserveCapacity(64)
    var next = 0
    while let newline = bytes.firstIndex(of: UInt8(ascii: "\n"), from: next) {
      next = newline + 1
      starts.append(UInt32(next))
    }
    lineStarts = starts
  }

  /// A file given as text, for tests and generated sources.
  public convenience init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// The number of lines; a line break at the end of the file starts no further line.
  public var lineCount: Int {
    lineStarts.count - (lineStarts.count > 1 && Int(lineStarts[lineStarts.count - 1]) == bytes.count ? 1 : 0)
  }

  /// The place of a byte: line and column from 1, the column counted in Unicode scalars, so that an umlaut is one step.
  public func position(of offset: Int) -> SourcePosition {
    let offset = min(max(offset, 0), bytes.count)
    let line = lineIndex(of: offset)
    let column = bytes[Int(lineStarts[line])..<offset].count { $0 & 0xC0 != 0x80 }
    return SourcePosition(line: line + 1, column: column + 1)
  }

  /// The line of a byte, from 1: for whoever does not ask for the column, which has to be counted.
  public func line(of offset: Int) -> Int { lineIndex(of: min(max(offset, 0), bytes.count)) + 1 }

  /// The offset of a line's first byte; lines count from 1, a line past the end gives the file's end.
  public func startOfLine(_ line: Int) -> Int {
    line - 1 < lineStarts.count ? Int(lineStarts[max(line - 1, 0)]) : bytes.count
  }

  /// The bytes of a line without its line break; lines count from 1.
  public func bytesOfLine(_ line: Int) -> ArraySlice<UInt8> {
    let start = startOfLine(line)
    var end = line < lineStarts.count ? Int(lineStarts[line]) : bytes.count
    while end > start, bytes[end - 1] == UInt8(ascii: "\n") || bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return bytes[start..<end]
  }

  private func lineIndex(of offset: Int) -> Int {
    lineStarts.partitioningIndex { Int($0) > offset } - 1
  }
}

/// A place in a file as people count it.
public struct SourcePosition: Hashable, Sendable {
  /// The line, from 1.
  public let line: Int
  /// The column in Unicode scalars, from 1.
  public let column: Int
}

extension UInt64 {
  /// A fingerprint that stands for what this one does and for a file, its path and its content.
  public func combined(with file: SourceFile) -> UInt64 {
    combined(with: fingerprint(Array(file.path.utf8))).combined(with: fingerprint(file.bytes))
  }
}
