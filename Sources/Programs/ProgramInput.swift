import Disk
import Glibc

/// What a program reads from standard input: a file without a name rather than a pipe, so that neither side ever waits for the other
/// and a program that ends without reading raises no signal.
final class ProgramInput: Sendable {
  let descriptor: Int32

  /// Keeps the bytes until the program has read them.
  init(_ bytes: [UInt8]) throws(SystemCode) {
    descriptor = try bytes.isEmpty ? system { open("/dev/null", O_RDONLY | O_CLOEXEC) } : Self.openFile()
    var written = 0
    while written < bytes.count {
      written += try system {
        bytes.withUnsafeBytes { pwrite(descriptor, $0.baseAddress! + written, $0.count - written, written) }
      }
    }
  }

  deinit { close(descriptor) }

  private static func openFile() throws(SystemCode) -> Int32 {
    for folder in ["/dev/shm", "/tmp", "/var/tmp"] {
      let descriptor = open(folder, namelessFile | O_RDWR | O_CLOEXEC, 0o600)
      if descriptor >= 0 { return descriptor }
    }
    throw .last
  }
}
