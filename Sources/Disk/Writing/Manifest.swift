import Bytes

/// The list of the files that we wrote into an output folder: what is not on it is somebody else's and stays untouched.
public struct Manifest: Sendable {
  /// The start of the names at the top of the folder that are kept for our own bookkeeping.
  public static let reservedPrefix = ".offenlage-"
  /// The name of the list in the output folder.
  public static let name = reservedPrefix + "manifest"

  private static let header = "offenlage-manifest 1"

  /// The paths in the order of their bytes, each once.
  public let paths: [RelativePath]

  /// A list of sorted paths.
  init(paths: [RelativePath] = []) {
    self.paths = paths
  }

  /// The list as it was read from disk, or nil when it is none or speaks of places outside the folder.
  init?(bytes: [UInt8]) {
    let head = Array("\(Self.header)\n".utf8)
    guard bytes.starts(with: head), bytes.last == UInt8(ascii: "\n") else { return nil }
    var paths: [RelativePath] = []
    paths.reserveCapacity(bytes.count / 32)
    var rest = bytes[head.count...]
    while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
      let line = rest[..<end]
      rest = rest[(end + 1)...]
      guard let text = String(validating: line, as: UTF8.self), let path = RelativePath(text) else { return nil }
      if let last = paths.last, last >= path { return nil }
      paths.append(path)
    }
    self.paths = paths
  }

  /// The list as it stands on disk: a header, then one path a line.
  public var bytes: [UInt8] {
    var writer = ByteWriter(capacity: 64 * (paths.count + 1))
    writer.write(Self.header)
    for path in paths {
      writer.write("\n")
      writer.write(path.text)
    }
    writer.write("\n")
    return writer.bytes
  }

  /// The list with other paths, which are sorted and not on it.
  func adding(_ others: [RelativePath]) -> Manifest {
    guard !others.isEmpty else { return self }
    var all: [RelativePath] = []
    all.reserveCapacity(paths.count + others.count)
    var rest = others[...]
    for path in paths {
      while let other = rest.first, other < path { all.append(rest.removeFirst()) }
      all.append(path)
    }
    return Manifest(paths: all + rest)
  }
}
