import Synchronization

/// The files of old versions: those that were read are kept in the spool, the others are asked of git all at once when the first is wanted.
final class VersionStore: Sendable {
  private let git: Git
  private let spool: Spool
  /// The object ids of all versions that may be asked for.
  private let wanted: Set<String>
  private let places: Mutex<[String: Spool.Place]>

  init(_ git: Git, spool: Spool, wanted: [String], places: [String: Spool.Place] = [:]) {
    self.git = git
    self.spool = spool
    self.wanted = Set(wanted)
    self.places = Mutex(places)
  }

  /// The content of a file; may be called by several threads.
  func bytes(of blob: String) throws(EnvironmentFault) -> [UInt8] {
    let place = try places.withLock { places throws(EnvironmentFault) in
      if places[blob] == nil { try load(wanted.contains(blob) ? wanted : [blob], into: &places) }
      return places[blob]
    }
    guard let place else { throw EnvironmentFault(message: "Eine frühere Fassung fehlt im Git-Repositorium.") }
    return try spool.read(place)
  }

  private func load(
    _ blobs: Set<String>, into places: inout [String: Spool.Place]
  ) throws(EnvironmentFault) {
    let missing = blobs.filter { places[$0] == nil }.sorted()
    do throws(NoHistory) {
      try git.keepBlobs(missing, in: spool) { id, place, _ in places[id] = place }
    } catch {
      throw EnvironmentFault(message: error.detail ?? error.reason)
    }
  }
}

extension Git {
  /// Reads objects into the spool; what is too large for a file of Content counts as empty.
  func keepBlobs(
    _ ids: [String], in spool: Spool, _ receive: (String, Spool.Place, [UInt8]) -> Void
  ) throws(NoHistory) {
    var index = 0
    try readBlobs(ids) { bytes throws(EnvironmentFault) in
      let place = try spool.append(bytes ?? [])
      receive(ids[index], place, bytes ?? [])
      index += 1
    }
  }
}
