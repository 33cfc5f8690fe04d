import RegisterModel

extension DataSet {
  /// The catalogue by DCAT-AP.de 3.0 as JSON-LD: the register is one dataset, every file is a distribution of it.
  public var catalogue: [UInt8] {
    let nodes = [catalogueNode, dataSetNode, publisherNode, contactNode] + areaNodes + distributionNodes
    return JSON.object([("@context", Self.context), ("@graph", .array(nodes))]).bytes
  }

  private var publisherID: String { folder + "#herausgeber" }
  private var contactID: String { folder + "#kontakt" }
  private var dataSetID: String { folder + "#register" }

  private var catalogueNode: JSON {
    .object(compacting: [
      ("@id", .string(folder + DataFile.catalogue)), ("@type", "dcat:Catalog"), ("dct:title", german(portal.title)),
      ("dct:description", german(portal.description)), ("dct:publisher", reference(publisherID)),
      ("dct:language", reference(Authority.german)), ("foaf:homepage", reference(home)),
      ("dct:modified", day), ("dct:license", reference(license)), ("dct:spatial", place.map(reference)),
      ("dcat:themeTaxonomy", reference(Authority.themes)), ("dcat:dataset", reference(dataSetID)),
    ])
  }

  private var dataSetNode: JSON {
    .object(compacting: [
      ("@id", .string(dataSetID)), ("@type", "dcat:Dataset"),
      ("dct:title", german("\(portal.title): \(portal.subtitle)")),
      ("dct:description", german(portal.description)), ("dct:identifier", .string(dataSetID)),
      ("dct:publisher", reference(publisherID)), ("dct:creator", reference(publisherID)),
      ("dcat:contactPoint", reference(contactID)), ("dcat:theme", .array(Authority.dataThemes.map(reference))),
      ("dcat:keyword", .array(keywords.map(german))), ("dct:language", reference(Authority.german)),
      ("dcat:landingPage", reference(page)), ("dct:modified", day),
      ("dct:accrualPeriodicity", reference(Authority.asNeeded)),
      ("dct:accessRights", reference(Authority.publicAccess)),
      ("dct:spatial", place.map(reference)),
      ("dcatap:availability", reference(Authority.available)),
      ("dcatde:politicalGeocodingLevelURI", areaKey.map(Authority.level).map(reference)),
      ("dcatde:contributorID", contributor.map(reference)),
      ("dcat:version", .string("\(DataFile.schemaVersion)")),
      ("dcat:distribution", .array(Self.distributions.map { reference(distributionID($0)) })),
    ])
  }

  private var distributionNodes: [JSON] {
    Self.distributions.map { file in
      [
        "@id": .string(distributionID(file)), "@type": "dcat:Distribution", "dct:title": german(file.title),
        "dct:description": german(file.title), "dcat:accessURL": reference(folder + file.file),
        "dcat:downloadURL": reference(folder + file.file), "dct:license": reference(license),
        "dct:format": reference(Authority.fileTypes + file.fileType),
        "dcat:mediaType": reference("https://www.iana.org/assignments/media-types/" + file.mediaType),
        "dct:modified": day, "dct:language": reference(Authority.german),
        "dcatap:availability": reference(Authority.available),
      ]
    }
  }

  private var publisherNode: JSON {
    [
      "@id": .string(publisherID), "@type": "foaf:Organization", "foaf:name": german(portal.publisher),
      "foaf:homepage": reference(home), "foaf:mbox": reference("mailto:\(portal.contact)"),
    ]
  }

  private var contactNode: JSON {
    [
      "@id": .string(contactID), "@type": "vcard:Organization", "vcard:fn": .string(portal.publisher),
      "vcard:hasEmail": reference("mailto:\(portal.contact)"), "vcard:hasURL": reference(home),
    ]
  }

  private var areaNodes: [JSON] {
    guard let area = portal.area, let place else { return [] }
    return [["@id": .string(place), "@type": "dct:Location", "rdfs:label": german(area.name)]]
  }

  private var areaKey: AreaKey? { portal.area?.key }

  private var place: String? { areaKey.map(Authority.place) }

  private func distributionID(_ file: Distribution) -> String { "\(folder)#\(file.file)" }

  private func reference(_ address: String) -> JSON { ["@id": .string(address)] }

  private func german(_ text: String) -> JSON { ["@value": .string(text), "@language": "de"] }

  private var day: JSON { ["@value": .string(asOf.description), "@type": "xsd:date"] }

  private var license: String { Authority.licenses[portal.license] ?? portal.licenseURL }

  private var contributor: String? { portal.contributorCode.map { Authority.contributors + $0 } }

  private var keywords: [String] {
    ["Künstliche Intelligenz", "KI-Transparenzregister", "Algorithmen", "Verwaltung"]
      + [portal.area?.name].compactMap(\.self)
  }

  private static let context: JSON = [
    "dcat": "http://www.w3.org/ns/dcat#", "dct": "http://purl.org/dc/terms/", "foaf": "http://xmlns.com/foaf/0.1/",
    "vcard": "http://www.w3.org/2006/vcard/ns#", "xsd": "http://www.w3.org/2001/XMLSchema#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "dcatde": "http://dcat-ap.de/def/dcatde/", "dcatap": "http://data.europa.eu/r5r/",
  ]
}
