import RegisterModel
import Testing

struct EntryIDFormTests {
  @Test(arguments: ["nrw-ki-", "stadt-", "a-", "k2-ki-", "musterstadt-am-see-"])
  func beginsLikeThis(prefix: String) throws {
    let form = try #require(EntryIDForm(prefix: prefix))
    #expect(form.isOne("\(prefix)0001") && form.isOne("\(prefix)12345") && !form.isOne("x\(prefix)0001"))
    #expect(!form.isOne("\(prefix)00012") && !form.isOne("\(prefix)001") && !form.isOne(prefix))
    #expect(form.example == "\(prefix)0001" && form.number(in: "\(prefix)0042") == 42)
    #expect(EntryIDForm.any.isOne("\(prefix)0001"))
  }

  @Test(arguments: ["", "-", "a", "ki", "2-", "-ki-", "KI-", "köln-", "ki_", "k i-", "k/i-", "abcdefghijklmnopqrst-"])
  func neverLikeThis(prefix: String) {
    #expect(EntryIDForm(prefix: prefix) == nil)
    #expect(!EntryIDForm.any.isOne("\(prefix)0001"))
  }

  @Test func ofAnotherRegisterIsNone() throws {
    let form = try #require(EntryIDForm(prefix: "ki-"))
    #expect(!form.isOne("nrw-ki-0001") && !EntryIDForm.usual.isOne("ki-0001"))
  }
}
