import Bytes
public import Diagnostics
public import RegisterModel

/// What a file is, by where it lies in Content.
struct ContentPlace {
  /// What a register consists of.
  enum Kind: CaseIterable {
    case portal, countries, duties, removals, ministry, entry, law, page
  }

  let kind: Kind
  /// The code of the ministry in whose folder the file lies, or the name of a law's or a page's file.
  fileprivate let name: String

  init?(path: String) {
    guard path.hasSuffix(".md") else { return nil }
    let parts = path.dropLast(3).split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    switch (parts.count, parts.first) {
    case (1, "portal"): kind = .portal
    case (1, "laender"): kind = .countries
    case (1, "entfernt"): kind = .removals
    case (2, "fristen"): kind = .duties
    case (2, "normen"): kind = .law
    case (2, "seiten"): kind = .page
    case (3, "ressorts") where parts[2] == "ressort": kind = .ministry
    case (3, "ressorts") where parts[2].lowercased() == "ressort": return nil
    case (3, "ressorts"): kind = .entry
    default: return nil
    }
    name = parts.count > 1 ? parts[1] : ""
  }

  var catalogue: FieldCatalogue { kind.catalogue }

  /// The places that the page around the text has itself; those of its sources have numbers and are never given out.
  var reservedAnchors: Set<String> {
    switch kind {
    case .entry: Self.entryAnchors
    case .law: Self.lawAnchors
    case .ministry: Self.ministryAnchors
    case .portal: Self.startAnchors
    case .countries, .duties, .page, .removals: Self.pageAnchors
    }
  }

  private static let pageAnchors: Set<String> = [
    "inhalt", "navigation", "q", "quellen", "eintraege", "luecken", "regel",
  ]
  private static let lawAnchors = pageAnchors.union(["normen"])
  private static let ministryAnchors = pageAnchors.union(["moratorium", "nachfragen", "werkzeuge"])
  private static let startAnchors = pageAnchors.union([
    "aenderungen", "erprobungen", "fragen", "koordinierung", "ressorts", "orte", "orte-text", "orte-titel", "risiko",
    "risiko-text", "risiko-titel",
  ])
  static let entryAnchors = pageAnchors.union(FieldCatalogue.entry.keys).union(Section.allCases.map(\.anchor)).union([
    "bericht", "geschichte", "nachfragen", "pruefen", "titel", "verwandt", "zitieren",
  ])

  func item(file: SourceFile, record: Record, body: Document) -> ContentItem? {
    switch kind {
    case .portal: .portal(Portal(source: file, record: record, body: body))
    case .countries: .countries(Countries(record: record, source: file))
    case .removals: .removals(record.maps("eintraege").map { RemovalNote(record: $0, source: file) })
    case .duties: .duties(record.maps("fristen").map { Duty(record: $0, source: file) })
    case .ministry: .ministry(Ministry(source: file, code: name, record: record, body: body))
    case .entry: Entry(source: file, ministry: name, record: record, body: body).map(ContentItem.entry)
    case .law: .law(Law(source: file, slug: name, record: record, body: body))
    case .page: .page(Page(source: file, slug: record.text("pfad") ?? name, record: record, body: body))
    }
  }
}

extension ContentPlace {
  /// The file's name where it becomes an address that no address may be: one with blanks, umlauts or signs that mean something in it.
  func nameUnfitAsAddress(besides record: Record) -> String? {
    guard kind == .law || kind == .page && record.text("pfad") == nil else { return nil }
    return isFitAsAddress(name) ? nil : name
  }
}

private func isFitAsAddress(_ name: String) -> Bool {
  name.utf8.allSatisfy { $0.isLetterOrDigit || "-_.".utf8.contains($0) }
}

/// What is wrong with the name of a picture, which becomes its address.
public func faultOfName(ofPicture file: SourceFile) -> Diagnostic? {
  let name = file.path.split(separator: "/").last.map(String.init) ?? ""
  guard !isFitAsAddress(name), let dot = name.lastIndex(of: ".") else { return nil }
  return .unfitAsAddress(String(name[..<dot]), ending: String(name[dot...]), file)
}

extension ContentPlace.Kind {
  /// What the files in the folder are called; nil for those of entries, and where a file stands alone.
  var nameOfFolder: String? {
    switch self {
    case .page: "Seiten"
    case .law: "Normen"
    case .duties: "Fristen"
    case .portal, .countries, .removals, .ministry, .entry: nil
    }
  }

  /// What a file of the kind is among those beside the entries; nil for entries, and for the list of removed ones, which speaks of entries.
  var ground: GroundFile.Kind? {
    switch self {
    case .portal: .portal
    case .countries: .countries
    case .duties: .duties
    case .ministry: .ministry
    case .law: .law
    case .page: .page
    case .entry, .removals: nil
    }
  }

  var catalogue: FieldCatalogue { ground?.catalogue ?? (self == .removals ? .removals : .entry) }
}

/// A file among the entries that is none: it has no identifier, and keys that no entry has.
enum Stranger {
  case law, page, ministry

  init?(amongEntries fields: [RawField]) {
    func has(_ key: String) -> Bool { fields.contains { $0.key == key } }
    if has("id") { return nil }
    if has("gesetz"), has("normen") {
      self = .law
    } else if has("navigation") || has("pfad") {
      self = .page
    } else if has("kuerzel"), has("abkuerzung") {
      self = .ministry
    } else {
      return nil
    }
  }

  func finding(in file: SourceFile) -> Diagnostic {
    switch self {
    case .law: .amongEntries(file, "ein Gesetz mit seinen Normen", advice: "Verschieben Sie sie nach „normen/“.")
    case .page: .amongEntries(file, "eine Seite", advice: "Verschieben Sie sie nach „seiten/“.")
    case .ministry: .amongEntries(file, "die eines Ressorts", advice: "Benennen Sie sie in „ressort.md“ um.")
    }
  }
}

private let pictureEndings = [".png", ".jpg", ".jpeg", ".webp", ".avif"]

/// Whether the file at a path below Content is a picture of the pages.
public func isPicture(_ path: String) -> Bool {
  path.hasPrefix("bilder/") && pictureEndings.contains { path.hasSuffix($0) }
}

/// Whether a file of Content can lie at a path at all.
public func isContentPath(_ path: String) -> Bool { ContentPlace(path: path) != nil }

/// The file that lies at a path below Content, if it is no entry and says something to readers.
public func groundFile(at path: String) -> GroundFile? {
  ContentPlace(path: path).flatMap { place in
    place.kind.ground.map { GroundFile(kind: $0, name: place.name, path: path) }
  }
}

extension GroundFile.Kind {
  var catalogue: FieldCatalogue {
    switch self {
    case .portal: .portal
    case .ministry: .ministry
    case .law: .law
    case .duties: .duties
    case .countries: .countries
    case .page: .page
    }
  }
}

extension Diagnostic {
  /// A file at a path below Content where none is looked for.
  static func misplaced(_ file: SourceFile, at path: String) -> Self {
    if let name = nameAsText(path) {
      return Diagnostic(
        .error, rule: "datei-am-falschen-ort", "Was hier liegt, endet mit „.md“; diese Datei endet anders.",
        advice: "Benennen Sie sie in „\(name)“ um; gibt es die schon, löschen Sie eine der beiden.", in: file,
        at: ByteRange(at: 0))
    }
    if backupEndings.contains(where: path.hasSuffix) {
      return Diagnostic(
        .error, rule: "datei-am-falschen-ort",
        "Diese Datei sieht nach einer Sicherungskopie aus; hier liegt nur, was gilt.",
        advice: "Löschen Sie sie, oder legen Sie sie anderswohin.", in: file, at: ByteRange(at: 0))
    }
    if path.hasPrefix("bilder/") { return misplacedPicture(file, at: path) }
    let small = path.lowercased()
    if small != path, ContentPlace(path: small) != nil {
      return Diagnostic(
        .error, rule: "datei-am-falschen-ort", "Was das Register kennt, ist klein geschrieben: „\(small)“.",
        advice: "Benennen Sie es so um.", in: file, at: ByteRange(at: 0))
    }
    return Diagnostic(
      .error, rule: "datei-am-falschen-ort", "Diese Datei liegt an keinem Ort, den das Register kennt.",
      advice:
        "Legen Sie Einträge nach ressorts/<kuerzel>/, Normen nach normen/, Fristen nach fristen/, Seiten nach seiten/, jeweils als .md; Bilder nach bilder/.",
      in: file, at: ByteRange(at: 0))
  }

  private static func misplacedPicture(_ file: SourceFile, at path: String) -> Self {
    let name = path.split(separator: "/").last.map(String.init) ?? ""
    let ending = name.lastIndex(of: ".").map { String(name[$0...]) } ?? ""
    let isLarge = pictureEndings.contains(ending.lowercased())
    return Diagnostic(
      .error, rule: "datei-am-falschen-ort",
      isLarge
        ? "Die Endung eines Bildes ist klein geschrieben."
        : "Bilder enden mit \(pictureEndings.map { "„\($0)“" }.joined(separator: ", ")); diese Datei endet anders.",
      advice: isLarge
        ? "Benennen Sie sie in „\(name.dropLast(ending.count))\(ending.lowercased())“ um."
        : "Speichern Sie das Bild in einem dieser Formate.", in: file, at: ByteRange(at: 0))
  }

  /// What editors and version control put behind the names of copies.
  private static let backupEndings = [".bak", ".orig", ".old", ".tmp", ".rej", ".swp"]

  static func unfitAsAddress(_ name: String, ending: String = ".md", _ file: SourceFile) -> Self {
    Diagnostic(
      .error, rule: "dateiname-ungueltig",
      "Der Name der Datei wird zu einer Adresse; er hat keine Leerzeichen, Umlaute und andere Zeichen als a–z, A–Z, 0–9, „-“, „_“ und „.“.",
      advice: "Benennen Sie sie in „\(distinctSlug(of: name))\(ending)“ um.", in: file, at: ByteRange(at: 0))
  }

  static func entry(_ file: SourceFile, among others: String) -> Self {
    Diagnostic(
      .error, rule: "datei-am-falschen-ort", "Diese Datei ist ein Eintrag und liegt bei den \(others).",
      advice: "Verschieben Sie sie nach „ressorts/<kuerzel>/“.", in: file, at: ByteRange(at: 0))
  }

  static func amongEntries(_ file: SourceFile, _ name: String, advice: String) -> Self {
    Diagnostic(
      .error, rule: "datei-am-falschen-ort", "Diese Datei ist \(name) und liegt bei den Einträgen.", advice: advice,
      in: file, at: ByteRange(at: 0))
  }

  /// The name with which a text would be read that lies in the right folder.
  private static func nameAsText(_ path: String) -> String? {
    let endings = [".md.txt", ".txt", ".markdown", ".MD", ".Md", ".mdown"]
    guard let ending = endings.first(where: path.hasSuffix) else { return nil }
    let renamed = path.dropLast(ending.count) + ".md"
    return ContentPlace(path: String(renamed)) == nil ? nil : renamed.split(separator: "/").last.map(String.init)
  }
}
