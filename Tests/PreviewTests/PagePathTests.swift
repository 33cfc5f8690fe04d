import Testing

@testable import Preview

/// Which addresses lead where, and that none leads out of the portal.
struct PagePathTests {
  private static let files = [
    "index.html": "start", "ressorts/index.html": "ressorts", "ressorts/im/index.html": "im", "404.html": "nichts",
    "bilder/Übersicht.png": "bild", "daten/eintraege.csv": "a,b",
  ]

  private func place(of path: String, below prefix: String = "") -> PagePath.Place {
    PagePath.place(of: path, below: prefix) { file in Self.files[file].map { Array($0.utf8) } }
  }

  @Test(arguments: [
    ("/", "index.html"), ("/ressorts/", "ressorts/index.html"), ("/ressorts/im/", "ressorts/im/index.html"),
    ("/ressorts/index.html", "ressorts/index.html"), ("/daten/eintraege.csv", "daten/eintraege.csv"),
    ("/bilder/%C3%9Cbersicht.png", "bilder/Übersicht.png"), ("/ressorts/%69m/", "ressorts/im/index.html"),
  ])
  func aFileOfThePortal(path: String, file: String) {
    #expect(place(of: path) == .file(file, Array(Self.files[file]!.utf8)))
    #expect(place(of: "/amt/nrw\(path)", below: "/amt/nrw") == .file(file, Array(Self.files[file]!.utf8)))
  }

  @Test(arguments: [("/ressorts", "/ressorts/"), ("/ressorts/im", "/ressorts/im/")])
  func aFolderWithoutItsSlash(path: String, address: String) {
    #expect(place(of: path) == .elsewhere(address))
  }

  @Test(arguments: ["/", "/amt"])
  func thePortalBelowAPath(path: String) {
    #expect(place(of: path, below: "/amt") == .elsewhere("/amt/"))
    #expect(place(of: "/ressorts/", below: "/amt") == .nowhere)
    #expect(place(of: "/amtlich/", below: "/amt") == .nowhere)
  }

  @Test(arguments: [
    "", "*", "ressorts/", "http://127.0.0.1/ressorts/", "//ressorts/", "/../index.html", "/%2e%2e/index.html",
    "/ressorts/../index.html", "/ressorts/%2e%2e/", "/ressorts/..%2findex.html", "/./index.html", "/ressorts//",
    "/etc/passwd", "/../../etc/passwd", "/%", "/%4", "/%zz", "/%00", "/index.html%00", "/%ff", "/ressorts\\im/",
    "/Content/portal.md", "/bilder",
  ])
  func nothing(path: String) {
    #expect(place(of: path) == .nowhere)
  }

  @Test(arguments: [
    ("index.html", "/"), ("ressorts/im/index.html", "/ressorts/im/"), ("daten/eintraege.csv", "/daten/eintraege.csv"),
    ("daten/keinindex.html", "/daten/keinindex.html"),
  ])
  func theAddressOfAFile(file: String, address: String) {
    #expect(PagePath.address(of: file, below: "") == address)
    #expect(PagePath.address(of: file, below: "/amt") == "/amt\(address)")
  }
}
