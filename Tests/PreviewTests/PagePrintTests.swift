import Testing

@testable import Preview

/// When a page has to be loaded again, and when its stylesheets are enough.
struct PagePrintTests {
  private func print(_ page: String, _ files: [String: String] = [:]) -> PagePrint {
    PagePrint(Array(page.utf8)) { address in files[address].map { Array($0.utf8) } }
  }

  private func page(style: String = "/a.1.css", text: String = "Text", link: String = "") -> String {
    """
    <html><head><link rel="canonical" href="/x"><link rel="stylesheet" href="\(style)">\(link)</head>
    <body><p>\(text)</p><img src="/bilder/a.png" alt="">1 < 2</body></html>
    """
  }

  @Test func theSamePage() {
    #expect(print(page()) == print(page()))
  }

  @Test func anotherText() {
    #expect(print(page()).text != print(page(text: "Teyt")).text)
    #expect(print(page()).text != print(page(text: "")).text)
  }

  @Test func anotherStylesheet() {
    let (old, new) = (print(page()), print(page(style: "/a.2.css")))
    #expect(old.text == new.text)
    #expect(old.styles == ["/a.1.css"] && new.styles == ["/a.2.css"])
  }

  @Test func oneStylesheetMore() {
    #expect(print(page()).text != print(page(link: #"<link rel="stylesheet" href="/b.css">"#)).text)
  }

  @Test func theAttributesInAnyOrder() {
    #expect(print(#"<link href="/b.css" media="print" rel="stylesheet">"#).styles == ["/b.css"])
  }

  @Test func anotherPictureUnderTheSameName() {
    let old = print(page(), ["/bilder/a.png": "rot"])
    #expect(old.text != print(page(), ["/bilder/a.png": "blau"]).text)
    #expect(old == print(page(), ["/bilder/a.png": "rot", "/bilder/b.png": "gelb"]))
  }

  @Test(arguments: ["", "<", "<link", "<link rel=\"stylesheet\" href=\"", "<img src=\"x", "kein HTML"])
  func whatIsNoPage(text: String) {
    #expect(print(text).styles == [])
  }
}
