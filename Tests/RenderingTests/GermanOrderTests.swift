import Testing

@testable import Rendering

/// Names from all over Europe stand where German readers look for them.
struct GermanOrderTests {
  @Test(arguments: [
    ["Ä", "äpfel", "Az", "Éclair", "Eclat", "IBM"], ["Ljubljana", "Łódź", "Lüneburg", "Mainz"],
    ["Øresund", "Orion", "Østfold", "Ozean"], ["Strassa", "Straße", "Strasz"], ["Škoda", "SPD", "van Dyck", "Zeta"],
    ["(Klammer)", "Komma", "„Zitat“", "Zoo"], ["10x", "2 a", "Ämter"], ["Caf\u{E9}", "Cafe\u{301}s", "Caff\u{E8}"],
    ["?!", "„“", "A"], ["SPD", "Spd", "spd"], ["Zeta", "Яндекс", "富士通"],
  ])
  func isThatOfDictionaries(names: [String]) {
    #expect(sortedGerman(names.reversed()) == names)
    #expect(names.reversed().sorted(by: germanOrder) == names)
  }
}
