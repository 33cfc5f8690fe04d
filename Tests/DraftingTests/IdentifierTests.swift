import RegisterModel
import Testing

@testable import Drafting

struct IdentifierTests {
  @Test(arguments: [
    ([], "nrw-ki-0001"),
    (["nrw-ki-0003"], "nrw-ki-0004"),
    (["nrw-ki-0001", "nrw-ki-0040", "nrw-ki-0007"], "nrw-ki-0041"),
    (["nrw-ki-9999"], "nrw-ki-10000"),
    (["keine", "nrw-ki-12", "nrw-ki-00x1"], "nrw-ki-0001"),
  ])
  func theNextOneStandsAboveAllThatExist(taken: [String], next: String) {
    var identifiers = Identifiers(taken: Set(taken), form: .usual)
    #expect(identifiers.identifier() == next)
  }

  @Test func theyBeginAsTheRegisterSays() throws {
    let form = try #require(EntryIDForm(prefix: "stadt-ki-"))
    var identifiers = Identifiers(taken: ["stadt-ki-0003", "nrw-ki-0007"], form: form)
    #expect(identifiers.identifier() == "stadt-ki-0004")
    #expect(identifiers.identifier(for: "stadt-ki-0009") == "stadt-ki-0009")
    #expect(identifiers.identifier(for: "nrw-ki-0010") == "stadt-ki-0005")
  }

  @Test func noIdentifierIsGivenTwice() {
    var identifiers = Identifiers(taken: ["nrw-ki-0002"], wanted: ["nrw-ki-0005"], form: .usual)
    #expect(identifiers.identifier(for: "nrw-ki-0005") == "nrw-ki-0005")
    #expect(identifiers.identifier(for: "nrw-ki-0005") == "nrw-ki-0006")
    #expect(identifiers.identifier() == "nrw-ki-0007")
  }
}
