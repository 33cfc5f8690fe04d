import Glibc

/// The program that is running, as a file.
public let thisProgram = "/proc/self/exe"

/// What tells one run of the system from every other; nil where the system does not say.
public func idOfSystemRun() -> [UInt8]? {
  let descriptor = open("/proc/sys/kernel/random/boot_id", O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { return nil }
  defer { close(descriptor) }
  // The file says that it has no bytes, as all files of the kernel do.
  guard let id = try? bytes(of: descriptor, at: 0, upTo: 64), !id.isEmpty else { return nil }
  return id
}
