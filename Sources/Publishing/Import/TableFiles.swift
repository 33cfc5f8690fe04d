import Disk
import Glibc

/// The largest table that is read, in bytes.
private let maximumTableSize = 100_000_000

/// The content of a table anywhere on the disk.
func readTable(at path: String) throws(EnvironmentFault) -> [UInt8] {
  do throws(SystemCode) {
    let descriptor = try system { open(path, O_RDONLY | O_CLOEXEC) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    while bytes.count <= maximumTableSize {
      let start = bytes.count
      bytes.append(contentsOf: repeatElement(0, count: 1 << 16))
      let count = try system { bytes.withUnsafeMutableBytes { read(descriptor, $0.baseAddress! + start, 1 << 16) } }
      bytes.removeLast((1 << 16) - count)
      if count == 0 { return bytes }
    }
  } catch {
    throw EnvironmentFault(path, cannotBe: "gelesen", because: error)
  }
  throw EnvironmentFault(message: "„\(path)“ ist größer als \(maximumTableSize / 1_000_000) MB.")
}

/// Writes a new file below a folder and makes the folders on the way.
///
/// - Returns: The path that was written.
func createFile(_ path: String, below root: String, _ bytes: [UInt8]) throws(EnvironmentFault) -> String {
  let shown = "\(root)/\(path)"
  do throws(SystemCode) {
    var folder = try OpenFolder(path: root)
    let parts = path.split(separator: "/").map(String.init)
    for part in parts.dropLast() { folder = try folder.folder(creating: part) }
    try folder.create(parts.last ?? path, with: bytes)
    return shown
  } catch {
    throw EnvironmentFault(shown, cannotBe: "angelegt", because: error)
  }
}
