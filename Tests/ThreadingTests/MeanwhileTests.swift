import Foundation
import Testing
import Threading

@Suite struct MeanwhileTests {
  @Test func tellsWhatItCameTo() {
    let work = Meanwhile { 7 }
    #expect(work.value == 7)
    #expect(work.value == 7)
  }

  /// What the work uses may be let go of behind it.
  @Test func isOverWhenNobodyWaitsForItAnyLonger() {
    let done = Once<Bool>()
    do {
      let work = Meanwhile {
        usleep(100_000)
        _ = done.value { true }
      }
      _ = consume work
    }
    #expect(done.made == true)
  }
}
