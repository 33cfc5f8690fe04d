import RegisterModel
import Testing

@Suite struct LawTests {
  @Test(arguments: [
    ("§ 22", "§ 22"),
    ("§ 22 Abs. 1 Satz 2", "§ 22"),
    ("Art. 35 Absatz 1", "Art. 35"),
    // No-break spaces, narrow ones, tabs and runs of blanks mean what a blank means.
    ("§\u{A0}22\u{202F}Abs. 1", "§ 22"),
    ("§\t22", "§ 22"),
    ("Anhang  III   Nr. 5", "Anhang III"),
  ])
  func aSectionIsTheHeadOfACitation(_ citation: String, _ section: String) {
    #expect(Norm.section(of: citation) == section)
  }
}
