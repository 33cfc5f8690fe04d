import RegisterModel
import Testing

/// Names become addresses: spellings of one name share one, other names never do.
struct SlugTests {
  @Test(arguments: [
    ("Übersetzung Süd", "uebersetzung-sued"), ("T-Systems International GmbH", "t-systems-international-gmbh"),
    ("  – ", "ohne-namen"), ("R&D", "r-d"),
  ])
  func aUsualNameIsItsAddress(name: String, address: String) {
    #expect(slug(of: name) == address)
    #expect(distinctSlug(of: name) == address)
  }

  @Test func otherNamesHaveOtherAddresses() {
    let names = [
      "富士通", "日立製作所", "Яндекс", "Сбер", "C++", "C#", "C", "C++ Systems", "C Systems", "Café", "Caf", "A²", "A", "☂",
      "☀",
    ]
    let addresses = names.map(distinctSlug)
    #expect(Set(addresses).count == names.count, "\(addresses)")
    #expect(addresses.allSatisfy { $0.utf8.allSatisfy { $0 < 0x80 } && !$0.hasPrefix("-") })
    #expect(distinctSlug(of: "яндекс") == distinctSlug(of: "Яндекс"))
    #expect(distinctSlug(of: "富士通") == "ohne-namen-e5ba5ad9", "an address stays the same for good")
  }

  /// A folder is called by the address, and no file system takes more than 255 bytes for that.
  @Test func aLongNameHasAnAddressThatAFolderMayHave() {
    let name = String(repeating: "Außenstelle ", count: 30)
    let addresses = [name, name + "Süd", name + "Nord", String(repeating: "ä", count: 3_000), name + "富"].map(
      distinctSlug)
    #expect(Set(addresses).count == addresses.count, "\(addresses)")
    #expect(addresses.allSatisfy { $0.utf8.count <= 200 }, "\(addresses)")
    let fitting = String(repeating: "a", count: 200)
    #expect(distinctSlug(of: fitting) == fitting, "what was an address stays one")
  }
}
