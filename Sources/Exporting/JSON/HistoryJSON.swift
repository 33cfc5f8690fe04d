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
    writer.write(",\"\(ReservedMember.versions)\":")
    writer.write(JSON.array(versionObjects(folder)).compactBytes)
    writer.write(ReservedMember.closing)
  }

  /// What stands in the place of the JSON of an entry that is gone.
  public func removedJSON(address: String) -> [UInt8] {
    let last = versions.last
    let register: JSON = .object(compacting: [
      ("adresse", .string(address)), ("quelle", .string(address + DataFile.source)), ("status", "entfernt"),
      ("entfernt_am", removal?.commit.map { .string($0.day.description) }),
      ("commit", removal?.commit.map { .string($0.id) }), ("grund", removal?.reason.map(JSON.string)),
      (ReservedMember.versions, .array(versionObjects(address))),
    ])
    return JSON.object(compacting: [
      ("id", .string(id)), ("titel", last.map { .string($0.title) }), ("ressort", last.map { .string($0.ministry) }),
      (ReservedMember.register, register),
    ]).bytes
  }

  private func versionObjects(_ folder: String) -> [JSON] {
    versions.enumerated().map { index, version in
      .object(compacting: [
        ("nummer", .number(version.number)), ("datum", .string(version.commit.day.description)),
        ("datum_zweifelhaft", version.commit.isDateDoubtful ? true : nil),
        ("commit", .string(version.commit.id)), ("objekt", .string(version.blob)),
        ("redaktionell", version.isEditorial ? true : nil), ("notiz", version.note.map(JSON.string)),
        ("adresse", .string(index == versions.count - 1 ? folder : "\(folder)versionen/\(version.number)/")),
      ])
    }
  }
}
