import Testing

@testable import Rendering

/// Who has not reported, in a sentence that is true of every number of ministries.
struct RegisterCountsTests {
  @Test(arguments: [
    (0, 0, "Noch steht kein Ressort in diesem Register."), (0, 1, "Das Ressort hat gemeldet."),
    (1, 1, "Die Meldung des Ressorts fehlt."), (0, 2, "Alle Ressorts haben gemeldet."),
    (1, 2, "Von 1 der 2 Ressorts fehlt eine Meldung."), (2, 2, "Von allen 2 Ressorts fehlt eine Meldung."),
    (1200, 2013, "Von 1.200 der 2.013 Ressorts fehlt eine Meldung."),
  ])
  func saysWhoIsSilent(silent: Int, ministries: Int, sentence: String) {
    let counts = RegisterCounts(
      summary: "", area: nil, entries: 0, ministries: ministries, silent: silent, gaps: 0, isCollected: false)
    #expect(counts.missingReports == sentence)
  }
}
