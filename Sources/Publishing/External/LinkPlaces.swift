import Diagnostics
import Disk

/// Where addresses are written in Content and Templates.
struct LinkPlaces {
  private let files: [SourceFile]

  /// Reads all sources; what cannot be read has been reported by the build before.
  init(in workspace: Workspace, reportingTo log: inout DiagnosticSet) throws(EnvironmentFault) {
    var unused = DiagnosticSet()
    files =
      try readTree(at: workspace.content, shownAs: workspace.content, reportingTo: &unused)
      .filter { $0.path.hasSuffix(".md") }
      + readTree(at: workspace.templates, shownAs: workspace.templates, reportingTo: &unused)
  }

  /// The first place where an address stands whole; the start of the first file for one that a program put together.
  func place(of address: String) -> (SourceFile, ByteRange) {
    let wanted = Array(address.utf8)
    for file in files {
      var start = 0
      while let found = file.bytes[start...].firstRange(of: wanted) {
        if file.bytes[found.upperBound...].first.map(endsAddress) ?? true {
          return (file, ByteRange(found.lowerBound, found.upperBound))
        }
        start = found.upperBound
      }
    }
    return (files.first ?? SourceFile(path: "Content", bytes: []), ByteRange(at: 0))
  }
}

private func endsAddress(_ byte: UInt8) -> Bool {
  byte <= 0x20 || "\"'<>)],#".utf8.contains(byte)
}
