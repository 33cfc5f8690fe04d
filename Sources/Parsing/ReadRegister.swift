public import Diagnostics
public import RegisterModel

/// One file of Content after reading, before it is known to be part of a register.
public enum ContentItem: Sendable {
  /// An entry of a ministry's folder.
  case entry(Entry)
  /// A ministry's own file.
  case ministry(Ministry)
  /// A law of the catalogue of norms.
  case law(Law)
  /// A date table.
  case duties([Duty])
  /// The list of removed entries.
  case removals([RemovalNote])
  /// The table of countries.
  case countries(Countries)
  /// A page of text.
  case page(Page)
  /// The file for the whole portal.
  case portal(Portal)
}

/// Reads one file of Content: what it is follows from where it lies.
///
/// - Parameters:
///   - file: The file.
///   - path: Its path below Content, with slashes.
///   - countries: The countries whose names are understood where a code is wanted, for advice.
///   - ids: The form of identifiers.
///   - log: Receives every fault of the file.
/// - Returns: What the file holds, or nil when it is so broken that nothing can be said of it; then a fault was reported.
public func readContentItem(
  _ file: SourceFile, at path: String, among countries: Countries = Countries(record: nil),
  identifiedBy ids: EntryIDForm, reportingTo log: inout DiagnosticSet
) -> ContentItem? {
  var faults = DiagnosticSet(limit: DiagnosticSet.errorsOfAFile)
  let item = read(file, at: path, among: countries, ids, reportingTo: &faults)
  log.formUnion(faults)
  if faults.omitted > 0 { log.insert(.furtherFaults(in: file)) }
  if faults.omittedHints > 0 { log.insert(.furtherHints(in: file)) }
  return item
}

private func read(
  _ file: SourceFile, at path: String, among countries: Countries, _ ids: EntryIDForm,
  reportingTo log: inout DiagnosticSet
) -> ContentItem? {
  guard let place = ContentPlace(path: path) else {
    log.insert(.misplaced(file, at: path))
    return nil
  }
  if let unfetched = file.unfetched {
    log.insert(unfetched)
    return nil
  }
  let conflicts = file.mergeConflicts
  guard conflicts.isEmpty else {
    for conflict in conflicts { log.insert(conflict) }
    let (mended, places) = file.withoutConflicts
    var others = DiagnosticSet()
    let item = read(mended, at: path, among: countries, ids, reportingTo: &others)
    // Nobody knows yet which side stays.
    log.formUnion(others.filter { fault in !places.contains { $0.indices.contains(Int(fault.range.start)) } })
    return item
  }
  var faults = DiagnosticSet()
  guard var matter = readFrontMatter(of: file, reportingTo: &faults) else {
    log.formUnion(faults)
    return nil
  }
  if let others = place.kind.nameOfFolder, matter.fields.contains(where: { $0.isIdentifier(ids) }) {
    log.insert(.entry(file, among: others))
    return nil
  }
  if place.kind == .entry, let stranger = Stranger(amongEntries: matter.fields) {
    log.insert(stranger.finding(in: file))
    return nil
  }
  if place.kind == .entry, let (start, id) = matter.secondEntry(of: file, ids) {
    let own = matter.fields.first { $0.key == "id" }?.text
    // What is wrong with the other entry is told where it can be mended, in its own file.
    faults = faults.filter { $0.rule != "mehrere-dokumente" }
    faults.insert(.secondEntry(String(decoding: file.bytes[id.indices], as: UTF8.self), besides: own, in: file, at: id))
    matter = matter.cut(at: start)
  }
  var reader = RecordReader(file: file, uncertainParts: matter.uncertainParts)
  reader.countries = countries
  reader.ids = ids
  if place.catalogue === FieldCatalogue.entry, matter.isDraft { reader.severityOfMissing = .hint }
  reader.hasBrokenCharacters = faults.all.contains { $0.rule == "kodierung" }
  let strays = matter.fieldsInText(of: file, place.catalogue)
  // A closing line too many was told where the fields go on behind it.
  if let stray = strays.first, !faults.all.contains(where: { $0.range.start >= matter.body.start }) {
    faults.insert(.fieldInText(stray.key, in: file, at: stray.range))
  }
  let uncertainKeys =
    matter.mayLackKey ? Set(place.catalogue.keys) : matter.uncertainKeys.union(strays.lazy.map(\.key))
  let record = reader.record(matter.fields, by: place.catalogue, at: matter.range, uncertainKeys: uncertainKeys)
  log.formUnion(faults.filter { !reader.explains($0, among: matter.fields) })
  log.formUnion(reader.log)
  matter.inspectComments(in: file, reportingTo: &log)
  let body = readMarkdown(of: file, body: matter.body, reservedAnchors: place.reservedAnchors, reportingTo: &log)
  if let name = place.nameUnfitAsAddress(besides: record) { log.insert(.unfitAsAddress(name, file)) }
  let item = place.item(file: file, record: record, body: body)
  if case .ministry(let ministry) = item { log.reportMismatch(of: record, "kuerzel", with: ministry.code, in: file) }
  if case .entry(let entry) = item { log.reportMismatch(of: record, "ressort", with: entry.ministry, in: file) }
  switch item {
  case .countries: log.reportFaultyCountries(in: record, of: file)
  case .portal: log.reportUnusableValues(of: record, in: file)
  default: break
  }
  return item
}

extension RawField {
  fileprivate func isIdentifier(_ ids: EntryIDForm) -> Bool { key == "id" && text.map(ids.isOne) ?? false }

  fileprivate var text: String? { if case .scalar(let scalar) = value { scalar.text } else { nil } }
}

extension FrontMatter {
  fileprivate var isDraft: Bool {
    fields.contains { field in
      if field.key == "entwurf", case .scalar(let scalar) = field.value {
        scalar.text == Switch.on.value
      } else {
        false
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func furtherFaults(in file: SourceFile) -> Self {
    Diagnostic(
      .error, rule: "weitere-fehler",
      "Diese Datei hat mehr als \(DiagnosticSet.errorsOfAFile) Fehler; die übrigen werden erst gezeigt, wenn diese behoben sind.",
      in: file, at: ByteRange(at: 0))
  }

  fileprivate static func furtherHints(in file: SourceFile) -> Self {
    Diagnostic(
      .hint, rule: "weitere-hinweise",
      "Diese Datei hat mehr als \(DiagnosticSet.errorsOfAFile) Hinweise; die übrigen werden erst gezeigt, wenn es weniger sind.",
      in: file, at: ByteRange(at: 0))
  }
}

extension DiagnosticSet {
  fileprivate mutating func reportMismatch(of record: Record, _ key: String, with folder: String, in file: SourceFile) {
    guard let written = record.text(key), written != folder else { return }
    insert(
      Diagnostic(
        .error, rule: "ordner-widerspruch",
        "„\(key): \(written)“ passt nicht zum Ordner „\(folder)“: der Ordner bestimmt das Ressort.",
        advice: isSlug(folder)
          ? "Schreiben Sie „\(key): \(folder)“ oder verschieben Sie die Datei."
          : "Benennen Sie den Ordner in „\(written)“ um.", in: file, at: record.range(of: key)))
  }
}
