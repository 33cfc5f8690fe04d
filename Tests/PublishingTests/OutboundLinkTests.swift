import Testing

@testable import Publishing

struct OutboundLinkTests {
  /// A name that begins like the portal's own is that of another server.
  @Test(arguments: ["https://ki.example", "https://ki.example/register"])
  func whatOnlyBeginsLikeThePortalIsElsewhere(portal: String) throws {
    let links = ["\(portal)/daten/", portal, "\(portal).org/x", "\(portal)2/?a=b#c", "/daten/", "#oben"]
    let page = OutputFile(path: "index.html") { Array(links.map { "<a href=\"\($0)\">x</a>" }.joined().utf8) }
    #expect(try OutboundLinks(of: [page], besides: portal).addresses == ["\(portal).org/x", "\(portal)2/?a=b"])
  }
}
