import RegisterModel

extension DataSet {
  /// The register as a `Dataset` of schema.org, for a `<script type="application/ld+json">` of the start page or `/daten/`.
  ///
  /// One line; nothing in it can end the script, since `<`, `>` and `&` are escaped.
  public var schemaOrg: [UInt8] {
    JSON.object(compacting: [
      ("@context", "https://schema.org/"), ("@type", "Dataset"), ("@id", .string(folder + "#register")),
      ("name", .string(portal.title)), ("alternateName", .string(portal.subtitle)),
      ("description", .string(portal.description)), ("url", .string(page)), ("inLanguage", "de"),
      ("license", .string(portal.licenseURL)), ("isAccessibleForFree", true),
      ("dateModified", .string(asOf.description)), ("version", .number(DataFile.schemaVersion)),
      ("creator", publisher), ("publisher", publisher),
      ("spatialCoverage", portal.area.map { ["@type": "Place", "name": .string($0.name)] }),
      (
        "includedInDataCatalog",
        ["@type": "DataCatalog", "name": .string(portal.title), "url": .string(folder + DataFile.catalogue)]
      ),
      ("distribution", .array(Self.distributions.map(download))),
    ]).compactBytes
  }

  private var publisher: JSON {
    [
      "@type": "Organization", "name": .string(portal.publisher), "email": .string(portal.contact),
      "url": .string(home),
    ]
  }

  private func download(_ file: Distribution) -> JSON {
    [
      "@type": "DataDownload", "name": .string(file.title), "contentUrl": .string(folder + file.file),
      "encodingFormat": .string(file.mediaType),
    ]
  }
}
