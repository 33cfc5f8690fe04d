import Glibc

/// Whether a folder lies on a file system whose changes are made on other machines, of which the kernel hears nothing.
func isRemote(_ path: String) -> Bool {
  var status = stat()
  guard stat(path, &status) == 0, let mounts = text(ofFile: "/proc/self/mountinfo") else { return false }
  let device = deviceName(status.st_dev)
  return mounts.split(separator: "\n").contains { line in
    let words = line.split(separator: " ")
    guard words.count > 2, words[2] == device, let dash = words.firstIndex(of: "-") else { return false }
    return words.indices.contains(dash + 1) && remoteFileSystems.contains(String(words[dash + 1]))
  }
}

/// A device as the kernel lists it: its numbers of twelve and of twenty bits, which C's macros take out of the one in `stat`.
private func deviceName(_ device: dev_t) -> String {
  let major = device >> 8 & 0xFFF | device >> 32 & ~0xFFF
  let minor = device & 0xFF | device >> 12 & ~0xFF
  return "\(major):\(minor)"
}

/// Network file systems and the folders that virtual machines share with their host.
private let remoteFileSystems: Set<String> = [
  "nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "vboxsf", "fuse.sshfs", "fuse.vmhgfs-fuse", "virtiofs",
]

private func text(ofFile path: String) -> String? {
  guard let file = fopen(path, "re") else { return nil }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var piece = [UInt8](repeating: 0, count: 16_384)
  while true {
    let count = fread(&piece, 1, piece.count, file)
    guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
    bytes += piece[..<count]
  }
}
