import Chronicling
import RegisterModel

extension DataSet {
  /// The description of all tables and columns by Frictionless Data Package.
  public var dataPackage: [UInt8] {
    JSON.object(compacting: [
      ("profile", "data-package"), ("name", "ki-transparenzregister"), ("title", .string(portal.title)),
      ("description", .string(portal.description)),
      (ReservedMember.notice, portal.notice.isEmpty ? nil : .string(portal.notice)),
      ("version", .string("\(DataFile.schemaVersion)")),
      ("created", .string("\(asOf)T00:00:00Z")), ("homepage", .string(page)),
      ("licenses", [["name": .string(portal.license), "path": .string(portal.licenseURL)]]),
      ("contributors", [["title": .string(portal.publisher), "role": "publisher"]]), ("resources", .array(resources)),
    ]).bytes
  }

  private var resources: [JSON] {
    let ids = portal.entryIDs
    return ExportTable<ExportedEntry>.all.map { $0.resource(ids) }
      + ExportTable<ExportedMinistry>.all.map { $0.resource(ids) }
      + ExportTable<EntryHistory>.all.map { $0.resource(ids) }
  }
}

extension ExportTable {
  fileprivate func resource(_ ids: EntryIDForm) -> JSON {
    [
      "profile": "tabular-data-resource", "name": .string(name), "path": .string("\(name).csv"),
      "title": .string(title), "format": "csv", "mediatype": "text/csv", "encoding": "utf-8",
      "dialect": ["delimiter": ",", "quoteChar": "\"", "doubleQuote": true, "lineTerminator": "\r\n", "header": true],
      "schema": schema(ids),
    ]
  }

  private func schema(_ ids: EntryIDForm) -> JSON {
    let references = reference.map { reference -> JSON in
      [
        [
          "fields": .string(reference.column),
          "reference": ["resource": .string(reference.table), "fields": .string(reference.key)],
        ]
      ]
    }
    return .object(compacting: [
      ("fields", .array(columns.map { $0.tableField(ids) })),
      ("primaryKey", isKeyed ? .string(columns[0].name) : nil), ("foreignKeys", references),
      ("missingValues", [""]),
    ])
  }
}

extension Column {
  fileprivate func tableField(_ ids: EntryIDForm) -> JSON {
    .object(compacting: [
      ("name", .string(name)), ("title", .string(title)),
      ("description", description.isEmpty ? nil : .string(description)),
      ("type", kind.isNumber ? "integer" : "string"), ("constraints", constraints(ids)),
    ])
  }

  private var description: String {
    switch kind {
    case .list: [summary, "Mehrere Werte, getrennt durch „; “."].filter { !$0.isEmpty }.joined(separator: " ")
    case .date: [summary, "Datum als JJJJ-MM-TT, JJJJ-MM oder JJJJ."].filter { !$0.isEmpty }.joined(separator: " ")
    default: summary
    }
  }

  private func constraints(_ ids: EntryIDForm) -> JSON? {
    var members: [(String, JSON?)] = [("required", isRequired ? true : nil)]
    if case .term(let list) = kind { members.append(("enum", .strings(list.terms.map(\.value)))) }
    if case .date = kind { members.append(("pattern", .string(Pattern.date))) }
    if case .entryID = kind { members.append(("pattern", .string(Pattern.entryID(ids)))) }
    let constraints = members.filter { $0.1 != nil }
    return constraints.isEmpty ? nil : .object(compacting: constraints)
  }
}

extension FieldKind {
  fileprivate var isNumber: Bool { if case .number = self { true } else { false } }
}
