import Glibc

/// A name in a folder and what stands behind it.
public struct FolderEntry {
  /// What stands in a folder.
  public enum Kind {
    case file, folder, link, other
  }

  /// The name; bytes that are no UTF-8 are replaced.
  public let name: String
  /// Whether the name can be used: UTF-8 without control characters.
  let isNameable: Bool
  /// What it is.
  public let kind: Kind
  /// The name's bytes and a zero, where they are no UTF-8.
  fileprivate let rawName: [CChar]?
}

extension OpenFolder {
  /// The names in the folder in the order of the file system, `.` and `..` left out.
  public func entries() throws(SystemCode) -> [FolderEntry] {
    let copy = try system { openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    guard let stream = fdopendir(copy) else {
      let code = SystemCode.last
      close(copy)
      throw code
    }
    defer { closedir(stream) }
    var entries: [FolderEntry] = []
    while let entry = try next(of: stream) {
      if let entry = try folderEntry(of: entry) { entries.append(entry) }
    }
    return entries
  }

  private func next(of stream: OpaquePointer) throws(SystemCode) -> UnsafeMutablePointer<dirent>? {
    errno = 0
    let entry = readdir(stream)
    if entry == nil, errno != 0 { throw .last }
    return entry
  }

  private func folderEntry(of entry: UnsafeMutablePointer<dirent>) throws(SystemCode) -> FolderEntry? {
    let characters = UnsafeRawPointer(entry).advanced(by: nameOffset).assumingMemoryBound(to: CChar.self)
    if strcmp(characters, ".") == 0 || strcmp(characters, "..") == 0 { return nil }
    let exact = String(validatingCString: characters)
    let name = exact ?? String(cString: characters)
    let hasControls = name.utf8.contains { $0 < 0x20 || $0 == 0x7F }
    return FolderEntry(
      name: name, isNameable: exact != nil && !hasControls, kind: try kind(of: entry.pointee.d_type, characters),
      rawName: exact == nil ? Array(UnsafeBufferPointer(start: characters, count: strlen(characters) + 1)) : nil)
  }

  /// A name by which an entry can be called: its own, or where that is no UTF-8 another that it is given.
  public func callableName(of entry: FolderEntry) throws(SystemCode) -> String {
    guard let rawName = entry.rawName else { return entry.name }
    let name = Manifest.reservedPrefix + "name"
    try system { renameat(descriptor, rawName, descriptor, name) }
    return name
  }

  private func kind(of type: UInt8, _ name: UnsafePointer<CChar>) throws(SystemCode) -> FolderEntry.Kind {
    switch Int(type) {
    case Int(DT_REG): return .file
    case Int(DT_DIR): return .folder
    case Int(DT_LNK): return .link
    case Int(DT_UNKNOWN):
      var status = stat()
      try system { fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) }
      return status.isFile ? .file : status.isFolder ? .folder : status.isLink ? .link : .other
    default: return .other
    }
  }
}

private let nameOffset = MemoryLayout<dirent>.offset(of: \.d_name)!
