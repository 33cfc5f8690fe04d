public import Bytes

extension DataSet {
  /// Appends everything of `eintraege.json` before the first entry; entries follow, separated by `entrySeparator`.
  public func writeHeadOfEntries(to writer: inout ByteWriter) {
    writer.write("{\"schema_version\":")
    writer.write(DataFile.schemaVersion)
    for (name, value) in [
      ("titel", portal.title), ("stand", asOf.description), ("herausgeber", portal.publisher),
      (ReservedMember.notice, portal.notice), ("lizenz", portal.license), ("lizenz_url", portal.licenseURL),
      (ReservedMember.address, home),
      ("schema", folder + DataFile.exportSchema),
    ] where !value.isEmpty {
      writer.write(",\"\(name)\":")
      writer.write(jsonString: value)
    }
    writer.write(",\"eintraege\":[\n")
  }

  /// What stands between two entries of `eintraege.json`.
  public static let entrySeparator: StaticString = ",\n"

  /// What stands behind the last entry of `eintraege.json`.
  public static let footOfEntries: StaticString = "\n]}\n"
}
