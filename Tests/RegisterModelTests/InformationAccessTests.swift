import Testing

@testable import RegisterModel

@Suite struct InformationAccessTests {
  @Test(arguments: [
    ([], ""), (["§ 9"], "§ 9"), (["§ 9", "§ 10"], "§§ 9 und 10"), (["§ 9", "§"], "§ 9 und §"),
    (["§ 6", "§ 7", "§ 8", "§ 9"], "§§ 6 bis 9"),
    (["§ 3", "§ 4", "§ 9"], "§§ 3, 4 und 9"), (["§ 3", "§ 3a", "§ 4"], "§§ 3, 3a und 4"),
    (["Art. 6", "Art. 7", "Art. 8"], "Art. 6 bis 8"), (["§ 6", "Art. 7"], "§ 6 und Art. 7"), (["Anlage"], "Anlage"),
    (["§ 4 Abs. 2", "§ 5"], "§§ 4 Abs. 2 und 5"),
  ])
  func namesSections(sections: [String], expected: String) {
    #expect(wording(ofSections: sections) == expected)
  }
}
