public import Bytes
public import Chronicling

extension EntryHistory {
  /// Appends an entry's exported JSON with the versions that the entry had.
  ///
  /// - Parameters:
  ///   - entry: What `ExportedEntry.writeJSON` made.
  ///   - folder: The full address of the entry's page, with a slash at the end.
  ///   - writer: Receives the object.
  public func write(into entry: [UInt8], folder: String, to writer: inout ByteWriter) {
    writer.write(entry.dropLast(ReservedMember.closing.utf8CodeUnitCount))
    writer.write(",\"\(ReservedMember.versions)\":[")
    for index in versions.indices {
      var isFirst = true
      writer.write(index > 0 ? ",{" as StaticString : "{")
      forEachMember(ofVersionAt: index, folder) { key, value in
        writer.write(isFirst ? "\"" as StaticString : ",\"")
        writer.write(key)
        writer.write("\":")
        value.writeCompact(to: &writer)
        isFirst = false
      }
      writer.write("}")
    }
    writer.write("]")
    writer.write(ReservedMember.closing)
  }

  /// What stands in the place of the JSON of an entry that is gone.
  ///
  /// - Parameters:
  ///   - address: The full address of its page, with a slash at the end.
  ///   - notice: The notice on every page.
  /// - Returns: The object.
  public func removedJSON(address: String, notice: String) -> [UInt8] {
    let last = versions.last
    let register: JSON = .object(compacting: [
      (ReservedMember.address, .string(address)), (ReservedMember.notice, notice.isEmpty ? nil : .string(notice)),
      ("quelle", .string(address + DataFile.source)), ("status", "entfernt"),
      ("entfernt_am", removal?.commit.map { .string($0.day.description) }),
      ("commit", removal?.commit.map { .string($0.id) }), ("grund", removal?.account.map(JSON.string)),
      (ReservedMember.versions, .array(versionObjects(address))),
    ])
    return JSON.object(compacting: [
      ("id", .string(id)), ("titel", last.map { .string($0.title) }), ("ressort", last.map { .string($0.ministry) }),
      (ReservedMember.register, register),
    ]).bytes
  }

  private func versionObjects(_ folder: String) -> [JSON] {
    versions.indices.map { index in
      var members: [(String, JSON)] = []
      forEachMember(ofVersionAt: index, folder) { members.append(($0.description, $1)) }
      return .object(members)
    }
  }

  private func forEachMember(ofVersionAt index: Int, _ folder: String, _ visit: (StaticString, JSON) -> Void) {
    let version = versions[index]
    visit("nummer", .number(version.number))
    visit("datum", .string(version.commit.day.description))
    if version.commit.isDateDoubtful { visit("datum_zweifelhaft", true) }
    visit("commit", .string(version.commit.id))
    visit("objekt", .string(version.blob))
    if version.isEditorial { visit("redaktionell", true) }
    if let note = version.note { visit("notiz", .string(note)) }
    let isLast = index == versions.count - 1
    visit("adresse", .string(isLast ? folder : "\(folder)versionen/\(version.number)/"))
  }
}
