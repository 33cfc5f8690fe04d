import Glibc

/// Takes the next piece of a file's content.
public typealias PieceReceiver = ([UInt8]) throws(EnvironmentFault) -> Void

/// Gives a file its content piece by piece, so that nobody needs to hold all of it, and touches it only if it differs from what stands there.
///
/// As long as the pieces are what stands there they are only compared; from the first difference on a new file is written.
struct FileSink: ~Copyable {
  private let name: String
  private let folder: OpenFolder
  private let output: OutputFolder
  /// The file that stands there, or -1.
  private var old: Int32 = -1
  /// The new file, or -1.
  private var new: Int32 = -1
  /// The name of the new file until it is complete, nil when it is made in its place.
  private var temporary: String?
  private var compared = 0

  /// A sink for a file in a folder of the output; whatever stands there but is no regular file is thrown as what it is.
  init(_ name: String, in folder: OpenFolder, of output: OutputFolder, mayExist: Bool) throws(SystemCode) {
    self.name = name
    self.folder = folder
    self.output = output
    guard mayExist else { return }
    do throws(SystemCode) {
      old = try system { openat(folder.descriptor, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC) }
      var status = stat()
      try system { fstat(old, &status) }
      guard status.isFile else { throw status.isFolder ? SystemCode(EISDIR) : .exists }
    } catch {
      if error != .isMissing { throw error }
    }
  }

  deinit {
    if old >= 0 { close(old) }
    guard new >= 0 else { return }
    close(new)
    removeUnfinished()
  }

  /// Takes the next piece.
  mutating func write(_ piece: [UInt8]) throws(SystemCode) {
    if new < 0, old >= 0, try stands(piece) {
      compared += piece.count
      return
    }
    if new < 0 { try begin() }
    try Disk.write(piece, to: new)
  }

  /// Completes the file and tells how it stood to what was there.
  mutating func finish() throws(SystemCode) -> FileState {
    if new < 0 {
      var status = stat()
      if old >= 0 { try system { fstat(old, &status) } }
      if old >= 0, status.st_size == compared { return .same }
      try begin()
    }
    let state = old >= 0 ? FileState.different : .missing
    let descriptor = new
    new = -1
    let code = close(descriptor) == 0 ? nil : SystemCode.last
    if let code {
      removeUnfinished()
      throw code
    }
    if let temporary {
      do throws(SystemCode) {
        try system { renameat(output.root.descriptor, temporary, folder.descriptor, name) }
      } catch {
        removeUnfinished()
        throw error
      }
    }
    return state
  }

  private func removeUnfinished() {
    unlinkat(temporary == nil ? folder.descriptor : output.root.descriptor, temporary ?? name, 0)
  }

  /// Whether a piece stands in the old file where the last one ended.
  private func stands(_ piece: [UInt8]) throws(SystemCode) -> Bool {
    let found = try bytes(of: old, at: compared, upTo: piece.count)
    guard found.count == piece.count else { return false }
    return found.withUnsafeBytes { found in
      piece.withUnsafeBytes { piece in
        guard let found = found.baseAddress, let start = piece.baseAddress else { return true }
        return memcmp(found, start, piece.count) == 0
      }
    }
  }

  /// Begins the new file with what was equal so far.
  private mutating func begin() throws(SystemCode) {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    if old >= 0 {
      let temporary = output.temporaryName()
      new = try system { openat(output.root.descriptor, temporary, flags, 0o666) }
      self.temporary = temporary
    } else {
      new = try system { openat(folder.descriptor, name, flags, 0o666) }
    }
    var offset: off_t = 0
    while Int(offset) < compared {
      if try system({ sendfile(new, old, &offset, compared - Int(offset)) }) == 0 { throw SystemCode(EIO) }
    }
  }
}
