import Glibc

/// How the files of an output folder looked when they were written, and what each was made of, in the order of a manifest.
public struct WrittenFiles: Sendable {
  /// The list of the files.
  let manifest: Manifest
  /// How each looked; unsure for one of which nothing is known.
  private(set) var looks: [LookOfPlace]
  /// What each was made of; nil where that is not known.
  public private(set) var bases: [UInt64?]

  /// Files of which nothing is known yet.
  init(of manifest: Manifest) {
    self.manifest = manifest
    looks = Array(repeating: .unsure, count: manifest.paths.count)
    bases = Array(repeating: nil, count: manifest.paths.count)
  }

  /// What a ledger tells of files, both in the order of their paths.
  init(of manifest: Manifest, as ledger: LedgerPlaces) {
    self.init(of: manifest)
    var next = 0
    ledger.forEach { place in
      while next < manifest.paths.count, compare(manifest.paths[next].text, place.path) < 0 { next += 1 }
      guard next < manifest.paths.count, compare(manifest.paths[next].text, place.path) == 0 else { return }
      note(next, LookOfPlace(print: place.look), place.basis == 0 ? nil : place.basis)
    }
  }

  /// Remembers how a file looks, and what it was made of.
  public mutating func note(_ index: Int, _ look: LookOfPlace, _ basis: UInt64?) {
    looks[index] = look
    bases[index] = basis
  }

  /// The folders at the top that files lie in.
  public var topFolders: [String] {
    var folders: [String] = []
    var rest = manifest.paths[...]
    while let path = rest.first {
      guard let slash = path.text.utf8.firstIndex(of: UInt8(ascii: "/")) else {
        rest.removeFirst()
        continue
      }
      let folder = String(path.text[..<slash])
      folders.append(folder)
      // The sign behind the slash: everything in the folder stands before it.
      rest = rest[rest.firstIndex(notBefore: folder + "0")...]
    }
    return folders
  }

  /// The files as places of a ledger.
  public var places: LedgerPlaces {
    var places = LedgerPlaces()
    for (index, path) in manifest.paths.enumerated() {
      places.add(path.text, looks[index], basis: bases[index])
    }
    return places
  }
}

private func compare(_ text: String, _ other: UnsafePointer<CChar>) -> Int32 {
  text.withCString { strcmp($0, other) }
}

extension OpenFolder {
  /// Whether a folder, and no link to one, stands at a name.
  func hasFolder(_ name: String) -> Bool { (try? status(of: name))??.isFolder == true }
}
