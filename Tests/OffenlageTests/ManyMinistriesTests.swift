import TestSupport
import Testing

/// A register of hundreds of authorities instead of a dozen ministries.
struct ManyMinistriesTests {
  /// Every ministry stands on one page of every table; the start page shows the first ones and says how many there are besides.
  @Test func tablesOfMinistriesAreCutIntoPages() throws {
    let site = try Fixtures.copyOfSite()
    for number in 100..<300 {
      let file =
        "---\nkuerzel: b\(number)\nabkuerzung: B\(number)\nname: Behörde \(number)\nmeldung:\n  stand: ausstehend\n---\n"
      try site.write(Array(file.utf8), to: "Content/ressorts/b\(number)/ressort.md")
    }
    let run = try Program.offenlage(["build", "--as-of", Fixtures.day], in: site.path)
    #expect(run.exitCode == 0, "\(run.errorText)")

    let all = (100..<300).map { "B\($0)" } + ["FM", "IM"]
    for table in ["ressorts/", "werkzeuge/"] {
      let shown = try ["", "seite/2/", "seite/3/"].map { try ministries(on: table + $0, of: site) }
      #expect(shown.map(\.count) == [100, 100, 2] && shown.flatMap(\.self) == all, "\(table)")
      let second = try page(table + "seite/2/", of: site)
      // What is counted on it changes with the day, as on the first.
      #expect(second.contains(" Stand: "), "\(table)")
      #expect(second.contains("<a href=\"/\(table)\">Vorherige Seite</a>"))
      #expect(second.contains("<a href=\"/\(table)seite/3/\">Nächste Seite</a>"))
    }
    // None of the 200 has a rule on general tools.
    let heading = /<h2><a href="\/ressorts\/(\w+)\/">/
    let gaps = try ["", "seite/2/", "seite/100/", "seite/101/"].map { path in
      try page("luecken/regel/r60/" + path, of: site).matches(of: heading).map { String($0.1) }
    }
    #expect(gaps == [["b100", "b101"], ["b102", "b103"], ["b298", "b299"], ["fm"]])
    #expect(try ministries(on: "", of: site) == Array(all.prefix(100)))
    #expect(try page("", of: site).contains("102 weitere Ressorts: <a href=\"/ressorts/\">"))
    #expect(try page("ressorts/seite/3/", of: site).contains("1 gemeldet, 0 Fehlanzeigen, 201 ausstehend"))
  }

  private func ministries(on path: String, of site: Scratch) throws -> [String] {
    try page(path, of: site).matches(of: /<a href="\/ressorts\/\w+\/">(B\d+|FM|IM)<\/a>/).map { String($0.1) }
  }

  private func page(_ path: String, of site: Scratch) throws -> String {
    String(decoding: try site.bytes(of: "Output/\(path)index.html"), as: UTF8.self)
  }
}
