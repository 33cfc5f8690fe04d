import Foundation
import RegisterModel

/// A whole portal in which every text of every kind of file is a payload: for each payload a ministry, an entry that fills all fields,
/// an entry whose text puts it into every place of Markdown, a law, a duty, a country and a page.
struct HostileSite {
  let payloads: [Payload]
  /// The payloads in the texts of which there is only one, one behind the other; they stand on every page.
  let common: [Payload]
  /// Whether everything that could mean something is replaced by a letter: a portal of the same shape in which nothing can be wrong.
  let isHarmless: Bool

  /// Every file below Content, by its path.
  func files() -> [(path: String, text: String)] {
    let single = payloads.enumerated().flatMap { index, payload in files(of: payload, number: index + 1) }
    return single + [
      ("portal.md", page(filler(all, 0, fixed: Self.portal).fields(of: .portal), "Willkommen.")),
      ("fristen/feindlich.md", page([("titel", .text(all)), ("fristen", .list(maps(.duties, "fristen", Self.duty)))])),
      ("laender.md", page(countries)),
    ]
  }

  private func files(of payload: Payload, number: Int) -> [(path: String, text: String)] {
    let text = shown(payload.text)
    let folder = "ressorts/p\(number)"
    func matter(_ catalogue: FieldCatalogue, _ fixed: [String: String]) -> [(key: String, value: Matter)] {
      filler(text, number, fixed: fixed).fields(of: catalogue)
    }
    let entry = Self.entry.merging(["id": "nrw-ki-\(10_000 + number)"]) { $1 }
    let reader = Self.reader.merging(["id": "nrw-ki-\(20_000 + number)"]) { $1 }
    let body = isHarmless ? "Text." : Places.body(of: payload)
    return [
      ("\(folder)/ressort.md", page(matter(.ministry, ["kuerzel": "p\(number)"]))),
      ("\(folder)/felder.md", page(matter(.entry, entry))),
      ("\(folder)/text.md", page(reader.map { ($0, Matter.text($1)) } + Self.lists, body)),
      ("normen/p\(number).md", page(matter(.law, [:]))),
      ("seiten/p\(number).md", page(matter(.page, ["pfad": "seite-\(number)"]))),
    ]
  }

  private func page(_ fields: [(key: String, value: Matter)], _ body: String = "") -> String {
    "---\n\(Matter.lines(of: fields))---\n\n\(body)\n"
  }

  private func filler(_ text: String, _ number: Int, fixed: [String: String]) -> Filler {
    let address = isHarmless ? "https://gut.example/x" : Places.address(holding: text)
    return Filler(text: text, address: address, mark: " nr\(number)", fixed: fixed, omitted: Self.omitted)
  }

  private var all: String {
    common.map { shown($0.text).replacing("\n", with: " ") }.joined(separator: " · ")
  }

  private func maps(_ catalogue: FieldCatalogue, _ key: String, _ fixed: (Int) -> [String: String]) -> [Matter] {
    payloads.enumerated().compactMap { index, payload in
      let filler = filler(shown(payload.text), index + 1, fixed: fixed(index))
      guard case .list(let maps)? = filler.fields(of: catalogue).first(where: { $0.key == key })?.value else {
        return nil
      }
      return maps.first
    }
  }

  private var countries: [(key: String, value: Matter)] {
    let used = ["DE", "IE", "US"].map {
      Matter.map([("code", .text($0)), ("name", .text("Land \($0)")), ("raum", .text("eu_ewr"))])
    }
    return [
      ("geprueft_am", .text("2026-11-01")), ("quelle", .text(all)),
      ("laender", .list(used + maps(.countries, "laender") { ["laender.code": Self.code($0)] })),
    ]
  }

  private static func code(_ index: Int) -> String {
    let letters = "FGHJKLMNOPQRSTVWXYZ".unicodeScalars.map(Character.init)
    return String([letters[index / 26 % letters.count], Character(Unicode.Scalar(UInt8(65 + index % 26)))])
  }

  private func shown(_ text: String) -> String { isHarmless ? harmless(text) : text }
}

/// A text of the same length and the same lines in which no character means anything.
func harmless(_ text: String) -> String {
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    let isKept = scalar.value < 0x80 && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
    result.append(isKept || scalar == " " || scalar == "\n" ? scalar : "x")
  }
  return String(result)
}

extension HostileSite {
  /// What an entry has to say for the rules to leave it alone; everything else follows from the catalogue.
  private static let entry: [String: String] = [
    "status": "in_betrieb", "themen": "polizei", "entscheidungsrolle": "empfehlend", "risikoklasse": "kein_hochrisiko",
    "anhang_iii": "5a", "personenbezogene_daten": "nein", "technik": "sprachmodell", "transparenzpflichten": "keine",
    "luecken.feld": "profiling", "luecken.stand": "unbekannt", "luecken.grundlage": "§ 6 IFG NRW",
    "ausnahme_art6_3.buchstabe": "a", "naechste_pruefung": "2027-01",
  ]
  private static let reader: [String: String] = [
    "titel": "Text", "kurzbeschreibung": "Ein Text.", "kontakt": "stelle@land.example", "status": "in_betrieb",
    "beginn": "2025-01",
    "zweck": "Keiner.", "entscheidungsrolle": "keine", "risikoklasse": "nicht_geprueft",
    "personenbezogene_daten": "nein",
  ]
  private static let lists: [(key: String, value: Matter)] = [
    ("themen", .list([.text("polizei")])), ("technik", .list([.text("suche")])),
  ]
  private static let omitted: Set<String> = ["ende", "art5", "normen.gilt_bis", "gueltig_bis"]
  private static let portal: [String: String] = [
    "basis_url": "https://register.example", "erhebung": "oeffentliche_quellen", "eintraege_je_seite": "50",
    "gebiet.schluessel": "05", "kennung_anfang": "nrw-ki-",
    "lizenz_url": "http://dcat-ap.de/def/licenses/other-open",
  ]
  private static func duty(_ index: Int) -> [String: String] { ["fristen.kuerzel": "frist-\(index)"] }
}
