import Chronicling
import Diagnostics
import Parsing
import RegisterModel

/// A register with one ministry and one country.
let register: Register = {
  func record(_ text: String, _ path: String) -> ContentItem? {
    var log = DiagnosticSet()
    return readContentItem(
      SourceFile(path: path, text: "---\n\(text)\n---\n"), at: path, identifiedBy: .usual, reportingTo: &log)
  }
  guard case .portal(let portal)? = record("titel: P\nbasis_url: https://p.example", "portal.md"),
    case .ministry(let ministry)? = record("kuerzel: im\nabkuerzung: IM\nname: Inneres", "ressorts/im/ressort.md"),
    case .countries(let countries)? = record(
      "laender:\n- {code: DE, name: Deutschland, raum: eu_ewr}", "laender.md")
  else { preconditionFailure("the register of the tests can be read") }
  return Register(portal: portal, ministries: [ministry], laws: [], duties: [], countries: countries, pages: [])
}()

let comparison = EntryComparison(in: register)

/// A file as bytes, read as a version of an entry.
struct PastText {
  let bytes: [UInt8]
  var ministry = "im"

  var entry: PastEntry {
    readPastEntry(SourceFile(path: "Content/ressorts/\(ministry)/a.md", bytes: bytes), of: ministry)
  }
}

/// A version of an entry with some lines of front matter.
func entry(_ lines: String, body: String = "", ministry: String = "im") -> PastEntry {
  PastText(bytes: Array("---\nid: nrw-ki-0001\n\(lines)\n---\n\(body)".utf8), ministry: ministry).entry
}
