import RegisterModel
import Testing

struct PortalAddressTests {
  @Test(arguments: [
    ("https://x.example", true), ("http://127.0.0.1:8080", true), ("https://x.example/unter/pfad/", true),
    ("https://[::1]/", true), ("https://[::1]:8443/", true), ("https://x.example:65535/", true),
    ("https://x.example:65536/", false), ("https://x.example:0", false), ("https://x.example:abc/", false),
    ("https://x.example:", false), ("https://x.example/a:b/", true), ("https://", false), ("https:///pfad", false),
    ("x.example", false), ("/pfad", false),
    ("https://x.example/?a=1", false), ("https://x.example/#a", false), ("https://x.example/a b", false),
    ("https://x.example//pfad", false), ("https://x.example/unter//pfad", false), ("https://x.example/../pfad", false),
    ("https://x.example/unter/./", false), ("https://x.example//", true), ("https://x.example/.well-known", true),
    ("https://x.example/\"", false), ("https://ä.example", false), ("javascript:alert(1)", false), ("", false),
  ])
  func address(text: String, isAddress: Bool) {
    #expect(Portal.isAddress(text) == isAddress)
  }

  @Test(arguments: [
    ("https://x.example/", "https://x.example"), ("https://x.example//", "https://x.example"), ("/", ""),
  ])
  func losesItsSlashes(address: String, expected: String) {
    #expect(address.trimmingTrailingSlashes == expected)
  }
}
